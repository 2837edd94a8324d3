import type { Contract, Schema } from "../../contract/contract.ts";
import { expandSchemas } from "../../contract/check/expand-schemas.ts";

/** What a value of the contract may be: its schemas with every branch of their choices. */
export type Schemas = readonly Schema[];

/** The schemas with all that they refer to, the branches of their choices too. */
function openSchemas(contract: Contract, schemas: Schemas): Schemas {
  const open = new Set<Schema>();
  let added: Schemas = schemas;
  while (added.length > 0) {
    const { conjuncts, unions } = expandSchemas(contract, added);
    for (const schema of conjuncts) open.add(schema);
    added = unions.flatMap(({ branches }) => branches.filter((branch) => !open.has(branch)));
  }
  return [...open];
}

/** What the contract says of a property of these values. */
export function schemasOfProperty(contract: Contract, schemas: Schemas, name: string): Schemas {
  return openSchemas(contract, schemas).flatMap(({ properties = {}, additionalProperties }) => {
    const own = Object.hasOwn(properties, name) ? properties[name] : undefined;
    if (own) return [own];
    return typeof additionalProperties === "object" ? [additionalProperties] : [];
  });
}

/** What the contract says of an element of these lists. */
export function schemasOfItem(contract: Contract, schemas: Schemas): Schemas {
  return openSchemas(contract, schemas).flatMap(({ items }) => (items ? [items] : []));
}

/** Whether the value is one of those that the contract lists for its place. */
export function isEnumerated(contract: Contract, schemas: Schemas, value: string): boolean {
  return openSchemas(contract, schemas).some(
    (schema) => schema.const === value || schema.enum?.includes(value) === true,
  );
}
