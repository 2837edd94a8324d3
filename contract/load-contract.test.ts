import { copyFileSync, cpSync, mkdtempSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import type { Schema } from "./contract.ts";
import { loadContract } from "./load-contract.ts";

const FILE = fileURLToPath(new URL("api-entrepot.openapi.yaml", import.meta.url));
const CONTRACT = loadContract(FILE);
const { schemas: SCHEMAS } = CONTRACT.document["components"] as { schemas: Record<string, Schema> };

/** Schemas that the facts do not have: enumerations that several schemas share, and the body of errors. */
const OWN_SCHEMAS = 19;

test("the contract holds the operations and the schemas that the public clients of the API show", () => {
  const { operations, baseAddresses } = CONTRACT;
  expect(baseAddresses).toEqual(["https://data.geopf.fr/api"]);
  expect(operations).toHaveLength(199);
  expect(new Set(operations.map(({ id }) => id)).size).toBe(199);
  expect(Object.keys(SCHEMAS)).toHaveLength(260 + OWN_SCHEMAS);
});

test("every operation has a French summary of its own, and answers a success and the refusals of a token", () => {
  const { operations } = CONTRACT;
  expect(new Set(operations.map(({ summary }) => summary)).size).toBe(199);
  const lacking = operations.filter(({ responses }) => {
    const statuses = Object.keys(responses);
    return !(statuses.some((status) => status.startsWith("2")) && responses["401"] && responses["403"]);
  });
  expect(lacking).toEqual([]);
});

test("every schema and each of its fields is described", () => {
  const undescribed = Object.entries(SCHEMAS).flatMap(([name, schema]) => [
    ...(isSentence(schema.description) ? [] : [name]),
    ...[schema, ...(schema.allOf ?? [])].flatMap(({ properties = {} }) =>
      Object.entries(properties).flatMap(([field, { description }]) =>
        isSentence(description) ? [] : [`${name}.${field}`],
      ),
    ),
  ]);
  expect(undescribed).toEqual([]);
});

function isSentence(text: string | undefined): boolean {
  return text !== undefined && /^[A-ZÀÉ].*[^ ]\.$/s.test(text) && !text.includes("'");
}

test("what the API has renamed is noted beside its new name", () => {
  const { resolveSchema, operations } = CONTRACT;
  const user = resolveSchema("#/components/schemas/UserDetailsResponseDto");
  const address = resolveSchema("#/components/schemas/EndpointUrl");
  expect(user.properties?.["last_login"]?.["x-anciens-noms"]).toEqual(["last_call"]);
  expect(address.properties?.["type"]?.["x-anciennes-valeurs"]).toEqual({ CSW: "METADATA" });
  const permissions = operations.find(({ id }) => id === "listMyPermissions");
  expect(permissions?.parameters.find(({ name }) => name === "licence")?.formerNames).toEqual(["license"]);
});

test("what the API has changed since its schemas were read is in the contract", () => {
  const enumOf = (name: string) => CONTRACT.resolveSchema(`#/components/schemas/${name}`).enum;
  const metadata = CONTRACT.resolveSchema("#/components/schemas/ConfigurationMetadata");
  const fields = (name: string) => CONTRACT.resolveSchema(`#/components/schemas/${name}`).properties ?? {};
  const queryOf = (id: string) =>
    CONTRACT.operations.find((operation) => operation.id === id)?.parameters ?? [];
  expect(enumOf("OfferingStatus")).toContain("UNPUBLISHED");
  expect(metadata.properties?.["type"]?.enum).toContain("StyleSheet");
  expect(fields("OfferingUpdateDto")["available"]?.deprecated).toBe(true);
  expect(fields("OrganizationCreateDto")["name"]?.maxLength).toBe(99);
  expect(fields("OrganizationCatalogResponseDto")["extra"]).toBeDefined();
  expect(CONTRACT.resolveSchema("#/components/schemas/AccessDetailResponseDto").required).not.toContain(
    "permission",
  );
  expect(queryOf("listMyKeys").find(({ name }) => name === "type")?.schema?.enum).not.toContain("HEADER");
  expect(queryOf("listMyDocuments").map(({ name }) => name)).toContain("fields");
});

test("a file that is not there is an error", () => {
  expect(() => loadContract("nowhere.yaml")).toThrow("nowhere.yaml");
});

test("the contract is read again when one of its files has changed, and only then", () => {
  const folder = mkdtempSync(join(tmpdir(), "contract-"));
  const file = join(folder, "api.yaml");
  copyFileSync(FILE, file);
  cpSync(fileURLToPath(new URL("openapi", import.meta.url)), join(folder, "openapi"), { recursive: true });
  const first = loadContract(file);
  expect(loadContract(file)).toBe(first);
  const keys = join(folder, "openapi", "keys.yaml");
  utimesSync(keys, new Date(), new Date(2030, 1, 1));
  const second = loadContract(file);
  expect(second).not.toBe(first);
  writeFileSync(keys, "paths: []\n");
  expect(() => loadContract(file)).toThrow("leads nowhere");
});
