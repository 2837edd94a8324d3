import { describe, expect, it } from "vitest";
import { applyFixes, type Fixable } from "./apply-fixes.ts";

/** A correction that writes `to` in place of the first `from` of a text. */
function correction(text: string, from: string, to: string): Fixable {
  const start = text.indexOf(from);
  return { check: "essai", fix: { start, end: start + from.length, text: to } };
}

function insertion(at: number, text: string): Fixable {
  return { check: "essai", fix: { start: at, end: at, text } };
}

describe("corrections", () => {
  it("are made from the first to the last, whatever their order", () => {
    const text = "un deux trois";
    const fixes = [correction(text, "trois", "3"), correction(text, "un", "1")];
    expect(applyFixes(text, fixes)).toEqual({
      text: "1 deux 3",
      changes: [
        { at: 0, check: "essai", before: "un", after: "1" },
        { at: 7, check: "essai", before: "trois", after: "3" },
      ],
    });
  });

  it.each<[string, string, (text: string) => Fixable[], string]>([
    ["the same twice", "abc", (text) => [correction(text, "b", "x"), correction(text, "b", "x")], "axc"],
    [
      "one inside another",
      "abcd",
      (text) => [correction(text, "abc", "x"), correction(text, "b", "y")],
      "xd",
    ],
    [
      "one that begins inside another",
      "abcd",
      (text) => [correction(text, "ab", "x"), correction(text, "bc", "y")],
      "xcd",
    ],
    [
      "one right behind another",
      "abcd",
      (text) => [correction(text, "ab", "x"), correction(text, "c", "y")],
      "xcd",
    ],
    ["an insertion twice", "abcd", () => [insertion(2, ","), insertion(2, ",")], "ab,cd"],
    ["insertions at both ends", "abcd", () => [insertion(0, "<"), insertion(4, ">")], "<abcd>"],
    [
      "one that changes nothing",
      "abcd",
      (text) => [correction(text, "b", "b"), correction(text, "d", "x")],
      "abcx",
    ],
    ["none", "abcd", () => [{ check: "essai" }], "abcd"],
  ])("leave for later what touches another: %s", (_name, text, fixesOf, expected) => {
    expect(applyFixes(text, fixesOf(text)).text).toBe(expected);
  });

  it.each<[string, string, Fixable, string]>([
    ["of a tag is not made", "a {{ b }} c", correction("a {{ b }} c", "{{ b }}", "d"), "a {{ b }} c"],
    ["inside a tag is made", "a {{ b }} c", correction("a {{ b }} c", "b", "d"), "a {{ d }} c"],
    ["around a tag is made", '"{{ b }}"', correction('"{{ b }}"', '"{{ b }}"', "<{{ b }}>"), "<{{ b }}>"],
    ["that loses a tag is not made", '"{% b %}"', correction('"{% b %}"', '"{% b %}"', "<>"), '"{% b %}"'],
    ["behind a tag is made", "{{ b }} c", insertion(7, ","), "{{ b }}, c"],
    ["of a sign before a tag is not made", "a {{ b }}", insertion(2, ","), "a {{ b }}"],
    ["of a space before a tag is made", "«{{ b }}", insertion(1, "\u00a0"), "«\u00a0{{ b }}"],
    [
      "of line ends around tags is made",
      "\r\n{% if a\r\n%}\r\n",
      correction("\r\n{% if a\r\n%}\r\n", "\r\n{% if a\r\n%}\r\n", "\n{% if a\n%}\n"),
      "\n{% if a\n%}\n",
    ],
  ])("%s", (_name, text, fix, expected) => {
    expect(applyFixes(text, [fix]).text).toBe(expected);
  });

  it("know where those of earlier rounds stand now", () => {
    const first = applyFixes("a bb c", [correction("a bb c", "c", "ccc")]);
    const second = applyFixes(
      first.text,
      [correction(first.text, "bb", "b"), correction(first.text, "a", "aaa")],
      first.changes,
    );
    expect(second.text).toBe("aaa b ccc");
    expect(second.changes.map(({ at, after }) => [after, second.text.indexOf(after) === at])).toEqual([
      ["ccc", true],
      ["aaa", true],
      ["b", true],
    ]);
  });
});

describe("a change is told", () => {
  it.each<[string, string, Fixable, string, string]>([
    ["as whole words", "Le jeton de l'API.", correction("Le jeton de l'API.", "'", "’"), "l'API.", "l’API."],
    ["with what it inserts", "mot: un", insertion(3, "\u00a0"), "mot:", "mot\u00a0:"],
    [
      "as the end of long words",
      `${"a".repeat(50)}'${"b".repeat(50)}`,
      insertion(50, "-"),
      `${"a".repeat(20)}'${"b".repeat(19)}`,
      `${"a".repeat(20)}-'${"b".repeat(19)}`,
    ],
    [
      "without half an emoji",
      `😀${"a".repeat(19)}'`,
      insertion(21, "-"),
      `${"a".repeat(19)}'`,
      `${"a".repeat(19)}-'`,
    ],
    [
      "by the names of line ends",
      "a\r\nb\nc\r\n",
      { check: "essai", fix: { start: 1, end: 8, text: "\r\nb\r\nc\r\n" } },
      "CRLF, LF",
      "CRLF",
    ],
  ])("%s", (_name, text, fix, before, after) => {
    expect(applyFixes(text, [fix]).changes).toMatchObject([{ before, after }]);
  });
});
