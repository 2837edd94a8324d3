import { describe, expect, it } from "vitest";
import { findBlockEnd } from "./find-end.ts";

const endOf = (lines: (string | undefined)[], marker = "???") =>
  findBlockEnd((line) => lines[line], 0, lines.length, marker);

describe("the end of a block", () => {
  it.each([
    ["is its closing line", ["a", "???", "b"], { kind: "closed", end: 1, next: 2 }],
    ["is a closing line with blanks", ["??? "], { kind: "closed", end: 0, next: 1 }],
    ["may be too long", ["a", "????"], { kind: "closed", end: 1, next: 2, wrongCloser: "????" }],
    ["is not a short line", ["??"], { kind: "unclosed", end: 1, next: 1 }],
    ["is nowhere in an empty block", [], { kind: "unclosed", end: 0, next: 0 }],
    ["comes before the next block", ["a", '??? GET "/a"', "???"], { kind: "unclosed", end: 1, next: 1 }],
    [
      "comes before a block with a mistake",
      ["a", '?? GET "/a"', "???"],
      { kind: "unclosed", end: 1, next: 1 },
    ],
    ["comes where its list or quote ends", ["a", undefined, "???"], { kind: "unclosed", end: 1, next: 1 }],
    ["is not in a fence", ["```", "???", "```", "???"], { kind: "closed", end: 3, next: 4 }],
    [
      "is not in a fence of tildes",
      ["~~~json", "???", "```", "~~~", "???"],
      { kind: "closed", end: 4, next: 5 },
    ],
    ["is not in a longer fence", ["````", "```", "???", "`````", "???"], { kind: "closed", end: 4, next: 5 }],
    [
      "is not in a fence of a list item",
      ["- ```json", "???", "```", "???"],
      { kind: "closed", end: 3, next: 4 },
    ],
    ["is behind inline code", ["```a``` b", "???"], { kind: "closed", end: 1, next: 2 }],
    [
      "is nowhere behind an open fence",
      ["a", "```json", "???"],
      { kind: "unclosed", end: 3, next: 3, openFence: { line: 1, marker: "```" } },
    ],
    [
      "is nowhere behind a fence that a text follows",
      ["```", "``` a", "???"],
      { kind: "unclosed", end: 3, next: 3, openFence: { line: 0, marker: "```" } },
    ],
  ])("%s", (_title, lines, expected) => {
    expect(endOf(lines)).toEqual(expected);
  });

  it("is not that of the shorter blocks inside it", () => {
    const lines = ['??? GET "/a"', "???", "??? Titre", "????", "b"];
    expect(endOf(lines, "????")).toEqual({ kind: "closed", end: 3, next: 4 });
  });
});
