import { expect, test } from "vitest";
import { PLACEHOLDERS } from "./check/fixtures/placeholders.ts";
import { findPlaceholderEnd, hasPlaceholder, readPlaceholder, splitAtPlaceholders } from "./placeholder.ts";

test.each([
  ["{datastore}", "datastore"],
  ["{stored_data}", "stored_data"],
  ["{stored data}", "stored_data"],
  ["{Stored-Data}", "stored_data"],
  ["{ stored data }", "stored_data"],
])("%s is the registry’s %s", (text, name) => {
  expect(readPlaceholder(text, PLACEHOLDERS)).toEqual({ name, placeholder: PLACEHOLDERS[name] });
});

test.each([
  ["{datastor}", { name: "datastor", suggestion: "datastore" }],
  ["{identifiant de l’entrepôt}", { name: "identifiant de l’entrepôt" }],
  ["{constructor}", { name: "constructor" }],
])("%s is a placeholder that the registry lacks", (text, expected) => {
  expect(readPlaceholder(text, PLACEHOLDERS)).toEqual(expected);
});

test.each(["datastore", "{}", "{1}", "x{datastore}", "{datastore}{user}", '{"a": 1}', "{…}", "{"])(
  "%s is not wholly a placeholder",
  (text) => {
    expect(readPlaceholder(text, PLACEHOLDERS)).toBeUndefined();
  },
);

test.each([
  ["https://x/{layer}", true],
  ["{layer}", true],
  ["https://x/layer", false],
  ['{"a": 1}', false],
  ["{…}", false],
])("whether a placeholder stands in %s: %s", (text, expected) => {
  expect(hasPlaceholder(text)).toBe(expected);
});

test("a placeholder is found where it begins, and only there", () => {
  expect(findPlaceholderEnd("a {layer}", 2)).toBe(9);
  expect(findPlaceholderEnd("a {layer}", 1)).toBeUndefined();
});

test.each([
  ["", []],
  ["/a", [["/a", false]]],
  [
    "{a}{ b c }/{1}",
    [
      ["{a}", true],
      ["{ b c }", true],
      ["/{1}", false],
    ],
  ],
  [
    "x{a}{",
    [
      ["x", false],
      ["{a}", true],
      ["{", false],
    ],
  ],
])("%j is cut at its placeholders", (text, expected) => {
  expect(splitAtPlaceholders(text).map(({ text: piece, isPlaceholder }) => [piece, isPlaceholder])).toEqual(
    expected,
  );
});
