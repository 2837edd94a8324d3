import { describe, expect, test } from "vitest";
import environnements from "../_data/environnements.ts";
import { createTranslator, listValues, type Environment, type Environments } from "./environment.ts";

const production: Environment = {
  label: "Production",
  urls: {
    api: "https://data.example/api",
    swagger: "https://data.example/api/swagger-ui",
    open: { wms: "https://data.example/wms", wmsr: "https://data.example/wms-r" },
    iam: "https://sso.example",
  },
  ids: {
    storages: { s3: "7a7ccc8b-e0d1-47ed-848d-5a5cdb529539" },
    checks: { vector: "66ed8a1b-93d9-4fe9-a413-ab93d31b2964" },
  },
};

const testing: Environment = {
  label: "Test",
  urls: {
    api: "http://localhost:4010",
    swagger: "http://localhost:4010/doc",
    open: { wms: "https://test.example/wms", wmsr: "https://test.example/raster" },
  },
  ids: { storages: { s3: "00000000-0000-4000-8000-000000000001" } },
};

const translate = createTranslator(production, testing);

describe("a text goes over to another environment", () => {
  test.each([
    ["https://data.example/api", "http://localhost:4010"],
    ["https://data.example/api/users/me?a=1#b", "http://localhost:4010/users/me?a=1#b"],
    ["https://data.example/api/swagger-ui/index.html", "http://localhost:4010/doc/index.html"],
    ["https://data.example/api/swagger", "http://localhost:4010/swagger"],
    ["https://data.example/wms-r?SERVICE=WMS", "https://test.example/raster?SERVICE=WMS"],
    ["https://data.example/wms?SERVICE=WMS", "https://test.example/wms?SERVICE=WMS"],
    ["Allez à https://data.example/api.", "Allez à http://localhost:4010."],
    ["(https://data.example/api), puis", "(http://localhost:4010), puis"],
    ["url=https://data.example/api&b", "url=http://localhost:4010&b"],
    [
      "https://data.example/api/x https://data.example/wms-r",
      "http://localhost:4010/x https://test.example/raster",
    ],
    [
      `{ "storage": "7a7ccc8b-e0d1-47ed-848d-5a5cdb529539", "href": "https://data.example/api/a" }`,
      `{ "storage": "00000000-0000-4000-8000-000000000001", "href": "http://localhost:4010/a" }`,
    ],
    ["/storages/7a7ccc8b-e0d1-47ed-848d-5a5cdb529539/x", "/storages/00000000-0000-4000-8000-000000000001/x"],
    ["", ""],
    ["Rien d’ici.", "Rien d’ici."],
  ])("%s → %s", (text, expected) => expect(translate(text)).toEqual({ text: expected, missing: [] }));

  test.each([
    "https://data.example/apis/x",
    "https://data.example/api-2",
    "https://data.example/api_2",
    "https://data.example/apié",
    "https://data.example/wms-raster",
    "https://data.example",
    "http://data.example/api",
    "xhttps://data.example/api",
    "7a7ccc8b-e0d1-47ed-848d-5a5cdb5295390",
    "a7a7ccc8b-e0d1-47ed-848d-5a5cdb529539",
    "{datastore}",
  ])("%s only looks like one of its values, and stays", (text) =>
    expect(translate(text)).toEqual({ text, missing: [] }),
  );
});

test("what the other environment lacks stays, and is said once", () => {
  const text = "https://sso.example/token https://sso.example 66ed8a1b-93d9-4fe9-a413-ab93d31b2964";
  expect(translate(text)).toEqual({ text, missing: ["urls.iam", "ids.checks.vector"] });
});

test("what has been translated is not translated again, though it looks as if it could be", () => {
  const swapped: Environment = {
    label: "Échangée",
    urls: { api: "https://data.example/wms", open: { wms: "https://data.example/api" } },
    ids: {},
  };
  expect(
    createTranslator(production, swapped)("https://data.example/api https://data.example/wms").text,
  ).toBe("https://data.example/wms https://data.example/api");
});

test.each(["$&", "$1", "$$", "`", "\\", "(.*)"])("%s in an address is a sign like any other", (sign) => {
  const from: Environment = { label: "", urls: { a: `https://a.example/${sign}` }, ids: {} };
  const to: Environment = { label: "", urls: { a: `https://b.example/${sign}` }, ids: {} };
  expect(createTranslator(from, to)(`https://a.example/${sign}/x`).text).toBe(`https://b.example/${sign}/x`);
});

test("of two names with one value, the one that the other environment has is followed", () => {
  const urls = { a: "https://data.example", b: "https://data.example", c: "https://data.example" };
  const to: Environment = { label: "", urls: { b: "https://b.example" }, ids: {} };
  expect(createTranslator({ label: "", urls, ids: {} }, to)("https://data.example/x")).toEqual({
    text: "https://b.example/x",
    missing: [],
  });
});

test.each([
  ["no value", {}],
  ["an empty value", { a: "" }],
])("an environment of %s changes nothing", (_what, urls) => {
  const from: Environment = { label: "", urls, ids: {} };
  expect(createTranslator(from, testing)("texte")).toEqual({ text: "texte", missing: [] });
});

test("values are known by their whole names", () => {
  expect([...listValues(testing)]).toEqual([
    ["urls.api", "http://localhost:4010"],
    ["urls.swagger", "http://localhost:4010/doc"],
    ["urls.open.wms", "https://test.example/wms"],
    ["urls.open.wmsr", "https://test.example/raster"],
    ["ids.storages.s3", "00000000-0000-4000-8000-000000000001"],
  ]);
});

test("a third environment is one more entry", () => {
  const all: Environments = {
    ...environnements,
    qualification: {
      label: "Qualification",
      urls: { api_entrepot: "https://qualif.example/api", open: { wfs: "https://qualif.example/wfs" } },
      ids: { storages: { s3_upload: "00000000-0000-4000-8000-000000000002" } },
    },
  };
  const [first, , third] = Object.values(all) as [Environment, Environment, Environment];
  const text = `https://data.geopf.fr/api/users/me https://data.geopf.fr/wfs 40d3ae5e-f46b-4cb7-b08b-9a2f207f4dc6`;
  expect(createTranslator(first, third)(text)).toEqual({
    text: `https://qualif.example/api/users/me https://qualif.example/wfs 00000000-0000-4000-8000-000000000002`,
    missing: [],
  });
});
