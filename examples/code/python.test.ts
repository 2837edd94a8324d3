import { expect, test } from "vitest";
import type { HttpRequest } from "../http-request.ts";
import { writeCode } from "./index.ts";

const REQUEST: HttpRequest = { method: "POST", url: "https://x.test/a", headers: [] };

function write(request: Partial<HttpRequest>): string {
  return writeCode("python", { ...REQUEST, ...request });
}

/** What the program says between its address and its time limit. */
function writeArguments(request: Partial<HttpRequest>): string {
  return write(request).split('    "https://x.test/a",\n')[1]?.split("    timeout=60,\n")[0] ?? "";
}

test("a reading call is an address and its headers, and shows the status and the body of its answer", () => {
  const headers = [["Authorization", "Bearer {token}"]] as const;
  expect(write({ method: "GET", url: "https://x.test/{upload}?tags[a]=%C3%A9", headers }))
    .toBe(`import requests

response = requests.get(
    "https://x.test/{upload}?tags[a]=%C3%A9",
    headers={"Authorization": "Bearer {token}"},
    timeout=60,
)
print(response.status_code)
print(response.text)`);
});

test("JSON is a value of Python, laid out as black does", () => {
  const text = `{
    "name": "L'« Isle »", "open": true, "none": null, "numbers": [-0.50, 1e3, 7], "empty": [{}, []],
    "output": { "stored_data": { "name": "Communes de la Drôme 2026", "storage_tags": ["PARTENAIRE", "VECTEUR"] } }
  }`;
  expect(writeArguments({ body: { kind: "json", text } })).toBe(`    json={
        "name": "L'« Isle »",
        "open": True,
        "none": None,
        "numbers": [-0.50, 1e3, 7],
        "empty": [{}, []],
        "output": {
            "stored_data": {
                "name": "Communes de la Drôme 2026",
                "storage_tags": ["PARTENAIRE", "VECTEUR"],
            },
        },
    },
`);
});

test.each([
  ["is no JSON, as a value is missing", '{ "a": {x},\n  "b": "" }', '{ "a": {x},\n  "b": \\"" }'],
  ["holds a number that would change", '[12345678901234567890, "\\n"]', '[12345678901234567890, "\\\\n"]'],
  ["is nothing for `json`", "null", "null"],
  ["ends with a quote", '1e999"', '1e999\\"'],
])("a text that %s is sent as it is", (_case, text, literal) => {
  expect(writeArguments({ body: { kind: "json", text } })).toBe(
    `    headers={"Content-Type": "application/json"},\n    data="""${literal}""".encode("utf-8"),\n`,
  );
});

test("a form sends the files themselves", () => {
  const fields = [
    { name: "file", fileName: "communes_drome.sld" },
    { name: "name", value: "Communes" },
  ];
  expect(write({ body: { kind: "form", fields } })).toBe(`import requests

with open("communes_drome.sld", "rb") as file:
    response = requests.post(
        "https://x.test/a",
        data={"name": "Communes"},
        files={"file": file},
        timeout=60,
    )
print(response.status_code)
print(response.text)`);
});

test("a form may hold several files, or none", () => {
  const files = ["a", "b>"].map((fileName) => ({ name: "file", fileName }));
  expect(write({ body: { kind: "form", fields: files } })).toContain(`
with open("a", "rb") as file_1, open("b>", "rb") as file_2:
    response = requests.post(
        "https://x.test/a",
        files=[
            ("file", file_1),
            ("file", ("b>", file_2)),
        ],
`);
  const texts = [{ name: "a", value: "b" }];
  expect(writeArguments({ body: { kind: "form", fields: texts } })).toBe('    files={"a": (None, "b")},\n');
});

test("pairs are a dictionary, or a list where a name stands twice", () => {
  const once = [
    ["grant_type", "password"],
    ["scope", "openid"],
  ] as const;
  expect(writeArguments({ body: { kind: "urlencoded", fields: once } })).toBe(
    '    data={"grant_type": "password", "scope": "openid"},\n',
  );
  const twice = [
    ["a", "1"],
    ["a", "2"],
  ] as const;
  expect(writeArguments({ body: { kind: "urlencoded", fields: twice } })).toBe(
    '    data=[["a", "1"], ["a", "2"]],\n',
  );
});

test.each([
  [`"\\`, String.raw`"\"\\"`],
  ["\n\r\t\0\x1b\x85", String.raw`"\n\r\t\x00\x1b\x85"`],
  ["\u2028\u202e\ud800", String.raw`"\u2028\u202e\ud800"`],
  ["\u{e0001}", String.raw`"\U000e0001"`],
  ["{x} %s 👩‍🚀 é", '"{x} %s 👩‍🚀 é"'],
])("the text %j is one literal", (text, literal) => {
  const body = { kind: "json", text: JSON.stringify([text]) } as const;
  expect(writeArguments({ body })).toBe(`    json=[${literal}],\n`);
});

test("a header that is no ASCII goes as it is", () => {
  expect(
    writeArguments({
      headers: [
        ["Authorization", "Bearer é…"],
        ["Prefer", "a"],
      ],
    }),
  ).toBe(`    headers={
        "Authorization": "Bearer é…".encode("utf-8"),
        "Prefer": "a",
    },
`);
});
