import type { Contract, Operation, Schema } from "./contract.ts";
import { hasPlaceholder } from "./placeholder.ts";

/** The query parameter by which the API’s lists are asked for some fields of their elements only. */
const PARAMETER = "fields";

/** What the API gives whatever is asked. */
const IDENTIFIER = "_id";

/**
 * The schema of the answer to an address that asks for some fields only (`?fields=name,status`): of each element of the list, no other
 * field must be there. Of any other address, the schema as it is.
 */
export function selectFields(
  contract: Contract,
  operation: Operation,
  address: string,
  schema: Schema,
): Schema {
  const isOffered = operation.parameters.some(
    ({ in: place, name }) => place === "query" && name === PARAMETER,
  );
  const [, query = ""] = /^[^?#]*\?([^#]*)/.exec(address) ?? [];
  const values = new URLSearchParams(query);
  const asked = [...values.getAll(PARAMETER), ...values.getAll(`${PARAMETER}[]`)].flatMap((value) =>
    value.split(","),
  );
  const { items } = contract.resolveSchema(schema);
  if (!isOffered || asked.length === 0 || !items) return schema;
  const { required = [], ...others } = contract.resolveSchema(items);
  const isSure = !asked.some(hasPlaceholder);
  const kept = required.filter((name) => name === IDENTIFIER || (isSure && asked.includes(name)));
  return { ...schema, items: { ...others, required: kept } };
}
