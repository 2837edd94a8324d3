import type { Contract, Discriminator, Schema } from "../contract.ts";

/** A choice between schemas; of a `oneOf` one branch is meant, of an `anyOf` all that fit hold together. */
export interface Union {
  branches: readonly Schema[];
  isExclusive: boolean;
  discriminator?: Discriminator;
}

/** Schemas that must all hold, references and `allOf` followed, with the unions that remain to be decided. */
export interface Expansion {
  conjuncts: readonly Schema[];
  unions: readonly Union[];
}

/** The schemas with all that they refer to; a schema met twice counts once. */
export function expandSchemas(contract: Contract, schemas: readonly Schema[]): Expansion {
  const conjuncts = new Set<Schema>();
  const unions: Union[] = [];
  const visit = (schema: Schema) => {
    if (conjuncts.has(schema)) return;
    conjuncts.add(schema);
    if (schema.$ref !== undefined) visit(contract.resolveSchema(schema.$ref));
    schema.allOf?.forEach(visit);
    const { discriminator } = schema;
    for (const branches of [schema.oneOf, schema.anyOf]) {
      if (!branches) continue;
      const union = { branches, isExclusive: branches === schema.oneOf };
      unions.push(discriminator ? { ...union, discriminator } : union);
    }
  };
  schemas.forEach(visit);
  return { conjuncts: [...conjuncts], unions };
}
