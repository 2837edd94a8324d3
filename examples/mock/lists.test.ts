import { beforeAll, expect, test } from "vitest";
import { toList } from "../../contract/open-api-document.ts";
import { memberOf } from "./json.ts";
import { createSiteMock, ids, send } from "./fixtures/site-mock.ts";

const api = createSiteMock();
const list = "/datastores/{datastore}/uploads";

beforeAll(async () => {
  for (let number = 1; number <= 42; number += 1) {
    const type = number % 2 === 0 ? "ARCHIVE" : "VECTOR";
    const body = {
      name: `Rivière ${String(number).padStart(2, "0")}`,
      description: "d",
      type,
      srs: "EPSG:2154",
    };
    await send(api, `POST ${list}`, { body });
  }
});

async function namesOf(query: string): Promise<[range: string | undefined, names: unknown[]]> {
  const { headers, json } = await send(api, `GET ${list}?${query}`);
  return [headers["content-range"], toList(json).map((element) => memberOf(element, "name"))];
}

test.each<[string, string, unknown[]]>([
  ["name=rivi%C3%A8re%25&limit=2", "1-2/42", ["Rivière 01", "Rivière 02"]],
  ["name=rivi%C3%A8re%25&page=21&limit=2", "41-42/42", ["Rivière 41", "Rivière 42"]],
  ["name=rivi%C3%A8re%25&page=5&limit=10", "41-42/42", ["Rivière 41", "Rivière 42"]],
  ["name=rivi%C3%A8re%25&page=6&limit=10", "0-0/42", []],
  ["name=%25re%2042", "1-1/1", ["Rivière 42"]],
  ["name=RIVI%C3%88RE%200_", "0-0/0", []],
  ["name=rivi%C3%A8re%25&type=ARCHIVE&limit=1", "1-1/21", ["Rivière 02"]],
  ["name=rivi%C3%A8re%25&type=VECTOR&status=CLOSED", "0-0/0", []],
  ["name=rivi%C3%A8re%25&sort=name,desc&limit=2", "1-2/42", ["Rivière 42", "Rivière 41"]],
  ["name=rivi%C3%A8re%25&sort=name,asc&limit=1&page=2", "2-2/42", ["Rivière 02"]],
])("%s gives %s", async (query, range, names) => {
  expect(await namesOf(query)).toEqual([range, names]);
});

test("fields leaves only what is asked, and what the API always gives", async () => {
  const { json } = await send(api, `GET ${list}?name=rivi%C3%A8re%25&limit=1&fields=name,type`);
  expect(toList(json).map((element) => Object.keys(element as object).sort())).toEqual([
    ["_id", "creation", "name", "type", "update"],
  ]);
});

test("a list without filter holds the running example and what has been created", async () => {
  const { json } = await send(api, `GET ${list}?limit=100`);
  const found = toList(json).map((element) => memberOf(element, "_id"));
  expect(found).toContain(ids["upload"]);
  expect(found).toContain(ids["archive_upload"]);
  expect(found.length).toBeGreaterThan(44);
  expect(new Set(found).size).toBe(found.length);
});

test("what a list shows can be read", async () => {
  const { json } = await send(api, `GET ${list}?status=UNSTABLE`);
  const [element] = toList(json);
  const read = await send(api, `GET ${list}/${String(memberOf(element, "_id"))}`);
  expect(read.status).toBe(200);
});

test("a page that the site shows is at its place in the list", async () => {
  const prefer = 'example="/fr/guides-developpeur/appels/pagination/#get-datastores-datastore-uploads-2"';
  const quiet = createSiteMock();
  const { headers, json } = await send(quiet, `GET ${list}?page=5&limit=10&sort=creation,asc`, {
    headers: { prefer },
  });
  expect(headers["content-range"]).toBe("41-42/42");
  expect(json).toHaveLength(2);
});

test("offerings are found by the data that their configuration uses", async () => {
  const quiet = createSiteMock();
  const found = await send(quiet, "GET /datastores/{datastore}/offerings?stored_data={pyramid}");
  expect(toList(found.json).map((element) => memberOf(element, "_id"))).toEqual([ids["tms_offering"]]);
  const none = await send(quiet, "GET /datastores/{datastore}/offerings?stored_data={datastore}");
  expect(none.json).toEqual([]);
});
