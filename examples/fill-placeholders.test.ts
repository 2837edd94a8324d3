import { expect, test } from "vitest";
import type { PlaceholderRegistry } from "../contract/placeholder.ts";
import { fillSample, fillText, placeholdersIn } from "./fill-placeholders.ts";

const REGISTRY: PlaceholderRegistry = {
  stored_data: { type: "uuid", label: "", example: "" },
  path: { type: "text", label: "", example: "" },
  page: { type: "number", label: "", example: "" },
};

test.each([
  ["/a/{stored_data}/b", { stored_data: "1-2" }, "/a/1-2/b"],
  ["/a/{Stored data}", { stored_data: "1-2" }, "/a/1-2"],
  ["/a/{stored_data}/{path}", { path: "x" }, "/a/{stored_data}/x"],
  ["{other}", { other: "x" }, "{other}"],
  ["{constructor}", {}, "{constructor}"],
  ["{path}", { path: "{stored_data}", stored_data: "1-2" }, "{stored_data}"],
  ["{path}", { path: "$&$1" }, "$&$1"],
])("%j with %j is %j", (text, values, filled) => {
  expect(fillText(text, values, REGISTRY)).toBe(filled);
});

test("a value is written as its place wants it", () => {
  expect(fillText("?p={path}", { path: "a/b & c" }, REGISTRY, encodeURIComponent)).toBe("?p=a%2Fb%20%26%20c");
});

test.each<[string, Record<string, string>, string]>([
  ['{ "a": "{stored_data}" }', { stored_data: "1-2" }, '{ "a": "1-2" }'],
  ['{ "a": "x {path} y" } // {path}', { path: "p" }, '{ "a": "x p y" } // {path}'],
  ['{ "{path}": 1 }', { path: "p" }, '{ "p": 1 }'],
  ['{ "a": {page} }', { page: "3" }, '{ "a": 3 }'],
  ['{ "a": {page} }', { page: "3, 4" }, '{ "a": "3, 4" }'],
  ['{ "a": "{path}" }', { path: '"\n\\</script>' }, String.raw`{ "a": "\"\n\\</script>" }`],
  ['{ "a": "{stored_data}", … }', { stored_data: "1" }, '{ "a": "1", … }'],
  ['["{path}", "{path}"]', { path: "p" }, '["p", "p"]'],
  ["", { path: "p" }, ""],
])("the sample %j with %j is %j", (text, values, filled) => {
  expect(fillSample(text, values, REGISTRY)).toBe(filled);
});

test("the placeholders of a text are named once, by the registry’s spelling", () => {
  expect(placeholdersIn("{path}/{stored data}/{path}/{other}", REGISTRY)).toEqual(["path", "stored_data"]);
});
