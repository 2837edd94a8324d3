import { describe, expect, it, test } from "vitest";
import { PLACEHOLDERS } from "../../contract/check/fixtures/placeholders.ts";
import { createSmallContract } from "../../contract/check/fixtures/small-contract.ts";
import type { Schema } from "../../contract/contract.ts";
import { compareAnswer } from "./compare-answer.ts";

const contract = createSmallContract({ Status: { enum: ["CREATED", "WAITING", "PROGRESS", "SUCCESS"] } });
const [A, B] = ["7a7ccc8b-e0d1-47ed-848d-5a5cdb529539", "4c2d24e6-870d-4194-8bc8-3ac8b7f76d08"];

const schema: Schema = {
  type: "object",
  properties: {
    status: { $ref: "#/components/schemas/Status" },
    type: { enum: ["VECTOR", "ARCHIVE"] },
    labels: { type: "array", items: { enum: ["PARTENAIRE", "VECTEUR"] } },
  },
  additionalProperties: { type: "object", properties: { kind: { oneOf: [{ const: "a" }, { const: "b" }] } } },
};

/** Faults as `kind@the part of the sample where it stands`, and the values found. */
function compare(sample: string, answer: unknown, known: Record<string, string> = {}) {
  const { differences, found } = compareAnswer(
    { contract, placeholders: PLACEHOLDERS },
    sample,
    answer,
    schema,
    new Map(Object.entries(known)),
  );
  return {
    faults: differences.map(({ kind, start, end }) => `${kind}@${sample.slice(start, end)}`),
    found: Object.fromEntries(found),
  };
}

describe("an answer that looks like its sample", () => {
  test.each<[string, unknown]>([
    [
      '{ "name": "Communes", "size": 12, "date": "2026-01-01", … }',
      { name: "Autre", size: 3, date: "x", more: 1 },
    ],
    ['{ "labels": ["VECTEUR"] }', { labels: ["PARTENAIRE", "VECTEUR"] }],
    ['{ "labels": [] }', { labels: ["VECTEUR"] }],
    ['{ "labels": […] }', { labels: [] }],
    ['{ "name": …, "size": "…", "end": null }', { name: 1, size: 2, end: "2026" }],
    [
      '{ "link": "https://x/{layer}", "limit": {limit}, "text": "{layer}" }',
      { link: "y", limit: 3, text: "z" },
    ],
    ['[{ "name": "a" }, { "name": "b" }]', [{ name: "c" }]],
    ["[[1, 2], [3, 4]]", [[5, 6]]],
    ['"name": "a", …', { name: "b" }],
    [`{ "_id": "${A}" }`, { _id: A }],
    ['{ "status": "PROGRESS" }', { status: "SUCCESS" }],
    ['{ "status": "CREATED" }', { status: "PROGRESS" }],
    ["…", undefined],
    ["", 12],
  ])("%s", (sample, answer) => {
    expect(compare(sample, answer).faults).toEqual([]);
  });
});

describe("an answer that no longer looks like its sample", () => {
  test.each<[string, unknown, string[]]>([
    ['{ "name": "a", "size": 1 }', { size: 1 }, ['missing-member@"name"']],
    ['{ "name": … }', {}, ['missing-member@"name"']],
    ['{ "toString": "a" }', {}, ['missing-member@"toString"']],
    ['{ "name": "a" }', [], ["wrong-type@{"]],
    ['{ "name": "a" }', undefined, ["wrong-type@{"]],
    ['{ "size": 1 }', { size: "1" }, ["wrong-type@1"]],
    ['{ "name": "a" }', { name: null }, ['wrong-type@"a"']],
    ['{ "tags": { "a": 1 } }', { tags: [1] }, ["wrong-type@{"]],
    ['{ "list": [1] }', { list: { a: 1 } }, ["wrong-type@["]],
    ['{ "user": "{user}" }', { user: { _id: A } }, ['wrong-type@"{user}"']],
    ['{ "type": "VECTOR" }', { type: "ARCHIVE" }, ['wrong-value@"VECTOR"']],
    ['{ "type": "VECTEUR" }', { type: "VECTOR" }, ['wrong-value@"VECTEUR"']],
    ['{ "labels": ["RASTER"] }', { labels: ["PARTENAIRE"] }, ['absent-value@"RASTER"']],
    ['{ "extra": { "kind": "a" } }', { extra: { kind: "b" } }, ['wrong-value@"a"']],
    ['{ "open": false }', { open: true }, ["wrong-value@false"]],
    ['{ "status": "SUCCESS" }', { status: "PROGRESS" }, ['wrong-state@"SUCCESS"']],
    ['{ "labels": ["VECTEUR"] }', { labels: ["PARTENAIRE"] }, ['absent-value@"VECTEUR"']],
    ['{ "labels": ["VECTEUR"] }', { labels: [] }, ["empty-list@["]],
    ["[{ }]", [], ["empty-list@["]],
    ['[{ "name": "a" }]', [{ nom: "a" }], ['missing-member@"name"']],
    ['["a"]', [1], ['wrong-type@"a"']],
    [`{ "_id": "${A}" }`, { _id: B }, [`other-identifier@"${A}"`]],
    [`[{ "_id": "${A}" }]`, [{ _id: B }], [`absent-identifier@"${A}"`]],
    [`[{ "check": { "_id": "${A}" } }]`, [{ check: { _id: B } }], [`absent-identifier@"${A}"`]],
    [`["${A}"]`, [B], [`absent-identifier@"${A}"`]],
  ])("%s and %j", (sample, answer, faults) => {
    expect(compare(sample, answer).faults).toEqual(faults);
  });
});

describe("an identifier", () => {
  it("takes the value that the answer has in its place, wherever that is", () => {
    expect(
      compare('{ "_id": "{datastore}", "by": { "_id": "{user}" } }', { _id: A, by: { _id: B } }),
    ).toEqual({
      faults: [],
      found: { datastore: A, user: B },
    });
  });

  it("that has a value is the same again", () => {
    const sample = '{ "_id": "{Datastore}" }';
    expect(compare(sample, { _id: A }, { datastore: A }).faults).toEqual([]);
    expect(compare(sample, { _id: B }, { datastore: A }).faults).toEqual(['other-identifier@"{Datastore}"']);
  });

  it("that stands twice in a sample is twice the same", () => {
    const sample = '{ "a": "{user}", "b": "{user}" }';
    expect(compare(sample, { a: A, b: B })).toEqual({
      faults: ['other-identifier@"{user}"'],
      found: { user: A },
    });
  });

  it("is found in a list by its value, whatever the order and what else the list holds", () => {
    const list = [{ _id: "x" }, { _id: B, name: "b" }, { _id: A, name: "a" }];
    const sample = '[{ "_id": "{user}", "name": "a" }, { "_id": "{datastore}", "name": "b" }]';
    expect(compare(sample, list, { user: A, datastore: B }).faults).toEqual([]);
    expect(compare(sample, list, { user: "y" }).faults).toEqual(['absent-identifier@"{user}"']);
  });

  it("that has no value yet is that of the element that most looks like the sample’s", () => {
    const sample = '[{ "_id": "{user}", "name": "a" }, { "_id": "{datastore}", "size": 1 }]';
    const list = [
      { _id: "1", name: "z" },
      { _id: "2", size: 4 },
      { _id: "3", name: "a" },
    ];
    expect(compare(sample, list).found).toEqual({ user: "3", datastore: "2" });
  });

  it("does not take the element that another names", () => {
    const sample = '[{ "_id": "{user}" }, { "_id": "{datastore}" }]';
    expect(compare(sample, [{ _id: A }, { _id: B }], { datastore: A }).found).toEqual({ user: B });
  });

  it("is not taken from a secret’s place", () => {
    expect(compare('{ "token": "{token}" }', { token: "abc" })).toEqual({ faults: [], found: {} });
  });
});

describe("the checks of an upload", () => {
  const sample = (list: string): string =>
    `{ "asked": [], "in_progress": [], "passed": [], "failed": [] }`.replace(
      `"${list}": []`,
      `"${list}": [{ "check": { "_id": "${A}" } }]`,
    );
  const answer = (list: string): unknown => ({
    ...{ asked: [], in_progress: [], passed: [], failed: [] },
    [list]: [{ check: { _id: A } }],
  });
  const mayPass = (shown: string, found: string): (true | undefined)[] =>
    compareAnswer(
      { contract, placeholders: PLACEHOLDERS },
      sample(shown),
      answer(found),
      undefined,
      new Map(),
    ).differences.map((difference) => difference.mayPass);

  it.each([
    ["asked", "asked"],
    ["asked", "in_progress"],
    ["in_progress", "passed"],
    ["in_progress", "failed"],
    ["passed", "passed"],
  ])("that are shown in “%s” may be in “%s”", (shown, found) => {
    expect(mayPass(shown, found)).toEqual([]);
  });

  it.each([
    ["passed", "in_progress", true],
    ["in_progress", "asked", true],
    ["passed", "failed", undefined],
  ])("that are shown in “%s” are awaited or not while they are in “%s”", (shown, found, isAwaited) => {
    expect(mayPass(shown, found)).toEqual([isAwaited]);
  });
});

it("is looked for among the thousand first elements of a list", () => {
  const list = Array.from({ length: 2_000 }, (_, index) => ({ _id: String(index), name: `n${index}` }));
  expect(compare('[{ "_id": "{user}", "name": "n999" }]', list).found).toEqual({ user: "999" });
});
