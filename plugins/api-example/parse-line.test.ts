import { describe, expect, it } from "vitest";
import { parseBlockLine, spanOfFault, type OpenerFault } from "./parse-line.ts";

describe("a line that opens an example", () => {
  it.each(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"])("names %s and its address", (method) => {
    expect(parseBlockLine(`??? ${method} "/datastores/{stored data}?a=b"`)).toEqual({
      kind: "example",
      marker: "???",
      method,
      address: "/datastores/{stored data}?a=b",
      addressStart: method.length + 6,
    });
  });

  it("may be longer, and have any blanks between its parts", () => {
    expect(parseBlockLine('?????\t GET\u00a0 "/a" \t')).toEqual({
      kind: "example",
      marker: "?????",
      method: "GET",
      address: "/a",
      addressStart: 13,
    });
  });

  it.each([
    ["??? GTE", '??? GTE "/a"', { kind: "unknown-method", method: "GTE", suggestion: "GET" }, "GET"],
    ["??? get", '??? get "/a"', { kind: "unknown-method", method: "get", suggestion: "GET" }, "GET"],
    ["??? Post", "??? Post /a", { kind: "unknown-method", method: "Post", suggestion: "POST" }, "POST"],
    ["??? PSOT", "??? PSOT « /a »", { kind: "unknown-method", method: "PSOT", suggestion: "POST" }, "POST"],
    ["??? FETCH", '??? FETCH "/a"', { kind: "unknown-method", method: "FETCH" }, "GET"],
    ["?? GET", '?? GET "/a"', { kind: "short-opener", marker: "??" }, "GET"],
    ["???GET", '???GET "/a"', { kind: "missing-space", marker: "???" }, "GET"],
    ["??? GET:", '??? GET: "/a"', { kind: "unknown-method", method: "GET:", suggestion: "GET" }, "GET"],
    ["no method", '??? "/a"', { kind: "missing-method" }, "GET"],
    ["curly quotes", "??? GET “/a”", { kind: "unquoted-address", method: "GET" }, "GET"],
    ["French quotes", "??? PUT «\u00a0/a\u00a0»", { kind: "unquoted-address", method: "PUT" }, "PUT"],
    ["single quotes", "??? GET '/a'", { kind: "unquoted-address", method: "GET" }, "GET"],
    ["no quotes", "??? GET /a", { kind: "unquoted-address", method: "GET" }, "GET"],
    ["one quote", '??? GET "/a', { kind: "unquoted-address", method: "GET" }, "GET"],
    ["a text behind", '??? GET "/a" (lecture)', { kind: "unquoted-address", method: "GET" }, "GET"],
  ])("is understood and faulty with %s", (_title, line, fault, method) => {
    expect(parseBlockLine(line)).toEqual({
      kind: "example",
      marker: "???",
      method,
      address: "/a",
      addressStart: line.indexOf("/a"),
      fault,
    });
  });

  it("is faulty without an address", () => {
    const fault = { kind: "missing-address", method: "GET" };
    const expected = { kind: "example", marker: "???", method: "GET", address: "", addressStart: 7, fault };
    expect(parseBlockLine("??? GET")).toEqual(expected);
  });

  it("may lack the blank before its quote", () => {
    expect(parseBlockLine('??? GET"/a"')).toMatchObject({ method: "GET", address: "/a", addressStart: 8 });
  });
});

it.each<[string, OpenerFault, string]>([
  ['??? GTE "/a"', { kind: "unknown-method", method: "GTE" }, "GTE"],
  ['?? GET "/a"', { kind: "short-opener", marker: "??" }, "??"],
  ['???GET "/a"', { kind: "missing-space", marker: "???" }, "???"],
  ["??? GET  « /a » ", { kind: "unquoted-address", method: "GET" }, "« /a »"],
  ['??? "/a"', { kind: "missing-method" }, '"/a"'],
  ["??? GET  ", { kind: "missing-address", method: "GET" }, "GET"],
])("the fault of %j is shown at its own part", (line, fault, part) => {
  const { start, end } = spanOfFault(line, fault);
  expect(line.slice(start, end)).toBe(part);
});

describe("a line that opens a section", () => {
  it.each([
    "Un titre",
    "GET et POST",
    "GET : la lecture",
    "GET: la lecture",
    "GET, la lecture",
    "Get les données",
    'GET "liste" des entrepôts',
    "GET « liste »",
    'Poste "guichet"',
    'Get "guichet"',
    '"Un mot" entre guillemets',
    "« Un titre »",
    "API",
    "Réponse 201",
    "Pourquoi ? 😀",
  ])("has any title: %s", (title) => {
    expect(parseBlockLine(`??? ${title} `)).toEqual({ kind: "section", marker: "???", title });
  });
});

describe("a line that closes a block", () => {
  it.each(["???", "????", "??? \t", "???\u00a0"])("is made of question marks only: %j", (line) => {
    expect(parseBlockLine(line)).toEqual({ kind: "closer", marker: line.trim() });
  });
});

describe("any other line", () => {
  it.each(["", "texte", "?", "??", "?? Un titre", "? ? ?", "texte ???", "¿¿¿ GET"])(
    "is none of a block: %j",
    (line) => {
      expect(parseBlockLine(line)).toBeUndefined();
    },
  );
});
