import { allowedTypes, type CheckContext } from "./check-context.ts";
import type { Schema, SchemaType } from "../contract.ts";
import type { Expectation, Fault, Subject } from "../fault.ts";
import { fitsTextFormat } from "../formats.ts";
import { readPlaceholder, type PlaceholderType, type PlaceholderUse } from "../placeholder.ts";
import type { PlaceholderNode, StringNode } from "../sample/sample-nodes.ts";

const FITTING_FORMATS: Readonly<Record<PlaceholderType, readonly string[]>> = {
  uuid: ["uuid"],
  url: ["uri"],
  date: ["date", "date-time"],
  text: [],
  secret: ["password"],
  number: [],
};

/** The fault of a value that is wholly one placeholder; `isPlaceholder` is false for any other value. */
export function checkPlaceholder(
  context: CheckContext,
  node: StringNode | PlaceholderNode,
  schemas: readonly Schema[],
  subject: Subject,
): { isPlaceholder: boolean; fault?: Fault } {
  const isQuoted = node.kind === "string";
  const text = isQuoted ? node.value : node.text;
  const use = readPlaceholder(text, context.placeholders);
  if (!use) return { isPlaceholder: false };
  const fault = use.placeholder
    ? checkFit(node, { ...use, type: use.placeholder.type }, schemas, subject, isQuoted)
    : describeUnknown(node, use, isQuoted);
  return fault ? { isPlaceholder: true, fault } : { isPlaceholder: true };
}

function describeUnknown(node: StringNode | PlaceholderNode, use: PlaceholderUse, isQuoted: boolean): Fault {
  const { start, end } = node;
  const { name, suggestion } = use;
  if (suggestion === undefined) return { kind: "unknown-placeholder", start, end, name };
  const text = isQuoted ? `"{${suggestion}}"` : `{${suggestion}}`;
  return { kind: "unknown-placeholder", start, end, name, suggestion, fix: { start, end, text } };
}

function checkFit(
  { start, end }: StringNode | PlaceholderNode,
  { name, type }: { name: string; type: PlaceholderType },
  schemas: readonly Schema[],
  subject: Subject,
  isQuoted: boolean,
): Fault | undefined {
  const types = allowedTypes(schemas);
  const takesNumber = types?.some(isNumeric) ?? false;
  const misplaced: Fault = {
    kind: "misplaced-placeholder",
    start,
    end,
    name,
    type,
    subject,
    expected: describePlace(types ?? [], schemas),
  };
  if (!isQuoted && type !== "number") {
    if (types?.every(isNumeric)) return misplaced;
    return { kind: "unquoted-placeholder", start, end, name, fix: { start, end, text: `"{${name}}"` } };
  }
  if (!types) return undefined;
  if (type === "number") {
    if (!takesNumber) return misplaced;
    return isQuoted
      ? { kind: "quoted-number", start, end, name, fix: { start, end, text: `{${name}}` } }
      : undefined;
  }
  return types.includes("string") && fitsText(type, schemas) ? undefined : misplaced;
}

function fitsText(type: PlaceholderType, schemas: readonly Schema[]): boolean {
  return schemas.every((schema) => {
    const isChoice = schema.enum !== undefined || schema.const !== undefined;
    if (isChoice && type !== "text" && type !== "secret") return false;
    return !hasShape(schema.format) || FITTING_FORMATS[type].includes(schema.format);
  });
}

function hasShape(format: string | undefined): format is string {
  return format !== undefined && !fitsTextFormat("", format);
}

function describePlace(types: readonly SchemaType[], schemas: readonly Schema[]): Expectation {
  const format = schemas.find((schema) => hasShape(schema.format))?.format;
  const values = schemas.find((schema) => schema.enum !== undefined)?.enum;
  return {
    types,
    ...(format === undefined ? {} : { format }),
    ...(values === undefined ? {} : { allowed: values.map(String) }),
  };
}

function isNumeric(type: SchemaType): boolean {
  return type === "number" || type === "integer";
}
