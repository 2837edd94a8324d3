import { expect, test } from "vitest";
import { createContract, HTTP_METHODS } from "./contract.ts";
import { createSmallContract } from "./check/fixtures/small-contract.ts";

const DOCUMENT = {
  openapi: "3.1.0",
  servers: [{ url: "https://data.geopf.fr/api/" }],
  paths: {
    "/layers/{layer}": {
      parameters: [{ $ref: "#/components/parameters/layer" }],
      put: {
        operationId: "replaceLayer",
        summary: "Remplacer une couche",
        parameters: [{ name: "force", in: "query", schema: { type: "boolean" } }],
        requestBody: { content: { "application/json": { schema: { $ref: "#/components/schemas/Layer" } } } },
        responses: {
          "200": {
            description: "La couche.",
            content: { "application/json": { schema: { type: "string" } } },
          },
          "204": { description: "Rien." },
          "404": { $ref: "#/components/responses/NotFound" },
        },
      },
      get: { responses: {} },
    },
  },
  components: {
    parameters: { layer: { name: "layer", in: "path", required: true, description: "La couche." } },
    responses: { NotFound: { description: "Rien.", content: { "text/plain": {} } } },
    schemas: {
      Layer: { type: "object", properties: { name: { $ref: "#/components/schemas/Name" } } },
      Name: { type: "string" },
    },
  },
};

test("an operation says what it takes and what it gives back", () => {
  const { operations, baseAddresses } = createContract(DOCUMENT);
  expect(baseAddresses).toEqual(["https://data.geopf.fr/api"]);
  expect(operations.map(({ method, path, id }) => [method, path, id])).toEqual([
    ["GET", "/layers/{layer}", "GET /layers/{layer}"],
    ["PUT", "/layers/{layer}", "replaceLayer"],
  ]);
  expect(operations[1]).toEqual({
    method: "PUT",
    path: "/layers/{layer}",
    id: "replaceLayer",
    summary: "Remplacer une couche",
    parameters: [
      { name: "layer", in: "path", isRequired: true, description: "La couche." },
      { name: "force", in: "query", isRequired: false, schema: { type: "boolean" } },
    ],
    requestBody: { "application/json": { $ref: "#/components/schemas/Layer" } },
    responses: {
      "200": { content: { "application/json": { type: "string" } }, isStatusAssumed: false },
      "204": { content: {}, isStatusAssumed: false },
      "404": { content: { "text/plain": {} }, isStatusAssumed: false },
    },
  });
});

test("a reference is followed to the schema, however many there are", () => {
  const contract = createSmallContract({
    First: { $ref: "#/components/schemas/Second" },
    Second: { $ref: "#/components/schemas/Third~1Last" },
    "Third/Last": { type: "string" },
  });
  expect(contract.resolveSchema("#/components/schemas/First")).toEqual({ type: "string" });
  expect(contract.resolveSchema({ $ref: "#/components/schemas/Second" })).toEqual({ type: "string" });
  expect(contract.resolveSchema({ type: "number" })).toEqual({ type: "number" });
});

test.each<[unknown, string]>([
  [{ not: {} }, 'Schema Bad: keyword "not" is not understood'],
  [{ toString: 1 }, 'Schema Bad: keyword "toString" is not understood'],
  [
    { type: "object", properties: { a: { multipleOf: 2 } } },
    'Schema Bad/a: keyword "multipleOf" is not understood',
  ],
  [{ items: { oneOf: [{ if: {} }] } }, 'Schema Bad/items/oneOf/0: keyword "if" is not understood'],
  [{ format: "hostname" }, 'Schema Bad: keyword "format" has a value that is not understood ("hostname")'],
  [{ type: "texte" }, 'Schema Bad: keyword "type" has a value that is not understood ("texte")'],
  [{ pattern: "(" }, 'Schema Bad: keyword "pattern" has a value that is not understood ("(")'],
  [{ items: true }, 'Schema Bad: keyword "items" has a value that is not understood (true)'],
  [{ $ref: "#/components/schemas/None" }, "Schema Bad: $ref #/components/schemas/None leads nowhere"],
  [{ $ref: "other.yaml#/Bad" }, "Schema Bad: $ref other.yaml#/Bad leads nowhere"],
  [{ $ref: "#/components/schemas/Bad" }, "Schema Bad: $ref #/components/schemas/Bad leads back to itself"],
  [
    { oneOf: [{}], discriminator: { propertyName: "type", mapping: { A: "None" } } },
    "Schema Bad: $ref #/components/schemas/None leads nowhere",
  ],
  ["string", "Schema Bad is not an object"],
])("a schema that could not be checked is refused: %j", (schema, message) => {
  expect(() => createSmallContract({ Bad: schema })).toThrow(new Error(message));
});

test("a schema written within an operation is refused as well", () => {
  const content = { "application/json": { schema: { not: {} } } };
  const paths = { "/x": { get: { responses: { "200": { content } } } } };
  expect(() => createContract({ paths })).toThrow(
    'Schema paths//x/get/responses/200/content/application/json/schema: keyword "not" is not understood',
  );
});

test("annotations and extensions say nothing that must be checked", () => {
  const schema = {
    title: "",
    description: "",
    example: { not: 1 },
    default: 1,
    deprecated: true,
    "x-note": {},
  };
  expect(() => createSmallContract({ Good: { ...schema, format: "int64" } })).not.toThrow();
});

test("what is no document is refused", () => {
  expect(() => createContract(undefined)).toThrow("The OpenAPI document is not an object");
});

test("every method that a sample can name is known", () => {
  expect(HTTP_METHODS).toEqual(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"]);
});
