import { describe, expect, it } from "vitest";
import { createLocator } from "./locate.ts";

describe("the line and column of an offset", () => {
  it.each([
    ["in an empty text", "", 0, 1, 1],
    ["at the start", "a\nb", 0, 1, 1],
    ["at the end of a line", "a\nb", 1, 1, 2],
    ["at the start of the next", "a\nb", 2, 2, 1],
    ["behind CRLF", "a\r\nb", 3, 2, 1],
    ["between CR and LF", "a\r\nb", 2, 1, 3],
    ["behind CR alone", "a\rb\rc", 4, 3, 1],
    ["behind all three", "a\r\nb\rc\nd", 7, 4, 1],
    ["behind an accent, a tab and an emoji of two units", "é\t😀b", 4, 1, 5],
    ["on an empty last line", "a\n", 2, 2, 1],
    ["past the end", "a\nb", 99, 2, 2],
    ["before the start", "a\nb", -1, 1, 1],
  ])("are right %s", (_title, text, offset, line, column) => {
    expect(createLocator(text)(offset)).toEqual({ line, column });
  });
});
