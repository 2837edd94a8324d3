import type { CheckContext } from "./check-context.ts";
import type { Schema } from "../contract.ts";
import type { Fault, Subject } from "../fault.ts";
import { nearestName } from "../nearest-name.ts";
import type { ObjectNode, StringNode } from "../sample/sample-nodes.ts";
import { selectBySibling } from "./select-by-sibling.ts";

/**
 * The faults of an object's names and of the values below them. Unless `isOpen`, a name that no schema knows is one;
 * an object whose schemas name no property at all (`{ type: object }`) may hold any.
 */
export function checkObject(
  context: CheckContext,
  node: ObjectNode,
  schemas: readonly Schema[],
  isOpen: boolean,
): Fault[] {
  const known = mergeProperties(schemas);
  const isFree = known.size === 0 && schemas.every((schema) => schema.additionalProperties === undefined);
  const written = new Set(node.members.map(({ name }) => name.value));
  const absent = new Set([...known.keys()].filter((name) => !written.has(name)));
  let isCut = node.isCut;
  const faults: Fault[] = [];

  for (const { name, value } of node.members) {
    const subject: Subject = { property: name.value, isItem: false };
    if (context.isUnknown(name)) {
      // The name may be any of those that are missing.
      isCut = true;
      continue;
    }
    const property = findSchemas(name.value, schemas, known);
    if (property || isFree || isOpen) {
      faults.push(...context.checkValue(value, selectBySibling(context, node, property ?? []), subject));
      continue;
    }
    const suggestion = suggestName(name.value, absent, known);
    if (suggestion !== undefined) absent.delete(suggestion);
    faults.push(describeUnknownName(name, suggestion, [...known.keys()]));
    const meant = suggestion === undefined ? [] : (known.get(suggestion) ?? []);
    faults.push(...context.checkValue(value, selectBySibling(context, node, meant), subject));
  }

  const required = new Set(schemas.flatMap((schema) => schema.required ?? []));
  const inOrder = [...known.keys()].filter((name) => required.has(name) && absent.has(name));
  const unlisted = [...required].filter((name) => !known.has(name) && !written.has(name));
  const names = [...inOrder, ...unlisted];
  if (names.length > 0 && !isCut) {
    faults.push({ kind: "missing-names", start: node.start, end: node.start + 1, names });
  }
  return faults;
}

function mergeProperties(schemas: readonly Schema[]): Map<string, Schema[]> {
  const known = new Map<string, Schema[]>();
  for (const { properties = {} } of schemas) {
    for (const [name, schema] of Object.entries(properties))
      known.set(name, [...(known.get(name) ?? []), schema]);
  }
  return known;
}

/** What the schemas say of the property of that name; nothing if none knows or allows it. */
function findSchemas(
  name: string,
  schemas: readonly Schema[],
  known: Map<string, Schema[]>,
): Schema[] | undefined {
  const found = known.get(name);
  const additional = schemas.flatMap(({ properties, additionalProperties }) => {
    if (properties && Object.hasOwn(properties, name)) return [];
    if (additionalProperties === true) return [{}];
    return typeof additionalProperties === "object" ? [additionalProperties] : [];
  });
  return found || additional.length > 0 ? [...(found ?? []), ...additional] : undefined;
}

function suggestName(name: string, absent: Set<string>, known: Map<string, Schema[]>): string | undefined {
  for (const candidate of absent) {
    const schemas = known.get(candidate) ?? [];
    if (schemas.some((schema) => schema["x-anciens-noms"]?.includes(name))) return candidate;
  }
  return nearestName(name, absent);
}

function describeUnknownName(
  { start, end, value: name }: StringNode,
  suggestion: string | undefined,
  allowed: string[],
): Fault {
  if (suggestion === undefined) return { kind: "unknown-name", start, end, name, allowed };
  const fix = { start, end, text: JSON.stringify(suggestion) };
  return { kind: "unknown-name", start, end, name, suggestion, allowed, fix };
}
