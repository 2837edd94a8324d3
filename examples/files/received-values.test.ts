import { expect, it } from "vitest";
import { pageSource } from "./fixtures/page-source.ts";
import { receivedValues } from "./received-values.ts";

const { placeholders } = pageSource([]);

it.each([
  ['{ "_id": "{upload}", … }', [{ name: "upload", path: ["_id"] }]],
  ['{ "a": { "b": "{Layer name}" } }', [{ name: "layer_name", path: ["a", "b"] }]],
  ['{ "a": {page} }', [{ name: "page", path: ["a"] }]],
  ['{ "a": "{upload}", "b": "{upload}" }', [{ name: "upload", path: ["a"] }]],
  ['{ "a": "livraison {upload}", "b": "{unknown}" }', []],
])("the answer %s gives its placeholders", (text, expected) => {
  expect(receivedValues({ responses: [{ status: 201, text }] }, placeholders)).toEqual(expected);
});

it.each(['[ { "_id": "{upload}" } ]', '{ "all": [{ "_id": "{upload}" }] }', '"{upload}"', "…", ""])(
  "the answer %s gives nothing: which element of a list is meant, nobody knows",
  (text) => {
    expect(receivedValues({ responses: [{ text }] }, placeholders)).toEqual([]);
  },
);

it("an error gives nothing, and the first sample of success wins", () => {
  const responses = [
    { status: 409, text: '{ "_id": "{datastore}", "upload": "{upload}" }' },
    { status: 200, text: '{ "_id": "{upload}" }' },
    { text: '{ "other": "{upload}" }' },
  ];
  expect(receivedValues({ responses }, placeholders)).toEqual([{ name: "upload", path: ["_id"] }]);
});
