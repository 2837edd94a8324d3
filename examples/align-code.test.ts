import { expect, test } from "vitest";
import { alignCode } from "./align-code.ts";

test.each<[string[], string, string[]]>([
  [["a", "c"], "abc", ["b"]],
  [["a", "c"], "ac", [""]],
  [["", ""], "x", ["x"]],
  [["abc"], "abc", []],
  [["a", "/", "c"], "a1/2c", ["1", "2"]],
  [["a", "c"], "abcbc", ["bcb"]],
])("%j in %j leave %j", (pieces, text, gaps) => {
  expect(alignCode(pieces, text)).toEqual(gaps);
});

test.each<[string[], string]>([
  [["a"], "ab"],
  [["a"], "b"],
  [["a", "c"], "ab"],
  [["a", "x", "c"], "abc"],
  [["aa", "a"], "aa"],
])("%j are not the pieces of %j", (pieces, text) => {
  expect(alignCode(pieces, text)).toBeUndefined();
});
