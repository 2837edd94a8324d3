import { expect, test } from "vitest";
import placeholders from "../_data/placeholders.ts";
import { requestOf, type RequestParts } from "./request-of.ts";

const UPLOADS = "https://data.geopf.fr/api/datastores/{datastore}/uploads";

function bodyOf(
  contentType: NonNullable<RequestParts["request"]>["contentType"],
  text: string,
  values: Record<string, string> = {},
): unknown {
  const parts: RequestParts = { method: "POST", address: UPLOADS, request: { contentType, text } };
  return requestOf(parts, values, placeholders).body;
}

test("a call of the API bears the reader’s token, that of another service does not", () => {
  const call: RequestParts = { method: "GET", address: UPLOADS, operation: "listUploads" };
  expect(requestOf(call, { token: "a.b", datastore: "1" }, placeholders)).toEqual({
    method: "GET",
    url: "https://data.geopf.fr/api/datastores/1/uploads",
    headers: [["Authorization", "Bearer a.b"]],
  });
  expect(
    requestOf({ method: "GET", address: "https://data.geopf.fr/wfs" }, { token: "a.b" }, placeholders),
  ).toEqual({
    method: "GET",
    url: "https://data.geopf.fr/wfs",
    headers: [],
  });
});

test("what has no value stays between braces, and what has one cannot change the address", () => {
  expect(requestOf({ method: "GET", address: UPLOADS }, {}, placeholders).url).toBe(UPLOADS);
  expect(requestOf({ method: "GET", address: UPLOADS }, { datastore: "../x?y#z" }, placeholders).url).toBe(
    "https://data.geopf.fr/api/datastores/..%2Fx%3Fy%23z/uploads",
  );
});

test.each([
  ['{ "name": "x" }\n', '{ "name": "x" }'],
  ['{ "a": 1, // pourquoi\n "b": 2 }', '{\n    "a": 1,\n    "b": 2\n}'],
  [
    '{ "parameters": { … }, "a": [1, …], "b": … }',
    '{\n    "parameters": {},\n    "a": [\n        1\n    ]\n}',
  ],
])("the JSON sample %j is sent as %j", (text, sent) => {
  expect(bodyOf("application/json", text)).toEqual({ kind: "json", text: sent });
});

test("the fields of a form are its texts and its file", () => {
  expect(
    bodyOf("multipart/form-data", '{ "file": "{path}", "published": true, "paths": ["a"] }', {
      path: "a.gpkg",
    }),
  ).toEqual({
    kind: "form",
    fields: [
      { name: "file", fileName: "a.gpkg" },
      { name: "published", value: "true" },
      { name: "paths", value: '["a"]' },
    ],
  });
});

test("the fields of a form in one line are decoded, then filled", () => {
  const text = "grant_type=password&username={username}&redirect_uri=http%3A%2F%2Fx&scope=a+b\n";
  expect(bodyOf("application/x-www-form-urlencoded", text, { username: "a&b=c" })).toEqual({
    kind: "urlencoded",
    fields: [
      ["grant_type", "password"],
      ["username", "a&b=c"],
      ["redirect_uri", "http://x"],
      ["scope", "a b"],
    ],
  });
});
