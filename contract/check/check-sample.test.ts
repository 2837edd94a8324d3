import { describe, expect, test } from "vitest";
import { checkSample } from "./check-sample.ts";
import { checkText } from "./fixtures/check-text.ts";
import { PLACEHOLDERS } from "./fixtures/placeholders.ts";
import { createSmallContract } from "./fixtures/small-contract.ts";

describe("a part of the text whose value is not known", () => {
  const schema = {
    type: "object",
    required: ["a", "b"],
    properties: { a: { type: "integer" }, b: { type: "string", format: "uuid" } },
  };
  test.each<[string, string[]]>([
    ['{"a": ##, "b": "##"}', []],
    ['{"a": "##", "b": ##}', []],
    ['{"a": 1##2, "b": "x##y"}', []],
    ['{"a": 1, "##": "x"}', []],
    ['{"a": 1, ##}', []],
    ['{"a": "x", ## }', ["6 « a » est un texte : il faut un nombre entier."]],
    ["##", []],
    ['{"a": 1 "b": "##"}', ["7 Virgule attendue après cet élément."]],
  ])("is accepted anywhere: %s", (text, expected) => {
    const unknownRanges = [...text.matchAll(/##/g)].map(({ index }) => [index, index + 2] as const);
    expect(checkText(schema, text, { unknownRanges })).toEqual(expected);
  });

  test("may be empty", () => {
    expect(
      checkText(schema, '{"a": , "b": ""}', {
        unknownRanges: [
          [6, 6],
          [14, 14],
        ],
      }),
    ).toEqual([]);
  });
});

test("without a schema, only what stops the sample from being read is a fault", () => {
  const contract = createSmallContract({});
  const faults = checkSample(contract, undefined, '{"a": "{nobody}" "b": 1}', { placeholders: PLACEHOLDERS });
  expect(faults.map(({ kind }) => kind)).toEqual(["missing-comma"]);
});

test.each([
  ["[1\n2]", true],
  ["[1  \r\n2]", true],
  ["[1 2]", false],
  ["[1 // one\n2]", false],
])("in %j, the missing comma is known to end its line: %s", (text, isLineEnd) => {
  const faults = checkSample(createSmallContract({}), undefined, text, { placeholders: PLACEHOLDERS });
  expect(faults).toMatchObject([{ kind: "missing-comma", start: 2, isLineEnd }]);
});

test("faults of both kinds come in the order of the text", () => {
  expect(checkText({ items: { type: "string" } }, '[1 "a", 2,]').map((line) => line.split(" ")[0])).toEqual([
    "1",
    "2",
    "8",
    "9",
  ]);
});

test("a fix replaces the whole wrong name or value", () => {
  const contract = createSmallContract({ Root: { properties: { uploads: { enum: ["S3"] } } } });
  const text = '{"upload": "s3"}';
  const faults = checkSample(contract, { $ref: "#/components/schemas/Root" }, text, { placeholders: {} });
  expect(faults.map(({ fix }) => fix)).toEqual([
    { start: 1, end: 9, text: '"uploads"' },
    { start: 11, end: 15, text: '"S3"' },
  ]);
});
