import { isCutText, type CheckContext } from "./check-context.ts";
import { describeWrongValue, listValues, suggestValue } from "./check-scalar.ts";
import { toReference } from "../check-schemas.ts";
import type { Contract, Schema } from "../contract.ts";
import { expandSchemas, type Union } from "./expand-schemas.ts";
import type { Fault } from "../fault.ts";
import { hasPlaceholder } from "../placeholder.ts";
import type { ObjectNode, SampleNode, StringNode } from "../sample/sample-nodes.ts";

/** The branches that a value can mean, and the fault of the property that should have told them apart. */
export interface Narrowing {
  branches: readonly Schema[];
  fault?: Fault;
}

/** A property that every branch ties to values of its own. */
interface Tag {
  name: string;
  /** The values of each branch, in the order of the branches. */
  values: readonly (readonly unknown[])[];
}

/** The branches that the value's own words (discriminator, constants, enumerations) leave open. */
export function narrowUnion(context: CheckContext, node: SampleNode, union: Union): Narrowing {
  if (node.kind !== "object" || union.branches.length < 2) return union;
  for (const tag of findTags(context.contract, union)) {
    const value = findTagValue(context, node, tag.name);
    if (value) return narrowByTag(union, tag, value);
  }
  return union;
}

function narrowByTag({ branches }: Union, tag: Tag, value: StringNode): Narrowing {
  const keep = (wanted: string) => branches.filter((_, index) => tag.values[index]?.includes(wanted));
  const kept = keep(value.value);
  if (kept.length > 0) return { branches: kept };
  const allowed = [...new Set(tag.values.flat())];
  const suggestion = suggestValue(value.value, allowed.map(String));
  const fault = describeWrongValue(value, { property: tag.name, isItem: false }, value.value, allowed);
  return { branches: suggestion === undefined ? branches : keep(suggestion), fault };
}

/** The text of the property that should tell the branches of a choice apart, where the sample gives it. */
export function findTagValue(context: CheckContext, node: ObjectNode, name: string): StringNode | undefined {
  const value = node.members.find((member) => member.name.value === name)?.value;
  if (value?.kind !== "string" || context.isUnknown(value)) return undefined;
  return hasPlaceholder(value.value) || isCutText(value.value) ? undefined : value;
}

function findTags(contract: Contract, { branches, discriminator }: Union): Tag[] {
  const properties = branches.map((branch) => listTagValues(contract, branch));
  const names = [...(properties[0]?.keys() ?? [])].filter((name) =>
    properties.every((listed) => listed.has(name)),
  );
  const tags = names
    .map((name) => ({ name, values: properties.map((listed) => listed.get(name) ?? []) }))
    // A property that offers every branch the same values tells none apart.
    .filter(({ values }) => new Set(values.map((listed) => JSON.stringify(listed))).size > 1);
  if (!discriminator) return tags;
  const { propertyName: name, mapping } = discriminator;
  const own = tags.find((tag) => tag.name === name);
  if (own && !mapping) return [own];
  return [{ name, values: branches.map((branch) => listMappedValues(branch.$ref, mapping)) }];
}

function listTagValues(contract: Contract, branch: Schema): Map<string, unknown[]> {
  const listed = new Map<string, unknown[]>();
  for (const { properties = {} } of expandSchemas(contract, [branch]).conjuncts) {
    for (const [name, property] of Object.entries(properties)) {
      const values = expandSchemas(contract, [property]).conjuncts.flatMap(listValues);
      if (values.length > 0) listed.set(name, [...(listed.get(name) ?? []), ...values]);
    }
  }
  return listed;
}

function listMappedValues(
  reference: string | undefined,
  mapping: Readonly<Record<string, string>> | undefined,
): string[] {
  if (reference === undefined) return [];
  const mapped = Object.entries(mapping ?? {}).filter(([, target]) => toReference(target) === reference);
  return mapped.length > 0
    ? mapped.map(([value]) => value)
    : [reference.slice(reference.lastIndexOf("/") + 1)];
}
