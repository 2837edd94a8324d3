import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { checkSample } from "./check-sample.ts";
import type { Contract, Schema } from "../contract.ts";
import { loadContract } from "../load-contract.ts";
import { createClosedValidators } from "./fixtures/closed-validator.ts";
import { createValue, mutateValue } from "./fixtures/random-values.ts";
import { createSeededRandom } from "./fixtures/seeded-random.ts";
import { createSmallContract } from "./fixtures/small-contract.ts";

// Ajv and the checker judge alike, but for what the checker does on purpose, which the values below leave out: what is cut
// and placeholders fit; of a oneOf, a value that fits two branches is not refused; `additionalProperties: false` says no
// more than that the object is closed, as all are; an object whose schemas name no property is free.
// Ajv takes the names that every JavaScript object bears (`toString`) for known ones.

const CONTRACT = loadContract(fileURLToPath(new URL("../api-entrepot.openapi.yaml", import.meta.url)));
const { schemas: SCHEMAS } = CONTRACT.document["components"] as { schemas: Record<string, Schema> };

/** How many of the values are wrong, after a comparison of both judgements on each. */
function compareJudgements(
  contract: Contract,
  validatorOf: ReturnType<typeof createClosedValidators>,
  root: string,
  rounds: number,
): number {
  const schema: Schema = { $ref: `#/components/schemas/${root}` };
  const isValid = validatorOf(root);
  const random = createSeededRandom(rounds);
  let wrong = 0;
  for (let round = 0; round < rounds; round += 1) {
    let value = createValue(contract, schema, random);
    for (let changes = random.integer(3); changes > 0; changes -= 1) value = mutateValue(value, random);
    const text = JSON.stringify(value, null, random.integer(3));
    const faults = checkSample(contract, schema, text, { placeholders: {} });
    expect(faults.length === 0, `${text} ${JSON.stringify(faults)}`).toBe(isValid(JSON.parse(text)));
    if (faults.length > 0) wrong += 1;
  }
  return wrong;
}

test("Ajv agrees on samples of every schema of the contract", { timeout: 120_000 }, () => {
  const validatorOf = createClosedValidators(CONTRACT, SCHEMAS);
  const rounds = 40;
  const names = Object.keys(SCHEMAS);
  const wrong = names.map((root) => compareJudgements(CONTRACT, validatorOf, root, rounds));
  expect(names.length).toBeGreaterThan(260);
  expect(wrong.reduce((sum, count) => sum + count, 0) / (names.length * rounds)).toBeGreaterThan(0.3);
});

const base: Schema = {
  type: "object",
  required: ["name"],
  properties: { name: { type: "string" }, size: { type: "integer", minimum: 2 } },
};
const circle: Schema = {
  type: "object",
  required: ["kind", "radius"],
  properties: { kind: { const: "CIRCLE" }, radius: { type: "number", exclusiveMinimum: 0 } },
};
const square: Schema = {
  type: "object",
  required: ["kind", "side"],
  properties: { kind: { enum: ["SQUARE", "RECTANGLE"] }, side: { type: ["number", "null"] } },
};
const refTo = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });

test.each<[string, Schema]>([
  [
    "allOf",
    { allOf: [refTo("Base"), { type: "object", required: ["a"], properties: { a: { type: "boolean" } } }] },
  ],
  ["allOf on the same property", { allOf: [refTo("Base"), { properties: { size: { maximum: 50 } } }] }],
  ["oneOf", { oneOf: [refTo("Circle"), refTo("Square")] }],
  [
    "oneOf with a discriminator",
    { oneOf: [refTo("Circle"), refTo("Square")], discriminator: { propertyName: "kind" } },
  ],
  [
    "oneOf of types",
    {
      oneOf: [
        { type: "string", minLength: 2 },
        { type: "array", items: refTo("Circle"), maxItems: 1 },
        { type: "null" },
      ],
    },
  ],
  ["anyOf", { anyOf: [refTo("Circle"), refTo("Square"), refTo("Base")] }],
  [
    "anyOf of optional parts",
    { anyOf: [{ properties: { a: { type: "integer" } } }, { properties: { b: { type: "string" } } }] },
  ],
  [
    "anyOf of required names",
    { properties: { a: {}, b: {} }, anyOf: [{ required: ["a"] }, { required: ["b"] }] },
  ],
  ["a union beside properties", { ...base, oneOf: [refTo("Circle"), refTo("Square")] }],
  [
    "two unions",
    {
      allOf: [
        { oneOf: [refTo("Circle"), refTo("Square")] },
        {
          anyOf: [
            { properties: { a: { type: "integer" } } },
            { type: "object", required: ["b"], properties: { b: {} } },
          ],
        },
      ],
    },
  ],
  [
    "a union within a union",
    {
      anyOf: [
        { oneOf: [refTo("Circle"), refTo("Square")] },
        { allOf: [refTo("Base"), { anyOf: [{ type: "object", properties: { b: {} } }] }] },
      ],
    },
  ],
  [
    "a recursive schema",
    {
      type: "object",
      properties: { a: refTo("Root"), b: { type: "array", items: refTo("Root"), uniqueItems: true } },
    },
  ],
  [
    "additionalProperties with a schema",
    { type: "object", properties: { a: { type: "string" } }, additionalProperties: { type: "integer" } },
  ],
  ["additionalProperties for all", { allOf: [refTo("Base"), { additionalProperties: true }] }],
  ["a free object", { type: "object", properties: { a: { type: "object" }, b: {} } }],
  [
    "lists",
    {
      type: "array",
      items: { type: "string", pattern: "^[a-z]", maxLength: 8 },
      minItems: 1,
      uniqueItems: true,
    },
  ],
])("Ajv agrees on %s", (_, root) => {
  const schemas = { Root: root, Base: base, Circle: circle, Square: square };
  const contract = createSmallContract(schemas);
  const validatorOf = createClosedValidators(contract, schemas);
  expect(compareJudgements(contract, validatorOf, "Root", 300)).toBeGreaterThan(20);
});
