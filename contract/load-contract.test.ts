import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { loadContract } from "./load-contract.ts";

const FILE = fileURLToPath(new URL("api-entrepot.openapi.yaml", import.meta.url));

test("the contract of the API Entrepôt holds the operations that the site documents", () => {
  const { operations, baseAddresses } = loadContract(FILE);
  expect(baseAddresses).toEqual(["https://data.geopf.fr/api"]);
  expect(operations.map(({ method, path, summary }) => `${method} ${path} ${summary}`)).toEqual([
    "GET /users/me Qui suis-je\u00a0?",
    "GET /datastores/{datastore} Consulter un entrepôt",
  ]);
  expect(operations.map(({ responses }) => Object.keys(responses))).toEqual([
    ["200", "401", "403", "404"],
    ["200", "401", "403", "404"],
  ]);
});

test("what the API has renamed is noted beside its new name", () => {
  const { resolveSchema } = loadContract(FILE);
  const user = resolveSchema("#/components/schemas/UserDetailsResponseDto");
  const address = resolveSchema("#/components/schemas/EndpointUrl");
  expect(user.properties?.["last_login"]?.["x-anciens-noms"]).toEqual(["last_call"]);
  expect(address.properties?.["type"]?.["x-anciennes-valeurs"]).toEqual({ CSW: "METADATA" });
});

test("a file that is not there is an error", () => {
  expect(() => loadContract("nowhere.yaml")).toThrow("nowhere.yaml");
});
