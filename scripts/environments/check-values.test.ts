import { expect, test } from "vitest";
import type { Environment, NamedValues } from "../../examples/environment.ts";
import { checkValues } from "./check-values.ts";

const production: Environment = {
  label: "Production",
  urls: {
    api_entrepot: "https://data.example/api",
    open: { wfs: "https://data.example/wfs", wms: "https://data.example/wms" },
    twin: "https://data.example/wfs",
  },
  ids: { checks: { vector: "66ed8a1b-93d9-4fe9-a413-ab93d31b2964" } },
};

const API = { api_entrepot: "http://localhost:4010" };

const faultsOf = (urls: NamedValues, ids: NamedValues = {}): string[] =>
  checkValues({ label: "Test", urls, ids }, production).map(
    ({ name, severity, reason }) => `${name} ${severity} ${reason.replaceAll("\u00a0", " ")}`,
  );

test.each<[NamedValues, NamedValues, string]>([
  [
    { ...API, open: { wfss: "https://test.example/wfs" } },
    {},
    "urls.open.wfss erreur « Production » n’a pas ce nom : vouliez-vous « urls.open.wfs » ?",
  ],
  [{ ...API, autre: "https://test.example" }, {}, "urls.autre erreur « Production » n’a pas ce nom."],
  [{ ...API, open: "https://test.example" }, {}, "urls.open erreur « Production » n’a pas ce nom."],
  [
    API,
    { checks: { vecteur: "00000000-0000-4000-8000-000000000001" } },
    "ids.checks.vecteur erreur « Production » n’a pas ce nom : vouliez-vous « ids.checks.vector » ?",
  ],
  [
    { api_entrepot: "localhost:4010" },
    {},
    "urls.api_entrepot erreur « localhost:4010 » n’est pas une adresse entière (https://…).",
  ],
  [
    { api_entrepot: "/api" },
    {},
    "urls.api_entrepot erreur « /api » n’est pas une adresse entière (https://…).",
  ],
  [
    { api_entrepot: "ftp://test.example" },
    {},
    "urls.api_entrepot erreur « ftp://test.example » n’est pas une adresse entière (https://…).",
  ],
  [
    { api_entrepot: "https://test example" },
    {},
    "urls.api_entrepot erreur « https://test example » n’est pas une adresse entière (https://…).",
  ],
  [
    { api_entrepot: "https://" },
    {},
    "urls.api_entrepot erreur « https:// » n’est pas une adresse entière (https://…).",
  ],
  [{ api_entrepot: "" }, {}, "urls.api_entrepot erreur «  » n’est pas une adresse entière (https://…)."],
  [
    { api_entrepot: "https://test.example/" },
    {},
    "urls.api_entrepot erreur L’adresse finit par « / », que les pages écrivent elles-mêmes : retirez-le.",
  ],
  [
    { api_entrepot: "http://test.example/api" },
    {},
    "urls.api_entrepot avertissement « http://test.example/api » n’est pas chiffrée : préférez https.",
  ],
  [API, { checks: { vector: "1234" } }, "ids.checks.vector erreur « 1234 » n’est pas un UUID."],
  [
    { ...API, open: { wfs: "https://data.example/wms" } },
    {},
    "urls.open.wfs erreur « https://data.example/wms » est la valeur de « urls.open.wms » dans « Production ».",
  ],
  [
    { ...API, open: { wfs: "https://test.example/a" }, twin: "https://test.example/b" },
    {},
    "urls.twin erreur Cette valeur et celle de « urls.open.wfs » n’en font qu’une dans « Production » : les pages ne peuvent en suivre deux.",
  ],
  [
    { open: { wfs: "https://test.example/wfs" } },
    {},
    "urls.api_entrepot erreur Sans cette adresse, les appels de l’API resteraient ceux de « Production ».",
  ],
])("what is wrong with %j and %j is said", (urls, ids, fault) =>
  expect(faultsOf(urls, ids)).toEqual([fault]),
);

test.each<[string, NamedValues, NamedValues]>([
  ["the API alone", API, {}],
  ["an address of this machine", { api_entrepot: "http://127.0.0.1:4010/api" }, {}],
  [
    "values that are those of production",
    { ...API, open: { wfs: "https://data.example/wfs" } },
    production.ids,
  ],
  [
    "one value for two names that have one",
    { ...API, open: { wfs: "https://test.example/a" }, twin: "https://test.example/a" },
    {},
  ],
  ["one of two names that have one value", { ...API, twin: "https://test.example/b" }, {}],
])("nothing is wrong with %s", (_what, urls, ids) => expect(faultsOf(urls, ids)).toEqual([]));

test("the values that pages are written with are looked at too", () => {
  const first: Environment = { label: "Production", urls: { iam: "https://sso.example/" }, ids: { a: "b" } };
  expect(checkValues(first, first).map(({ name }) => name)).toEqual(["urls.iam", "ids.a"]);
});
