import { sample } from "openapi-sampler";
import type { Contract, Operation } from "../../contract/contract.ts";
import type { Schema } from "../../contract/schema.ts";
import type { PlaceholderRegistry } from "../../contract/placeholder.ts";
import { successOf } from "./collections.ts";
import { createFit } from "./fit-to-schema.ts";
import { mapTexts } from "./json.ts";
import type { DocumentedCall, Documentation } from "./read-documentation.ts";
import type { Chance } from "./seeded-ids.ts";

/** The success of an operation as a page shows it, completed; without a page, one made from its schema. Placeholders stay. */
export type TemplateOf = (operation: Operation, call: DocumentedCall | undefined) => unknown;

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
const DEEPEST_INVENTED = 6;

/** Templates of answers, each made when it is first asked for. */
export function createTemplates(
  contract: Contract,
  documentation: Documentation,
  placeholders: PlaceholderRegistry,
  chance: Chance,
  read: (text: string) => string,
): TemplateOf {
  const templates = new Map<DocumentedCall | Operation, unknown>();
  const fit = createFit({
    contract,
    readText: read,
    lookUp: (id) => documentation.facts.get(id),
    idFor: (name, place) => (placeholders[name]?.type === "uuid" ? `{${name}}` : chance.idOf(place)),
  });
  return (operation, call) => {
    const key = call ?? operation;
    if (!templates.has(key)) {
      const { schema } = successOf(operation);
      const place = (call?.id ?? operation.id).replaceAll(".", "-");
      const value = call?.success ?? (schema && invent(contract, schema));
      templates.set(key, schema ? fit(value, schema, place) : undefined);
    }
    return templates.get(key);
  };
}

/** A value of a schema with all its parts; identifiers are left to be given. */
function invent(contract: Contract, schema: Schema): unknown {
  const options = { skipNonRequired: false, maxSampleDepth: DEEPEST_INVENTED, quiet: true };
  const value = sample(schema as Parameters<typeof sample>[0], options, contract.document);
  return mapTexts(value, (text) => (UUID.test(text) ? undefined : text));
}
