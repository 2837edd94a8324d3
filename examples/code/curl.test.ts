import { expect, test } from "vitest";
import type { HttpRequest } from "../http-request.ts";
import { writeCode } from "./index.ts";

const REQUEST: HttpRequest = { method: "GET", url: "https://x.test/a", headers: [] };

function write(request: Partial<HttpRequest>): string {
  return writeCode("curl", { ...REQUEST, ...request });
}

test("a reading call is an address and its headers, and shows the status of its answer", () => {
  expect(write({ headers: [["Authorization", "Bearer {token}"]] })).toBe(`curl --include \\
  --header 'Authorization: Bearer {token}' \\
  'https://x.test/a'`);
});

test.each([
  ["GET", "curl --include \\\n  'https://x.test/a'"],
  ["HEAD", "curl --head \\\n  'https://x.test/a'"],
  ["POST", "curl --include \\\n  --request POST \\\n  'https://x.test/a'"],
  ["DELETE", "curl --include \\\n  --request DELETE \\\n  'https://x.test/a'"],
] as const)("%s without a body names its method where curl would not guess it", (method, code) => {
  expect(write({ method })).toBe(code);
});

test("the braces of a value to come ask nothing of curl: the command is the same once it is there", () => {
  expect(write({ url: "https://x.test/{upload}" })).toBe("curl --include \\\n  'https://x.test/{upload}'");
});

test.each(["https://x.test/{}", "https://x.test/?tags[a]=b"])(
  "the address %s is one address, whatever its braces and brackets say to curl",
  (url) => expect(write({ url })).toBe(`curl --include \\\n  --globoff \\\n  '${url}'`),
);

test("JSON keeps the layout of its sample, its apostrophes out of the quotes", () => {
  const text = '{\n    "name": "L\'Isle",\n    "open": true\n}';
  expect(write({ method: "POST", body: { kind: "json", text } })).toBe(`curl --include \\
  --header 'Content-Type: application/json' \\
  --data-raw '{
    "name": "L'\\''Isle",
    "open": true
}' \\
  'https://x.test/a'`);
});

test("a method that a body does not tell is named", () => {
  expect(write({ method: "PATCH", body: { kind: "json", text: "{}" } })).toBe(`curl --include \\
  --request PATCH \\
  --header 'Content-Type: application/json' \\
  --data-raw '{}' \\
  'https://x.test/a'`);
});

test("a form sends files by their names, and texts as they are", () => {
  const fields = [
    { name: "file", fileName: "communes_drome.sld" },
    { name: "name", value: "@a;type=b" },
  ];
  expect(write({ method: "POST", body: { kind: "form", fields } })).toBe(`curl --include \\
  --form 'file=@communes_drome.sld' \\
  --form-string 'name=@a;type=b' \\
  'https://x.test/a'`);
});

test.each([
  ["Drôme/2026.zip", "'file=@Drôme/2026.zip'"],
  ["a b.zip", "'file=@\"a b.zip\"'"],
  ["a,b;c", "'file=@\"a,b;c\"'"],
  ['a"b\\c', String.raw`'file=@"a\"b\\c"'`],
  ["l'a", String.raw`'file=@"l'\''a"'`],
  ["-", "'file=@./-'"],
])("the file « %s » is one file for curl", (fileName, option) => {
  const body = { kind: "form", fields: [{ name: "file", fileName }] } as const;
  expect(write({ method: "POST", body })).toContain(`--form ${option} \\\n`);
});

test.each([
  ["grant_type", "password", "--data-urlencode 'grant_type=password'"],
  ["a=b", "@c", "--data-urlencode 'a%3Db=@c'"],
  ["a", "=", "--data-urlencode 'a=='"],
  ["", "b", "--data-raw '=b'"],
  ["a", "b\nc\0", "--data-raw 'a=b%0Ac%00'"],
])("the pair « %s », « %s » reaches the server whole", (name, value, option) => {
  const body = { kind: "urlencoded", fields: [[name, value]] } as const;
  expect(write({ method: "POST", body })).toBe(`curl --include \\\n  ${option} \\\n  'https://x.test/a'`);
});

test("what is too long for an argument comes from a pipe", () => {
  const text = JSON.stringify("é".repeat(60_000));
  expect(write({ method: "POST", body: { kind: "json", text } }))
    .toBe(`printf '%s' '${text}' | curl --include \\
  --header 'Content-Type: application/json' \\
  --data-binary @- \\
  'https://x.test/a'`);
});

test("an empty header is sent, and not taken away", () => {
  expect(write({ headers: [["Prefer", " "]] })).toContain("--header 'Prefer;'");
});
