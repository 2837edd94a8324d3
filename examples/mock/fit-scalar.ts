import { canonicalValue } from "../../contract/check/canonical-value.ts";
import { allowedTypes } from "../../contract/check/check-context.ts";
import { checkNumber, checkString, listValues } from "../../contract/check/check-scalar.ts";
import type { Schema, SchemaType } from "../../contract/schema.ts";
import { sample } from "openapi-sampler";
import { memberOf } from "./json.ts";

const SUBJECT = { isItem: false };

/** The value if the schemas list it (`enum`, `const`), else the first that they list; nothing where they list none. */
export function fitListed(value: unknown, schemas: readonly Schema[]): { value: unknown } | undefined {
  const lists = schemas.map(listValues).filter((values) => values.length > 0);
  const [first, ...others] = lists;
  if (!first) return undefined;
  const isIn = (values: readonly unknown[], one: unknown) =>
    values.some((known) => canonicalValue(known) === canonicalValue(one));
  const common = first.filter((one) => others.every((values) => isIn(values, one)));
  return { value: value !== undefined && isIn(common, value) ? value : (common[0] ?? first[0]) };
}

/** A text, a number, a boolean or null of the schemas: what is written, in the type that they want, or nothing if it cannot be. */
export function convertScalar(value: unknown, schemas: readonly Schema[]): unknown {
  const types = allowedTypes(schemas) ?? [];
  const isAllowed = (type: SchemaType) => types.length === 0 || types.includes(type);
  if (value === null) return isAllowed("null") ? null : undefined;
  if (typeof value === "boolean") return isAllowed("boolean") ? value : undefined;
  if (typeof value === "number") return fitNumber(value, schemas, isAllowed);
  if (typeof value === "string") {
    if (isAllowed("string")) return fitText(value, schemas);
    if (isAllowed("boolean") && (value === "true" || value === "false")) return value === "true";
    return value.trim() === "" ? undefined : fitNumber(Number(value), schemas, isAllowed);
  }
  // An entity where its identifier is wanted.
  const id = memberOf(value, "_id");
  return typeof id === "string" && isAllowed("string") ? fitText(id, schemas) : undefined;
}

/** A value of the schemas that nobody has said, by openapi-sampler. */
export function inventScalar(schemas: readonly Schema[]): unknown {
  const merged = Object.assign({}, ...schemas) as Record<string, unknown>;
  for (const name of ["$ref", "allOf", "anyOf", "oneOf", "discriminator"]) delete merged[name];
  const types = allowedTypes(schemas);
  if (types) merged["type"] = types[0] ?? "null";
  const invented: unknown = sample(merged, { quiet: true });
  if (typeof invented !== "string" || fitText(invented, schemas) !== undefined) return invented;
  // The library’s texts for patterns are drawn by chance.
  return TEXTS_FOR_PATTERNS.find((text) => fitText(text, schemas) !== undefined) ?? invented;
}

/** A media type, identifiers of companies: what the contract’s patterns ask for. */
const TEXTS_FOR_PATTERNS = ["image/png", "123456789", "12345678901234", "FR12345678901"];

function fitNumber(
  value: number,
  schemas: readonly Schema[],
  isAllowed: (type: SchemaType) => boolean,
): number | undefined {
  if (!Number.isFinite(value)) return undefined;
  if (!isAllowed("number") && !(isAllowed("integer") && Number.isInteger(value))) return undefined;
  return checkNumber({ kind: "number", start: 0, end: 0, value }, schemas, SUBJECT) ? undefined : value;
}

function fitText(value: string, schemas: readonly Schema[]): string | undefined {
  return checkString({ kind: "string", start: 0, end: 0, value }, schemas, SUBJECT) ? undefined : value;
}
