import { expect, test } from "vitest";
import { readJsonValue } from "./json-value.ts";

test("a text of JSON is read with its numbers as they are written", () => {
  expect(readJsonValue('{"a": [1.50, true, null, "\\u00e9"]}')).toEqual({
    kind: "object",
    members: [
      [
        "a",
        {
          kind: "array",
          items: [
            { kind: "number", written: "1.50" },
            { kind: "word", word: "true" },
            { kind: "word", word: "null" },
            { kind: "text", text: "é" },
          ],
        },
      ],
    ],
  });
});

test.each([
  ["no JSON", '{ "a": {number} }'],
  ["cut", '{ "a": 1, … }'],
  ["nothing", ""],
  ["an integer beyond 2⁵³", '{"a": [9007199254740993]}'],
  ["a number beyond all", "1e999"],
  ["a member given twice", '{"a": 1, "a": 2}'],
  ["a depth that programs do not take", `${"[".repeat(52)}${"]".repeat(52)}`],
  ["a depth that nobody takes", `${"[".repeat(50_000)}${"]".repeat(50_000)}`],
])("what is %s stays a text", (_case, text) => {
  expect(readJsonValue(text)).toBeUndefined();
});
