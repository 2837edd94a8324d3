import { expect, test } from "vitest";
import placeholders from "../../_data/placeholders.ts";
import { loadContract } from "../../contract/load-contract.ts";
import type { ExampleCall } from "../example-call.ts";
import { createMockApi, type MockApi, type MockOptions } from "./mock-api.ts";
import { readPreference } from "./read-preference.ts";

const contract = loadContract();
const DATASTORE = placeholders["datastore"]?.example ?? "";
const UPLOAD = placeholders["upload"]?.example ?? "";
const UPLOADS = `/datastores/${DATASTORE}/uploads`;
const BASE = "https://data.geopf.fr/api";
const BODY = { name: "Rivières", description: "Cours d’eau", type: "VECTOR", srs: "EPSG:2154" };

const calls: ExampleCall[] = [
  {
    id: "/fr/a/#creer",
    title: "Livrer",
    method: "POST",
    address: `${BASE}/datastores/{datastore}/uploads`,
    operation: "createUpload",
    request: { contentType: "application/json", text: '{ "name": "Communes", "type": "VECTOR", … }' },
    responses: [
      { status: 201, text: '{ "status": "OPEN", "contact": "dave.lopper@ign.fr", "_id": "{upload}", … }' },
    ],
  },
  {
    id: "/fr/a/#lire",
    title: "Livrer",
    method: "GET",
    address: `${BASE}/datastores/{datastore}/uploads/{upload}`,
    operation: "getUpload",
    responses: [
      { text: '{ "name": "Communes", "status": "CHECKING", "size": 12, "_id": "{upload}", … }' },
      { status: 404, text: '{ "error": "not_found", "error_description": "Livraison inconnue" }' },
    ],
  },
  {
    id: "/fr/b/#lire",
    title: "Vérifier",
    method: "GET",
    address: `${BASE}/datastores/{datastore}/uploads/{upload}`,
    operation: "getUpload",
    responses: [{ text: '{ "name": "Communes vérifiées", "status": "CLOSED", "_id": "{upload}", … }' }],
  },
];

function createMock(options: Partial<MockOptions> = {}): MockApi {
  return createMockApi({ contract, calls, placeholders, ...options });
}

async function read(api: MockApi, target: string, prefer = ""): Promise<Record<string, unknown>> {
  const { body } = await api.answer({
    method: "GET",
    target,
    headers: { authorization: "Bearer a", prefer },
  });
  return JSON.parse(body) as Record<string, unknown>;
}

async function create(api: MockApi, prefer = ""): Promise<string> {
  const { body } = await api.answer({
    method: "POST",
    target: UPLOADS,
    headers: { authorization: "Bearer a", "content-type": "application/json", prefer },
    body: JSON.stringify(BODY),
  });
  return (JSON.parse(body) as { _id: string })._id;
}

test.each([
  ["", {}],
  ['example="/fr/a/#lire"', { example: "/fr/a/#lire" }],
  ["example=/fr/a/#lire", { example: "/fr/a/#lire" }],
  ['respond-async, code=404;example="a, b"', { code: 404, example: "a, b" }],
  ["code=abc, myexample=1", {}],
])("the header Prefer %j is read", (header, preference) => {
  expect(readPreference(header)).toEqual(preference);
});

test("the first documented answer is given, or the one that is wished for", async () => {
  const api = createMock();
  const target = `${UPLOADS}/${UPLOAD}`;
  expect(await read(api, target)).toMatchObject({ name: "Communes", status: "CHECKING", _id: UPLOAD });
  expect(await read(api, target, 'example="/fr/b/#lire"')).toMatchObject({ status: "CLOSED" });
  expect(await read(api, target, 'example="/fr/c/#inconnu"')).toMatchObject({ status: "CHECKING" });
  expect(await read(api, target, 'example="/fr/a/#creer"')).toMatchObject({ status: "CHECKING" });
});

test("what is known of an entity wins over the answer that is wished for", async () => {
  const api = createMock();
  const id = await create(api, 'example="/fr/a/#creer"');
  expect(await read(api, `${UPLOADS}/${id}`, 'example="/fr/b/#lire"')).toMatchObject({
    name: "Rivières",
    status: "OPEN",
    contact: "dave.lopper@ign.fr",
    _id: id,
  });
});

test("a status that is wished for is answered in the words of a page, or in ours", async () => {
  const api = createMock();
  const target = `${UPLOADS}/${UPLOAD}`;
  expect(await read(api, target, "code=404")).toEqual({
    error: "not_found",
    error_description: "Livraison inconnue",
  });
  expect(await read(api, target, "code=403")).toEqual({
    error: "forbidden",
    error_description: "Droit insuffisant",
  });
  expect(await read(api, target, "code=200")).toMatchObject({ _id: UPLOAD });
});

test("the same seed gives the same answers to the same requests, another seed others", async () => {
  const play = async (seed: number): Promise<string[]> => {
    const api = createMock({ seed });
    const ids = [await create(api), await create(api)];
    const texts = [];
    for (const id of ids) texts.push(JSON.stringify(await read(api, `${UPLOADS}/${id}`)));
    texts.push(JSON.stringify(await read(api, UPLOADS)));
    return texts;
  };
  expect(await play(7)).toEqual(await play(7));
  expect((await play(8))[0]).not.toBe((await play(7))[0]);
  expect(await create(createMock())).toMatch(
    /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
  );
});

test("a share of the requests fails, always the same ones", async () => {
  const statuses = async (errorShare: number): Promise<number[]> => {
    const api = createMock({ errorShare });
    const answers = [];
    for (let number = 0; number < 200; number += 1)
      answers.push(
        await api.answer({ method: "GET", target: "/users/me", headers: { authorization: "Bearer a" } }),
      );
    return answers.map(({ status }) => status);
  };
  const some = await statuses(0.2);
  expect(some).toEqual(await statuses(0.2));
  expect(new Set(some)).toEqual(new Set([200, 500, 502, 503, 504]));
  const failures = some.filter((status) => status >= 500).length;
  expect(failures).toBeGreaterThan(20);
  expect(failures).toBeLessThan(60);
  expect(new Set(await statuses(0))).toEqual(new Set([200]));
  expect(Math.min(...(await statuses(1)))).toBeGreaterThanOrEqual(500);
});
