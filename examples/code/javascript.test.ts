import { expect, test } from "vitest";
import type { HttpRequest } from "../http-request.ts";
import { writeCode } from "./index.ts";

const REQUEST: HttpRequest = { method: "POST", url: "https://x.test/a", headers: [] };

function write(request: Partial<HttpRequest>): string {
  return writeCode("javascript", { ...REQUEST, ...request });
}

/** What the program says of its body. */
function writeBody(body: HttpRequest["body"] & object): string {
  return /^ {2}body: ([^]*?),\n\}\);$/m.exec(write({ body }))?.[1] ?? "";
}

test("a reading call is an address and its headers, and shows the status and the body of its answer", () => {
  expect(write({ method: "GET" })).toBe(`const url = "https://x.test/a";
const response = await fetch(url);
console.log(response.status);
console.log(await response.text());`);
  expect(write({ method: "GET", headers: [["Authorization", "Bearer {token}"]] }))
    .toBe(`const url = "https://x.test/a";
const response = await fetch(url, {
  headers: { Authorization: "Bearer {token}" },
});
console.log(response.status);
console.log(await response.text());`);
});

test("JSON is a value of JavaScript, laid out as prettier does", () => {
  const text = `{"name": "L'« Isle »", "open": true, "none": null, "a-b": [-0.50, 1e3], "__proto__": {"x": []}}`;
  const headers = [["Authorization", "Bearer {token}"]] as const;
  expect(write({ headers, body: { kind: "json", text } })).toBe(`const url = "https://x.test/a";
const response = await fetch(url, {
  method: "POST",
  headers: {
    Authorization: "Bearer {token}",
    "Content-Type": "application/json",
  },
  body: JSON.stringify({
    name: "L'« Isle »",
    open: true,
    none: null,
    "a-b": [-0.50, 1e3],
    ["__proto__"]: { x: [] },
  }),
});
console.log(response.status);
console.log(await response.text());`);
});

test.each([
  [
    "is no JSON, as a value is missing",
    '{ "a": {number},\n  "b": "${x}`\\" }',
    '{ "a": {number},\n  "b": "\\${x}\\`\\\\" }',
  ],
  ["holds a number that would change", "[12345678901234567890]", "[12345678901234567890]"],
])("a text that %s is sent as it is", (_case, text, literal) => {
  expect(writeBody({ kind: "json", text })).toBe(`\`${literal}\``);
});

test("a form sends the files themselves", () => {
  const fields = [
    { name: "file", fileName: "styles/communes_drome.sld" },
    { name: "name", value: "Communes" },
  ];
  expect(write({ body: { kind: "form", fields } })).toBe(`import { openAsBlob } from "node:fs";

const form = new FormData();
// Dans un navigateur, sans import, le fichier est input.files[0].
form.append("file", await openAsBlob("styles/communes_drome.sld"), "communes_drome.sld");
form.append("name", "Communes");

const url = "https://x.test/a";
const response = await fetch(url, {
  method: "POST",
  body: form,
});
console.log(response.status);
console.log(await response.text());`);
});

test("a form without a file reads none", () => {
  const body = { kind: "form", fields: [{ name: "a", value: "b" }] } as const;
  expect(write({ body }).split("\n").slice(0, 2)).toEqual([
    "const form = new FormData();",
    'form.append("a", "b");',
  ]);
});

test("pairs are an object, or a list where a name stands twice", () => {
  const once = [
    ["grant_type", "password"],
    ["scope", "openid"],
  ] as const;
  expect(writeBody({ kind: "urlencoded", fields: once })).toBe(
    'new URLSearchParams({ grant_type: "password", scope: "openid" })',
  );
  const twice = [
    ["a", "1"],
    ["a", "2"],
  ] as const;
  expect(writeBody({ kind: "urlencoded", fields: twice })).toBe(
    'new URLSearchParams([["a", "1"], ["a", "2"]])',
  );
});

test.each([
  [`"\\`, String.raw`"\"\\"`],
  ["\n\r\t\0\x1b\x85", String.raw`"\n\r\t\x00\x1b\x85"`],
  ["\u2028\u202e\ud800", String.raw`"\u2028\u202e\ud800"`],
  ["\u{e0001}", String.raw`"\u{e0001}"`],
  ["</script><!--<b>", String.raw`"\x3c/script>\x3c!--<b>"`],
  ["${x} ` 👩‍🚀 é", '"${x} ` 👩‍🚀 é"'],
])("the text %j is one literal", (text, literal) => {
  expect(writeBody({ kind: "json", text: JSON.stringify([text]) })).toBe(`JSON.stringify([${literal}])`);
});
