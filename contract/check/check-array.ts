import { canonicalNode } from "./canonical-value.ts";
import type { CheckContext } from "./check-context.ts";
import type { Schema } from "../contract.ts";
import type { Fault, Subject } from "../fault.ts";
import type { ArrayNode } from "../sample/sample-nodes.ts";

/** The faults of a list: how many elements it holds, those written twice, and those of each element. */
export function checkArray(
  context: CheckContext,
  node: ArrayNode,
  schemas: readonly Schema[],
  subject: Subject,
): Fault[] {
  const itemSubject: Subject = { ...subject, isItem: true };
  const itemSchemas = schemas.flatMap(({ items }) => (items ? [items] : []));
  const count = checkCount(node, schemas, subject);
  return [
    ...(count ? [count] : []),
    ...(schemas.some(({ uniqueItems }) => uniqueItems) ? findDuplicates(context, node, itemSubject) : []),
    ...node.items.flatMap((item) => context.checkValue(item, itemSchemas, itemSubject)),
  ];
}

function checkCount(node: ArrayNode, schemas: readonly Schema[], subject: Subject): Fault | undefined {
  const place = { start: node.start, end: node.start + 1, subject, found: node.items.length };
  for (const { minItems = 0, maxItems = Infinity } of schemas) {
    if (node.items.length < minItems && !node.isCut) {
      return { kind: "wrong-item-count", ...place, bound: "minItems", limit: minItems };
    }
    if (node.items.length > maxItems) {
      return { kind: "wrong-item-count", ...place, bound: "maxItems", limit: maxItems };
    }
  }
  return undefined;
}

function findDuplicates(context: CheckContext, node: ArrayNode, subject: Subject): Fault[] {
  const seen = new Set<string>();
  return node.items.flatMap((item): Fault[] => {
    const canonical = canonicalNode(context, item);
    if (canonical === undefined) return [];
    const { start, end } = item;
    if (seen.has(canonical)) return [{ kind: "duplicate-item", start, end, subject }];
    seen.add(canonical);
    return [];
  });
}
