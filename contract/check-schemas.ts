import { isKnownFormat } from "./formats.ts";
import { followReference, isRecord, toList, toRecord, type Fields } from "./open-api-document.ts";

const ANNOTATIONS = new Set(
  "title description example examples default deprecated readOnly writeOnly $comment externalDocs".split(" "),
);
const TYPES = new Set<unknown>(["object", "array", "string", "number", "integer", "boolean", "null"]);

const isText = (value: unknown) => typeof value === "string";
const isNumber = (value: unknown) => typeof value === "number";
const isTextList = (value: unknown) => Array.isArray(value) && value.every(isText);
const isFilledList = (value: unknown) => Array.isArray(value) && value.length > 0;

/** The keywords that the checker understands, each with what makes its value sound. */
const KEYWORDS: Readonly<Record<string, (value: unknown) => boolean>> = {
  $ref: isText,
  type: (value) =>
    TYPES.has(value) || (isFilledList(value) && toList(value).every((type) => TYPES.has(type))),
  properties: isRecord,
  required: isTextList,
  additionalProperties: (value) => typeof value === "boolean" || isRecord(value),
  items: isRecord,
  enum: isFilledList,
  const: () => true,
  format: isKnownFormat,
  pattern: isPattern,
  minimum: isNumber,
  maximum: isNumber,
  exclusiveMinimum: isNumber,
  exclusiveMaximum: isNumber,
  minLength: isNumber,
  maxLength: isNumber,
  minItems: isNumber,
  maxItems: isNumber,
  uniqueItems: (value) => typeof value === "boolean",
  allOf: isFilledList,
  anyOf: isFilledList,
  oneOf: isFilledList,
  discriminator: (value) => isRecord(value) && isText(value["propertyName"]),
  "x-discriminant": (value) =>
    isRecord(value) && isText(value["propriete"]) && isRecord(value["correspondance"]),
};

/** Throws, naming the schema and the keyword, if a schema of the document says what the checker does not understand. */
export function checkSchemas(document: Fields): void {
  const components = toRecord(document["components"]);
  const named = toRecord(components["schemas"]);
  for (const [name, schema] of Object.entries(named)) checkSchema(document, schema, name);
  for (const [kind, component] of Object.entries(components)) {
    if (kind !== "schemas") checkSchemasBelow(document, component, `components/${kind}`);
  }
  checkSchemasBelow(document, document["paths"], "paths");
}

function checkSchemasBelow(document: Fields, value: unknown, place: string): void {
  if (Array.isArray(value))
    value.forEach((item, index) => checkSchemasBelow(document, item, `${place}/${index}`));
  if (!isRecord(value)) return;
  if (typeof value["$ref"] === "string") followReference(document, value);
  for (const [key, child] of Object.entries(value)) {
    if (key === "schema") checkSchema(document, child, `${place}/schema`);
    else if (key !== "example" && key !== "examples") checkSchemasBelow(document, child, `${place}/${key}`);
  }
}

function checkSchema(document: Fields, schema: unknown, place: string): void {
  if (!isRecord(schema)) throw new Error(`Schema ${place} is not an object`);
  for (const [keyword, value] of Object.entries(schema)) {
    const isSound = Object.hasOwn(KEYWORDS, keyword) ? KEYWORDS[keyword] : undefined;
    if (!isSound && (ANNOTATIONS.has(keyword) || keyword.startsWith("x-"))) continue;
    if (!isSound) throw new Error(`Schema ${place}: keyword "${keyword}" is not understood`);
    if (!isSound(value)) {
      throw new Error(
        `Schema ${place}: keyword "${keyword}" has a value that is not understood (${JSON.stringify(value)})`,
      );
    }
  }
  checkReference(document, schema, place);
  checkMapping(document, toRecord(schema["discriminator"])["mapping"], place);
  checkMapping(document, toRecord(schema["x-discriminant"])["correspondance"], place);
  for (const [key, child] of listChildren(schema)) checkSchema(document, child, `${place}/${key}`);
}

function checkReference(document: Fields, schema: Fields, place: string): void {
  try {
    followReference(document, schema);
  } catch (error) {
    throw new Error(`Schema ${place}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

function checkMapping(document: Fields, mapping: unknown, place: string): void {
  for (const target of Object.values(toRecord(mapping))) {
    checkReference(document, { $ref: toReference(String(target)) }, place);
  }
}

/** The reference that a value of a discriminator's mapping stands for: `Cat` → `#/components/schemas/Cat`. */
export function toReference(target: string): string {
  return target.startsWith("#") ? target : `#/components/schemas/${target}`;
}

function listChildren(schema: Fields): (readonly [string, unknown])[] {
  const properties = toRecord(schema["properties"]);
  const single = ["items", "additionalProperties"].filter((key) => isRecord(schema[key]));
  return [
    ...Object.entries(properties),
    ...single.map((key) => [key, schema[key]] as const),
    ...["allOf", "anyOf", "oneOf"].flatMap((key) =>
      toList(schema[key]).map((child, index) => [`${key}/${index}`, child] as const),
    ),
  ];
}

function isPattern(value: unknown): boolean {
  if (typeof value !== "string") return false;
  try {
    return new RegExp(value, "u") instanceof RegExp;
  } catch {
    return false;
  }
}
