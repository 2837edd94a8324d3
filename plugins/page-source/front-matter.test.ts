import { describe, expect, it } from "vitest";
import { readFrontMatter } from "./front-matter.ts";

/** What a reader of the front matter gets, places as the text that stands there. */
function read(text: string) {
  const { data, bodyStart, faults } = readFrontMatter(text);
  return {
    data,
    body: text.slice(bodyStart),
    faults: faults.map(({ kind, message, range }) => [
      kind,
      message,
      range.start,
      text.slice(range.start, range.end),
    ]),
  };
}

describe("a front matter", () => {
  it.each([
    ["may be absent", "# Titre\n", {}, "# Titre\n"],
    ["is absent from an empty page", "", {}, ""],
    ["is not a line of more than three dashes", "----\na: 1\n----\n", {}, "----\na: 1\n----\n"],
    ["may be all of the page", "---\ntitle: A\n---\n", { title: "A" }, ""],
    ["may end the page without an end of line", "---\ntitle: A\n---", { title: "A" }, ""],
    ["may be empty", "---\n---\ntexte", {}, "texte"],
    [
      "may name its language, with blanks behind",
      "--- yaml \ntitle: A\n---  \ntexte",
      { title: "A" },
      "texte",
    ],
    [
      "may have Windows line ends",
      "---\r\ntitle: A\r\ntags:\r\n  - b\r\n---\r\ntexte\r\n",
      { title: "A", tags: ["b"] },
      "texte\r\n",
    ],
    [
      "may have old Macintosh line ends",
      "---\rtitle: A\rpromise: b\r---\rtexte\r",
      { title: "A", promise: "b" },
      "texte\r",
    ],
    [
      "loses the blanks behind a value",
      "---\ntitle: Contrôle des accès \n---\n",
      { title: "Contrôle des accès" },
      "",
    ],
    [
      "ends at its own dashes, not at those of a longer line",
      "---\ntitle: |\n  x\n  ----\n---\ntexte",
      { title: "x\n----\n" },
      "texte",
    ],
  ])("%s", (_title, text, data, body) => {
    expect(read(text)).toEqual({ data, body, faults: [] });
  });

  it.each([
    ["is never closed", "---\ntitle: A\n\ntexte {{ a }}\n", [["unclosed", "", 0, "---"]]],
    ["has a text beside its opening", "--- titre\ntitle: A\n---\n", [["beside-opening", "", 4, "titre"]]],
    ["is JSON", '---json\n{ "title": "A" }\n---\n', [["beside-opening", "", 3, "json"]]],
    ["is a list", "---\n- a\n- b\n---\n", [["not-a-map", "", 4, "- a\n- b"]]],
    ["is a text", "---\nun titre\n---\n", [["not-a-map", "", 4, "un titre"]]],
    ["is indented by a tab", "---\na:\n\tb: 1\n---\n", [["not-yaml", "TAB_AS_INDENT", 7, "\t"]]],
    ["says a key twice", "---\r\ntitle: A\r\ntitle: B\r\n---\r\n", [["not-yaml", "DUPLICATE_KEY", 15, "t"]]],
    ["has a value with a colon", "---\ntitle: a: b\n---\n", [["not-yaml", "BLOCK_AS_IMPLICIT_KEY", 11, "a"]]],
    [
      "has a quote never closed",
      '---\ntitle: "A\nb: 1\n---\n',
      [["not-yaml", "MISSING_CHAR", 11, '"A\nb: 1\n']],
    ],
    ["has a bracket never closed", "---\na: [1\nb: 1\n---\n", [["not-yaml", "MISSING_CHAR", 7, "[1\nb"]]],
    ["lacks a colon", "---\na\n  b: 1\n---\n", [["not-yaml", "MULTILINE_IMPLICIT_KEY", 4, "a\n  b"]]],
    ["names what it has not defined", "---\na: *b\n---\n", [["not-yaml", "BAD_ALIAS", 7, "*b"]]],
  ])("is faulty, with its place, where it %s", (_title, text, faults) => {
    expect(read(text).faults).toEqual(faults);
  });

  it.each([
    ["an unknown name", "---\ntitle: A\nordre: 1\n---\n", [["unknown-name", "ordre", 13, "ordre"]]],
    [
      "an unknown name in a place of the menus",
      "---\neleventyNavigation:\n  keys: A\n---\n",
      [["unknown-name", "eleventyNavigation.keys", 26, "keys"]],
    ],
    [
      "a value of another type in it",
      "---\neleventyNavigation:\n  order: un\n---\n",
      [["unusable-value", "eleventyNavigation.order", 33, "un"]],
    ],
    [
      "a wrong entry of a list",
      "---\nredirect_from:\n  - /a\n  - b\n---\n",
      [["unusable-value", "redirect_from.1", 30, "b"]],
    ],
    [
      "a part that is missing",
      "---\naction:\n  title: A\n---\n",
      [["missing-name", "action.url", 4, "action"]],
    ],
    [
      "a name that the text does not use",
      "---\nville: Lyon\n---\nville",
      [["unknown-name", "ville", 4, "ville"]],
    ],
    [
      "no value",
      "---\ntitle:\nmermaid: ~\n---\n",
      [
        ["empty-value", "title", 4, "title"],
        ["empty-value", "mermaid", 20, "~"],
      ],
    ],
    ["a name that is reserved", "---\npage: 1\n---\n", [["reserved-name", "page", 4, "page"]]],
  ])("is faulty, with its place, where it holds %s", (_title, text, faults) => {
    expect(read(text).faults).toEqual(faults);
  });

  it("may define names of its own that the text uses", () => {
    expect(
      read("---\nville: Lyon\nn-o: 1\n---\n{% if x %}{{ ville }}{% endif %}{% set a = { b: n-o } %}").faults,
    ).toEqual([]);
  });

  it("gives what can be read of it where it is faulty", () => {
    expect(readFrontMatter("---\ntitle: A\ntitle: B\nmermaid: true\n---\n").data).toEqual({
      title: "B",
      mermaid: true,
    });
    expect(readFrontMatter("---\ntitle: A\n").data).toEqual({ title: "A" });
    expect(readFrontMatter("---\n- a\n---\n").data).toEqual({});
  });

  it("knows where each value stands, without its blanks", () => {
    const text = "---\r\ntitle: é😀\r\neleventyNavigation:\r\n    parent: Contrôle des accès \r\n---\r\n";
    const { rangeOf } = readFrontMatter(text);
    const at = (...path: string[]): string | undefined => {
      const range = rangeOf(path);
      return range && text.slice(range.start, range.end);
    };
    expect(at("eleventyNavigation", "parent")).toBe("Contrôle des accès");
    expect(at("title")).toBe("é😀");
    expect(at("title", "parent")).toBeUndefined();
    expect(at("order")).toBeUndefined();
  });
});
