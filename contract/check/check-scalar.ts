import { canonicalNode, canonicalValue } from "./canonical-value.ts";
import type { CheckContext } from "./check-context.ts";
import type { Schema } from "../contract.ts";
import type { Fault, NumberBound, Subject } from "../fault.ts";
import { fitsNumberFormat, fitsTextFormat } from "../formats.ts";
import { nearestName } from "../nearest-name.ts";
import type { NumberNode, SampleNode, StringNode } from "../sample/sample-nodes.ts";

/** The first of the listed values (`enum`, `const`) that the value breaks, if it does. */
export function checkListedValues(
  context: CheckContext,
  node: SampleNode,
  schemas: readonly Schema[],
  subject: Subject,
): Fault | undefined {
  const listing = schemas.filter((schema) => schema.enum !== undefined || schema.const !== undefined);
  if (listing.length === 0) return undefined;
  const canonical = canonicalNode(context, node);
  if (canonical === undefined) return undefined;
  const broken = listing.find(
    (schema) => !listValues(schema).some((value) => canonicalValue(value) === canonical),
  );
  if (!broken) return undefined;
  const former = schemas.flatMap((schema) => Object.entries(schema["x-anciennes-valeurs"] ?? {}));
  const found = node.kind === "string" ? node.value : canonical;
  return describeWrongValue(node, subject, found, listValues(broken), Object.fromEntries(former));
}

/** The values that a schema lists, in its order; none if it does not list any. */
export function listValues(schema: Schema): readonly unknown[] {
  const values = schema.enum ?? (schema.const === undefined ? [] : [schema.const]);
  return schema.const === undefined
    ? values
    : values.filter((value) => canonicalValue(value) === canonicalValue(schema.const));
}

/** The fault of a value that is none of those allowed, with the one that was most likely meant. */
export function describeWrongValue(
  node: SampleNode,
  subject: Subject,
  found: string,
  values: readonly unknown[],
  former: Readonly<Record<string, string>> = {},
): Fault {
  const allowed = values.map((value) => (typeof value === "string" ? value : canonicalValue(value)));
  const texts = values.filter((value) => typeof value === "string");
  const suggestion = node.kind === "string" ? suggestValue(found, texts, former) : undefined;
  const { start, end } = node;
  const fault = { kind: "wrong-value", start, end, subject, found, allowed } as const;
  if (suggestion === undefined) return fault;
  return { ...fault, suggestion, fix: { start, end, text: JSON.stringify(suggestion) } };
}

/** The allowed value that replaces this former one, or else resembles it. */
export function suggestValue(
  found: string,
  allowed: readonly string[],
  former: Readonly<Record<string, string>> = {},
): string | undefined {
  const successor = Object.hasOwn(former, found) ? former[found] : undefined;
  if (successor !== undefined && allowed.includes(successor)) return successor;
  const bare = found.toLowerCase();
  return allowed.find((value) => value.toLowerCase() === bare) ?? nearestName(found, allowed);
}

/** The first thing that the string breaks among formats, patterns and lengths. */
export function checkString(
  node: StringNode,
  schemas: readonly Schema[],
  subject: Subject,
): Fault | undefined {
  const { start, end, value: found } = node;
  for (const { format, pattern, minLength, maxLength } of schemas) {
    if (format !== undefined && !fitsTextFormat(found, format)) {
      return { kind: "wrong-format", start, end, subject, found, format };
    }
    if (pattern !== undefined && !new RegExp(pattern, "u").test(found)) {
      return { kind: "wrong-pattern", start, end, subject, found, pattern };
    }
    const bounds = { minLength, maxLength };
    for (const bound of ["minLength", "maxLength"] as const) {
      const limit = bounds[bound];
      if (limit === undefined) continue;
      const length = [...found].length;
      if (bound === "minLength" ? length < limit : length > limit)
        return { kind: "wrong-length", start, end, subject, found: length, bound, limit };
    }
  }
  return undefined;
}

/** What is wrong with a string that is a placeholder and more: a UUID has no room for more. */
export function checkFilledText(
  { start, end, value: found }: StringNode,
  schemas: readonly Schema[],
  subject: Subject,
): Fault | undefined {
  const isUuid = schemas.some(({ format }) => format === "uuid");
  return isUuid ? { kind: "wrong-format", start, end, subject, found, format: "uuid" } : undefined;
}

const BOUNDS: Readonly<Record<NumberBound, (value: number, limit: number) => boolean>> = {
  minimum: (value, limit) => value >= limit,
  maximum: (value, limit) => value <= limit,
  exclusiveMinimum: (value, limit) => value > limit,
  exclusiveMaximum: (value, limit) => value < limit,
};

/** The first thing that the number breaks among formats and bounds. */
export function checkNumber(
  node: NumberNode,
  schemas: readonly Schema[],
  subject: Subject,
): Fault | undefined {
  const { start, end, value } = node;
  const found = String(value);
  for (const schema of schemas) {
    if (schema.format !== undefined && !fitsNumberFormat(value, schema.format)) {
      return { kind: "wrong-format", start, end, subject, found, format: schema.format };
    }
    for (const bound of Object.keys(BOUNDS) as NumberBound[]) {
      const limit = schema[bound];
      if (limit !== undefined && !BOUNDS[bound](value, limit)) {
        return { kind: "out-of-range", start, end, subject, found, bound, limit };
      }
    }
  }
  return undefined;
}
