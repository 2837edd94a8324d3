import { describe, expect, test } from "vitest";
import { parseSample, type SampleNode } from "./parse-sample.ts";

/** The value that a node stands for: what is cut is "…", a list or object that is cut ends with it. */
function toValue(node: SampleNode): unknown {
  switch (node.kind) {
    case "object": {
      const members = node.members.map(({ name, value }) => [name.value, toValue(value)] as const);
      return Object.fromEntries(node.isCut ? [...members, ["…", "…"]] : members);
    }
    case "array":
      return node.isCut ? [...node.items.map(toValue), "…"] : node.items.map(toValue);
    case "cut":
      return "…";
    case "placeholder":
      return node.text;
    case "null":
      return null;
    default:
      return node.value;
  }
}

describe("a sample is legal", () => {
  test.each<[string, string, unknown]>([
    ["as plain JSON", '{"a": [1, -0.5e3, true, null, "\\u00e9\\n"]}', { a: [1, -500, true, null, "é\n"] }],
    ["with comments", '{"a": 1, // one\n/* two */ "b": 2}', { a: 1, b: 2 }],
    ["with CRLF and tabs", '{\r\n\t"a": 1\r\n}', { a: 1 }],
    ["when members are cut", '{"a": 1, …}', { a: 1, "…": "…" }],
    ["when members are cut without a comma", '{\n"a": 1\n…\n"b": 2\n}', { a: 1, b: 2, "…": "…" }],
    ["when members are cut between commas", '{…, "a": 1, ..., "b": 2, …}', { a: 1, b: 2, "…": "…" }],
    ["when elements are cut", "[1, …, 2 ... 3, …]", [1, 2, 3, "…"]],
    ["when a number is followed closely by dots", "[1, 2...]", [1, 2, "…"]],
    [
      "when all of a list or an object is cut",
      '{"a": […], "b": [ ... ], "c": {…}, "d": { ... }}',
      {
        a: ["…"],
        b: ["…"],
        c: { "…": "…" },
        d: { "…": "…" },
      },
    ],
    ["when a value is cut", '{"a": …, "b": ...}', { a: "…", b: "…" }],
    ["when all of it is cut", "…", "…"],
    ["as a fragment", '"a": 1,\n"b": {"c": 2}', { a: 1, b: { c: 2 }, "…": "…" }],
    ["as a fragment that goes on", '…\n"a": 1,\n…', { a: 1, "…": "…" }],
    ["as a fragment that ends with a comma", '"a": 1,', { a: 1, "…": "…" }],
    [
      "with a placeholder for a number",
      '{"a": {limit}, "b": [{stored data}]}',
      { a: "{limit}", b: ["{stored data}"] },
    ],
    ["with dots in quotes", '["…", "..."]', ["…", "..."]],
    ["as a single string", '"a"', "a"],
    ["with its end cut", "[1]\n…", [1]],
    ["with empty lists and objects", "[{}, []]", [{}, []]],
  ])("%s", (_, text, value) => {
    const { root, faults } = parseSample(text);
    expect(faults).toEqual([]);
    expect(root && toValue(root)).toEqual(value);
  });
});

describe("a mistake is one fault, at its place, and the rest is read", () => {
  // Each row: the text, the faults as `kind@start-end`, the value.
  test.each<[string, string[], unknown]>([
    ['["a"\n"b"]', ["missing-comma@4-5"], ["a", "b"]],
    ['{"a": {} "b": []}', ["missing-comma@8-9"], { a: {}, b: [] }],
    ['{"a": 1 // one\n"b": 2}', ["missing-comma@7-8"], { a: 1, b: 2 }],
    ["[1, 2,]", ["trailing-comma@5-6"], [1, 2]],
    ['{"a": 1,\n}', ["trailing-comma@7-8"], { a: 1 }],
    ['{"a": 1},', ["trailing-comma@8-9"], { a: 1 }],
    ["[1,, 2]", ["extra-comma@3-4"], [1, 2]],
    ["[, 1]", ["extra-comma@1-2"], [1]],
    ['{"a" 1}', ["missing-colon@4-5"], { a: 1 }],
    ['{"a" = 1}', ["missing-colon@4-5"], { a: 1 }],
    ['{"a":: 1}', ["unexpected-token@5-6"], { a: 1 }],
    ['{"a": , "b": 2}', ["missing-value@4-5"], { a: "…", b: 2 }],
    ['{"a":\n"b": 2}', ["missing-value@4-5"], { a: "…", b: 2 }],
    ['{"a": }', ["missing-value@4-5"], { a: "…" }],
    ['{"a"}', ["missing-value@3-4"], { a: "…" }],
    ['{"a": 1', ["unclosed-object@0-1"], { a: 1, "…": "…" }],
    ['{"a": [1, 2, "b": 3}', ["unclosed-array@6-7"], { a: [1, 2, "…"], b: 3 }],
    ['[{"a": 1]', ["unclosed-object@1-2"], [{ a: 1, "…": "…" }]],
    ["[[1, 2]", ["extra-opening@1-2"], [1, 2]],
    ['{{"a": 1}', ["extra-opening@1-2"], { a: 1 }],
    ['[\n"a": 1},\n{"a": 2}]', ["unopened-object@2-5"], [{ a: 1 }, { a: 2 }]],
    ['{"a":\n"b": 1},\n"c": 2}', ["unopened-object@6-9"], { a: { b: 1 }, c: 2 }],
    ['{"a": "b", "c"], "d": 1}', ["unopened-array@6-9"], { a: ["b", "c"], d: 1 }],
    ['{"a": "b"], "d": 1}', ["unopened-array@6-9"], { a: ["b"], d: 1 }],
    ['{"a": {"b": 1}}, "c": 2}', ["unexpected-closing@14-15"], { a: { b: 1 }, c: 2 }],
    ['{\n  "a": {\n    "b": 1\n  ,\n  "c": 2\n}', ["unclosed-object@9-10"], { a: { b: 1, "…": "…" }, c: 2 }],
    ['{""a": 1, "b"": 2}', ["extra-quote@1-2", "extra-quote@13-14"], { a: 1, b: 2 }],
    ['{"a": ""b", "c": "d""}', ["extra-quote@6-7", "extra-quote@20-21"], { a: "b", c: "d" }],
    ['{"a": 2023-02-01T10:00:00Z"}', ["unopened-string@6-27"], { a: "2023-02-01T10:00:00Z" }],
    ['[https://x/y", {user}"]', ["unopened-string@1-13", "unopened-string@15-22"], ["https://x/y", "{user}"]],
    ['{"a": [1, 2}, "b": 3}', ["unexpected-closing@11-12"], { a: [1, 2], b: 3 }],
    ['{"a": 1]', ["unexpected-closing@7-8"], { a: 1 }],
    ['{"a": [1]], "b": 2}', ["unexpected-closing@9-10"], { a: [1], b: 2 }],
    ['{"a": 1}}', ["unexpected-closing@8-9"], { a: 1 }],
    ['"a": 1 }', ["unexpected-closing@7-8"], { a: 1, "…": "…" }],
    ["}", ["unexpected-closing@0-1"], undefined],
    ['{"a": "b,\n"c": 1}', ["unclosed-string@6-8"], { a: "…", c: 1 }],
    ['{"a": "b}', ["unclosed-string@6-8"], { a: "…" }],
    ['{"a": "{user},\n"c": 1}', ["unclosed-string@6-13"], { a: "…", c: 1 }],
    ['{"a": "b, "c": 1}', ["unclosed-string@6-8"], { a: "…", c: 1 }],
    ['{"a: "b", "c": 1}', ["unclosed-string@1-3"], { a: "b", c: 1 }],
    ['{"a: 1,\n"c": 1}', ["unclosed-string@1-3"], { a: 1, c: 1 }],
    ['[{"a": 1, {"b": 2}]', ["unclosed-object@1-2"], [{ a: 1, "…": "…" }, { b: 2 }]],
    ['{"a: [1, "b"], "c": 2}', ["unclosed-string@1-3"], { a: [1, "b"], c: 2 }],
    ['{"a: {"b": 1}}', ["unclosed-string@1-3"], { a: { b: 1 } }],
    ['["a, {"b": 1}]', ["unclosed-string@1-3"], ["…", { b: 1 }]],
    [
      '{a": 1, "b": c d", "e": 2}',
      ["unopened-string@1-3", "unopened-string@13-17"],
      { a: 1, b: "c d", e: 2 },
    ],
    ['"a', ["unclosed-string@0-2"], "…"],
    ["{'a': 'l'été'}", ["wrong-quotes@1-4", "wrong-quotes@6-13"], { a: "l'été" }],
    ["[“a”, « b », ‘c’]", ["wrong-quotes@1-4", "wrong-quotes@6-11", "wrong-quotes@13-16"], ["a", "b", "c"]],
    ["['a, 'b]\n", ["unclosed-string@1-7"], ["…"]],
    ["{a: 1, b-c: 2}", ["unquoted-name@1-2", "unquoted-name@7-10"], { a: 1, "b-c": 2 }],
    ["{1: 2}", ["unquoted-name@1-2"], { 1: 2 }],
    ['{"a": Jean Dupont, "b": True}', ["unquoted-value@6-17", "unquoted-value@24-28"], { a: "…", b: "…" }],
    ['{"a": constructor}', ["unquoted-value@6-17"], { a: "…" }],
    ['{"a": https://x/y, "b": 1}', ["unquoted-value@6-17"], { a: "…", b: 1 }],
    ['{"a": 2023-02-01}', ["unquoted-value@6-16"], { a: "…" }],
    [
      "[01, 1., .5, +1, NaN, 0x1F]",
      ["1-3", "5-7", "9-11", "13-15", "17-20", "22-26"].map((place) => `invalid-number@${place}`),
      ["…", "…", "…", "…", "…", "…"],
    ],
    ['["\\x", "\\u12", "\\"]"]', ["invalid-escape@2-4", "invalid-escape@8-10"], ["", "", '"]']],
    ['["a\tb"]', ["control-character@3-4"], ["a\tb"]],
    ['{\u00a0"a":\u202f1}', ["forbidden-space@1-2", "forbidden-space@6-7"], { a: 1 }],
    ['{"a": 1} zzz', ["text-after-end@9-12"], { a: 1 }],
    ['{"a": 1}\n{"b": 1}', ["text-after-end@9-10"], { a: 1 }],
    ['{"a": 1, "a": 2}', ["duplicate-name@9-12"], { a: 2 }],
    ['{"a": 1; "b": 2}', ["unexpected-token@7-8"], { a: 1, b: 2, "…": "…" }],
    ['["say "hi" now", 2]', ["unexpected-token@7-15"], ["say ", 2, "…"]],
    ['{"a": 1, {"b": 2}}', ["unexpected-token@9-10"], { a: 1, "…": "…" }],
    ['{"a": 12:30}', ["unexpected-token@8-11"], { a: 12, "…": "…" }],
    ['{"a": 1, /* b }', ["unclosed-comment@9-11"], { a: 1, "…": "…" }],
    ["", ["empty-sample@0-0"], undefined],
    [" \n// nothing", ["empty-sample@0-0"], undefined],
    ["[1 2, 3,]", ["missing-comma@2-3", "trailing-comma@7-8"], [1, 2, 3]],
  ])("%s", (text, places, value) => {
    const { root, faults } = parseSample(text);
    expect(faults.map(({ kind, start, end }) => `${kind}@${start}-${end}`)).toEqual(places);
    expect(root && toValue(root)).toEqual(value);
  });
});

test.each([
  ['["a"\n"b"]', '["a",\n"b"]'],
  ["[1, 2,]", "[1, 2]"],
  ['{"a" 1}', '{"a": 1}'],
  ['{"a" = 1}', '{"a" : 1}'],
  ['{"a": [1, 2}, "b": 3}', '{"a": [1, 2], "b": 3}'],
  ['{"a": "b, "c": 1}', '{"a": "b", "c": 1}'],
  ["{'a': True}", '{"a": true}'],
  ["[«\u00a0b\u00a0»]", '["b"]'],
  ['["a\tb"]', '["a\\tb"]'],
  ['{"a":\u00a01}', '{"a": 1}'],
])("%s is mended to %s", (text, mended) => {
  const fixes = parseSample(text).faults.flatMap(({ fix }) => (fix ? [fix] : []));
  const result = fixes.reduceRight(
    (rest, fix) => rest.slice(0, fix.start) + fix.text + rest.slice(fix.end),
    text,
  );
  expect(result).toBe(mended);
});

test("a sample nested too deeply is one fault, not an overflow", () => {
  const { faults } = parseSample("[".repeat(100_000));
  expect(faults).toEqual([{ kind: "too-deep", start: 200, end: 201, limit: 200 }]);
});

test("brackets that are missing by thousands do not overflow either", () => {
  expect(parseSample(`${'"a":\n'.repeat(50_000)}1${"}".repeat(50_000)}`).faults.length).toBeGreaterThan(200);
});

test.each([
  "[",
  "]",
  '{"a":',
  '"',
  "'",
  "…a\u00a0",
  '"\\\n',
  "}]",
  "{x",
  "/*",
  "//",
  '"a:"',
  "'a' ",
  '“a" ',
  "a.",
  "{ ",
  "[1,",
  '{"a":1,',
  "}}",
])("a long run of %j is read in time proportional to its length", (piece) => {
  // Of this process: other work on the machine does not count
  const start = process.cpuUsage();
  parseSample(piece.repeat(100_000));
  const { user, system } = process.cpuUsage(start);
  expect(user + system).toBeLessThan(2_000_000);
});
