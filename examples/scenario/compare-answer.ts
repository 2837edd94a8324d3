import { isCutText } from "../../contract/check/check-context.ts";
import type { Contract, Schema } from "../../contract/contract.ts";
import { hasPlaceholder, readPlaceholder, type PlaceholderRegistry } from "../../contract/placeholder.ts";
import { parseSample, type ArrayNode, type ObjectNode } from "../../contract/sample/parse-sample.ts";
import {
  differing,
  joinComparisons,
  NO_DIFFERENCE,
  type CompareContext,
  type CompareNode,
  type Comparison,
  type KnownValues,
} from "./compare-context.ts";
import { comparePlaceholder, compareText } from "./compare-text.ts";
import { jsonTypeOf } from "./fault.ts";
import { matchItems } from "./match-items.ts";
import { schemasOfItem, schemasOfProperty, type Schemas } from "./schema-below.ts";
import { checksFrom, hasRunningChecks, sortsChecks } from "./states.ts";

/** Compares an answer with the sample that stands for it: the names, types, states and identifiers that the sample shows. */
export function compareAnswer(
  facts: { contract: Contract; placeholders: PlaceholderRegistry },
  sample: string,
  answer: unknown,
  schema: Schema | undefined,
  known: KnownValues,
): Comparison {
  const { root } = parseSample(sample);
  const context: CompareContext = { ...facts, compareNode: (...args) => compareNode(context, ...args) };
  if (!root) return NO_DIFFERENCE;
  return compareNode(context, root, answer, schema ? [schema] : [], { isItem: false }, known);
}

function compareNode(
  context: CompareContext,
  ...[node, value, schemas, subject, known]: Parameters<CompareNode>
): Comparison {
  // What the sample does not give may be anything, and what it shows to be absent may have come
  if (node.kind === "cut" || node.kind === "null" || node.kind === "placeholder") return NO_DIFFERENCE;
  if (node.kind === "string" && isCutText(node.value)) return NO_DIFFERENCE;
  const { start, end, kind: shown } = node;
  const place = { start, end: shown === "object" || shown === "array" ? start + 1 : end, subject };
  const found = jsonTypeOf(value);
  if (shown !== found) return differing({ kind: "wrong-type", ...place, shown, found });
  switch (node.kind) {
    case "object":
      return compareObject(context, node, value as Record<string, unknown>, schemas, known);
    case "array": {
      const items = shownItems(node);
      const received = value as unknown[];
      if (items.length > 0 && received.length === 0)
        return differing({ kind: "empty-list", ...place, count: items.length });
      const inside = { ...subject, isItem: true };
      return matchItems(context, items, received, schemasOfItem(context.contract, schemas), inside, known);
    }
    case "boolean":
      if (node.value === value) return NO_DIFFERENCE;
      return differing({ kind: "wrong-value", ...place, shown: String(node.value), found: String(value) });
    case "string": {
      const use = readPlaceholder(node.value, context.placeholders);
      if (use?.placeholder)
        return comparePlaceholder(use.name, use.placeholder.type, value as string, place, known);
      if (hasPlaceholder(node.value)) return NO_DIFFERENCE;
      return compareText(context.contract, node.value, value as string, schemas, place);
    }
    default:
      return NO_DIFFERENCE;
  }
}

function shownItems({ items }: ArrayNode): ArrayNode["items"] {
  return items.filter(({ kind }) => kind !== "cut");
}

function compareObject(
  context: CompareContext,
  node: ObjectNode,
  value: Record<string, unknown>,
  schemas: Schemas,
  known: KnownValues,
): Comparison {
  const isChecks = sortsChecks(value);
  const isRunning = isChecks && hasRunningChecks(value);
  const compared: Comparison[] = [];
  const all = new Map(known);
  for (const { name, value: member } of node.members) {
    const subject = { property: name.value, isItem: false };
    if (!Object.hasOwn(value, name.value)) {
      compared.push(differing({ kind: "missing-member", start: name.start, end: name.end, subject }));
      continue;
    }
    const received = isChecks ? checksFrom(value, name.value) : value[name.value];
    const below = schemasOfProperty(context.contract, schemas, name.value);
    const one = compareNode(context, member, received, below, subject, all);
    for (const [placeholder, found] of one.found) all.set(placeholder, found);
    compared.push(isRunning ? letPass(one) : one);
  }
  return joinComparisons(compared);
}

/** What the checks of an upload have not given yet may come while some are running. */
function letPass({ differences, found }: Comparison): Comparison {
  return { found, differences: differences.map((difference) => ({ ...difference, mayPass: true })) };
}
