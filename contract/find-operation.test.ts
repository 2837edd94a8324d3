import { expect, test } from "vitest";
import { createContract } from "./contract.ts";
import { findOperation } from "./find-operation.ts";

const operation = { responses: {} };
const CONTRACT = createContract({
  servers: [{ url: "https://data.geopf.fr/api" }],
  paths: {
    "/users/{user}": { get: operation, delete: operation },
    "/users/me": { get: operation },
    "/datastores/{datastore}": { get: operation },
    "/datastores/{datastore}/stored_data/{stored_data}": { get: operation, patch: operation },
  },
});

test.each([
  ["https://data.geopf.fr/api/users/me", "/users/me", {}],
  ["https://data.geopf.fr/api/users/me/", "/users/me", {}],
  ["/users/me?fields=a#b", "/users/me", {}],
  ["/users/{user}", "/users/{user}", { user: "{user}" }],
  [
    "/users/40d3ae5e-f46b-4cb7-b08b-9a2f207f4dc6",
    "/users/{user}",
    { user: "40d3ae5e-f46b-4cb7-b08b-9a2f207f4dc6" },
  ],
  ["HTTPS://DATA.geopf.fr/api/datastores/{id}", "/datastores/{datastore}", { datastore: "{id}" }],
  [
    "/datastores/{data store}/stored_data/{stored data}",
    "/datastores/{datastore}/stored_data/{stored_data}",
    { datastore: "{data store}", stored_data: "{stored data}" },
  ],
  ["/datastores/{datastore", "/datastores/{datastore}", { datastore: "{datastore" }],
])("%s names the operation of %s", (address, path, pathValues) => {
  expect(findOperation(CONTRACT, "GET", address)).toMatchObject({
    kind: "found",
    operation: { path },
    pathValues,
  });
});

test.each([
  "https://data.geopf.fr/apifoo/users/me",
  "https://data.geopf.fr/wfs",
  "https://sso.geopf.fr/realms/geoplateforme",
  "//data.geopf.fr/api/users/me",
  "users/me",
  "{service}/users/me",
  "",
])("%s is no address of the API", (address) => {
  expect(findOperation(CONTRACT, "GET", address)).toEqual({ kind: "other-service" });
});

test("a method that the path lacks is told with those that it has", () => {
  const address = "/datastores/{datastore}/stored_data/{id}";
  expect(findOperation(CONTRACT, "DELETE", address)).toEqual({
    kind: "wrong-method",
    methods: ["GET", "PATCH"],
    path: "/datastores/{datastore}/stored_data/{stored_data}",
  });
});

test.each([
  ["/user/me", "/users/me"],
  ["/datastore/{datastore}", "/datastores/{datastore}"],
  ["/datastores/{datastore}/stored-data/{id}", "/datastores/{datastore}/stored_data/{stored_data}"],
  ["/datastores/{datastore}/{id}", "/datastores/{datastore}/stored_data/{stored_data}"],
  ["/catalogs/communities", undefined],
  ["/", undefined],
  ["https://data.geopf.fr/api", undefined],
  ["/a/b/c/d/e/f/g", undefined],
  ["/users//", undefined],
])("%s is unknown, %s is near", (address, nearest) => {
  const expected = nearest === undefined ? { kind: "unknown-path" } : { kind: "unknown-path", nearest };
  expect(findOperation(CONTRACT, "GET", address)).toEqual(expected);
});

test.each([
  "/{",
  "/}{/{{{",
  "/users/{a/b}",
  "/\u0000",
  "/users/%",
  "?",
  "#",
  "/".repeat(10_000),
  `/${"x".repeat(100_000)}`,
])("an address that makes no sense is no exception", (address) => {
  expect(() => findOperation(CONTRACT, "POST", address)).not.toThrow();
});
