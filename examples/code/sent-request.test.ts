import { expect, test } from "vitest";
import type { HttpRequest } from "../http-request.ts";
import { sentRequest } from "./sent-request.ts";

const REQUEST: HttpRequest = { method: "POST", url: "https://x.test/a", headers: [] };

test.each([
  [
    "https://x.test/{stored data}/é è?a=%C3%A9&b=100%&c[d]=e",
    "https://x.test/{stored data}/%C3%A9%20%C3%A8?a=%C3%A9&b=100%25&c[d]=e",
  ],
  ["https://x.test/a\r\nb\"<>\\^`|'\0", "https://x.test/a%0D%0Ab%22%3C%3E%5C%5E%60%7C'%00"],
  ["https://x.test/\u212a\u017f\ud800😀", "https://x.test/%E2%84%AA%C5%BF%EF%BF%BD%F0%9F%98%80"],
])("the address %s is encoded once, but for what is left to the reader", (url, encoded) => {
  expect(sentRequest({ ...REQUEST, url }).url).toBe(encoded);
});

test.each([
  ["Bearer a\r\nX-Injected: 1", "Bearer a X-Injected: 1"],
  ["Bearer a\n", "Bearer a"],
  [" \0Bearer\ta\x7f\x85", "Bearer\ta"],
  ["Bearer é\ud800", "Bearer é\ufffd"],
])("the header %j stays one header, on one line", (value, cleaned) => {
  const { headers } = sentRequest({ ...REQUEST, headers: [["Authorization", value]] });
  expect(headers).toEqual([["Authorization", cleaned]]);
});

test("headers of one name are one header, and a name that HTTP forbids is none", () => {
  const headers = [
    ["Accept", "a"],
    ["accept", "b"],
    ["@x", "c"],
    ["a: b\n", "d"],
    ["", "e"],
  ].map(([name = "", value = ""]) => [name, value] as const);
  expect(sentRequest({ ...REQUEST, headers: [...headers, ["A b", "f"]] }).headers).toEqual([
    ["Accept", "a, b"],
  ]);
});

test.each(["GET", "HEAD"] as const)("%s carries no body", (method) => {
  expect(sentRequest({ ...REQUEST, method, body: { kind: "json", text: "{}" } }).body).toBeUndefined();
});

test.each(["form", "urlencoded"] as const)("a body of kind %s without a field is none", (kind) => {
  expect(sentRequest({ ...REQUEST, body: { kind, fields: [] } }).body).toBeUndefined();
});

test("texts hold no halves of characters, and JSON nothing that is not to be seen", () => {
  const json = sentRequest({
    ...REQUEST,
    body: { kind: "json", text: '{\n\t"a": "\u202e\ud800\u{e0001}é👩‍🚀"}' },
  });
  expect(json.body).toEqual({
    kind: "json",
    text: String.raw`{${"\n\t"}"a": "\u202e\ud800\udb40\udc01é👩‍🚀"}`,
  });
  const form = sentRequest({
    ...REQUEST,
    body: { kind: "form", fields: [{ name: "a\ud800", value: "b\udc00" }] },
  });
  expect(form.body).toEqual({ kind: "form", fields: [{ name: "a\ufffd", value: "b\ufffd" }] });
  const pairs = sentRequest({ ...REQUEST, body: { kind: "urlencoded", fields: [["a\ud800", "b\udc00"]] } });
  expect(pairs.body).toEqual({ kind: "urlencoded", fields: [["a\ufffd", "b\ufffd"]] });
});
