import { expect, test } from "vitest";
import { loadContract } from "../../contract/load-contract.ts";
import type { Environment } from "../../examples/environment.ts";
import type { ExampleCall } from "../../examples/example-call.ts";
import { checkCalls, type CallFault } from "./check-calls.ts";

const contract = loadContract();
const [BASE = ""] = contract.baseAddresses;

const production: Environment = {
  label: "Production",
  urls: {
    api_entrepot: BASE,
    iam: "https://sso.example/realms/geo",
    open: { wfs: "https://data.geopf.fr/wfs", wms: "https://data.geopf.fr/wms" },
    site: "https://site.example/rechercher",
  },
  ids: { checks: { vector: "66ed8a1b-93d9-4fe9-a413-ab93d31b2964" } },
};

const elsewhere: Environment = {
  label: "Test",
  urls: { api_entrepot: "https://test.example/entrepot", open: { wms: "https://test.example/wms" } },
  ids: { checks: { vector: "00000000-0000-4000-8000-000000000001" } },
};

const GET: ExampleCall = {
  ...{ id: "/fr/page/#get", title: "Page", method: "GET", operation: "getCurrentUser" },
  ...{ address: `${BASE}/users/me`, responses: [] },
};

function check(call: Partial<ExampleCall>, to: Environment = elsewhere): ReturnType<typeof checkCalls> {
  return checkCalls([{ ...GET, ...call }], { from: production, to, contract });
}

const told = ({ faults }: { faults: readonly CallFault[] }): string[] =>
  faults.map(({ call, reason }) => `${call} ${reason.replaceAll("\u00a0", " ")}`);

test.each<[string, Partial<ExampleCall>]>([
  ["an operation of the API", {}],
  ["a query", { address: `${BASE}/users/me?fields=_id` }],
  ["a path alone", { address: "/users/me" }],
  [
    "values in a request and in its answers",
    {
      request: {
        contentType: "application/json",
        text: `{ "check": "66ed8a1b-93d9-4fe9-a413-ab93d31b2964" }`,
      },
      responses: [{ text: `{ "href": "https://data.geopf.fr/wms?a=b", … }` }],
    },
  ],
  ["a site that is only cited", { responses: [{ text: `{ "url": "https://site.example" }` }] }],
])("nothing is left of production in %s", (_what, call) => {
  const { faults, lacks } = check(call);
  expect([faults, [...lacks]]).toEqual([[], []]);
});

test("a call of what the environment lacks is counted, and its page named", () => {
  const wfs: Partial<ExampleCall> = {
    address: "https://data.geopf.fr/wfs?a=b",
    operation: undefined as never,
  };
  const calls: ExampleCall[] = [
    { ...GET, ...wfs, responses: [{ text: `{ "a": "https://data.geopf.fr/wfs" }` }] },
    { ...GET, ...wfs, id: "/fr/page/#autre" },
    { ...GET, ...wfs, id: "/fr/autre/#get" },
    { ...GET, ...wfs, id: "/fr/jeton/#post", address: "https://sso.example/realms/geo/token" },
  ];
  const { lacks, faults } = checkCalls(calls, { from: production, to: elsewhere, contract });
  expect(faults).toEqual([]);
  expect([...lacks].map(([name, { calls: uses, pages }]) => [name, uses, ...pages])).toEqual([
    ["urls.open.wfs", 3, "/fr/page/", "/fr/autre/"],
    ["urls.iam", 1, "/fr/jeton/"],
  ]);
});

test.each<[string, string, string]>([
  ["an address in capitals", "HTTPS://DATA.GEOPF.FR/api/users", "data.geopf.fr"],
  ["an address without encryption", "http://data.geopf.fr/api/users", "data.geopf.fr"],
  ["an address that has no name", "https://data.geopf.fr/autre", "data.geopf.fr"],
  ["an address in a query", "?url=https%3A%2F%2Fdata.geopf.fr%2Fwms", "data.geopf.fr"],
  ["an address that only begins as a known one", "https://data.geopf.fr/wms-r", "data.geopf.fr"],
  [
    "an identifier in capitals",
    "66ED8A1B-93D9-4FE9-A413-AB93D31B2964",
    "66ed8a1b-93d9-4fe9-a413-ab93d31b2964",
  ],
  ["an address of another host", "http://sso.example/realms/geo", "sso.example/realms/geo"],
])("%s is found left, once", (_what, text, rest) => {
  expect(told(check({ responses: [{ text }, { text: `${text} ${text}` }] }))).toEqual([
    `/fr/page/#get « ${rest} » vient de « Production », et aucun nom ne le traduit.`,
  ]);
});

test("values that an environment has in common with production may stay", () => {
  const { ids } = production;
  const text = `66ed8a1b-93d9-4fe9-a413-ab93d31b2964 https://data.geopf.fr/essai/users/me`;
  const to = { label: "Test", urls: { api_entrepot: "https://data.geopf.fr/essai" }, ids };
  expect(told(check({ address: `${BASE}/users/me`, responses: [{ text }] }, to))).toEqual([]);
});

test("an address that leads to another operation is told of", () => {
  expect(told(check({ address: `${BASE}/users/me`, operation: "getUser" }))).toEqual([
    "/fr/page/#get « https://test.example/entrepot/users/me » n’appelle plus l’opération « getUser ».",
  ]);
});
