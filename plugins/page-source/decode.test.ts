import { describe, expect, it } from "vitest";
import { decodeUtf8 } from "./decode.ts";

const utf8 = (text: string): number[] => [...new TextEncoder().encode(text)];

describe("the text of a file", () => {
  it.each([
    ["is nothing for an empty file", [], { text: "" }],
    ["keeps accents and emoji", utf8("é😀"), { text: "é😀" }],
    ["loses its byte order mark", [0xef, 0xbb, 0xbf, ...utf8("# é")], { text: "# é" }],
    ["keeps a U+FFFD that was written", utf8("a\uFFFDb"), { text: "a\uFFFDb" }],
    [
      "shows where Latin-1 begins",
      [...utf8("é😀 "), 0xe9, ...utf8("té")],
      { text: "é😀 \uFFFDté", invalidAt: 4 },
    ],
    ["counts without the byte order mark", [0xef, 0xbb, 0xbf, 0x61, 0xff], { text: "a\uFFFD", invalidAt: 1 }],
    ["shows a last character that is cut", [0x61, 0xe2, 0x82], { text: "a\uFFFD", invalidAt: 1 }],
    ["shows a character that is cut before another", [0xe2, 0x82, 0x78], { text: "\uFFFDx", invalidAt: 0 }],
    ["shows the first byte of UTF-16", [0xff, 0xfe, 0x23, 0x00], { text: "\uFFFD\uFFFD#\0", invalidAt: 0 }],
  ])("%s", (_title, bytes, expected) => {
    expect(decodeUtf8(Uint8Array.from(bytes))).toEqual(expected);
  });
});
