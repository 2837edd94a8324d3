import { isCutText, type CheckContext } from "./check-context.ts";
import { hasPlaceholder } from "../placeholder.ts";
import type { Member, SampleNode } from "../sample/sample-nodes.ts";

/** A text that is the same for two nodes of the same value; nothing if a part of the value is not known. */
export function canonicalNode(context: CheckContext, node: SampleNode): string | undefined {
  switch (node.kind) {
    case "object":
      return node.isCut ? undefined : canonicalObject(context, node.members);
    case "array":
      return node.isCut
        ? undefined
        : wrap(
            "[",
            node.items.map((item) => canonicalNode(context, item)),
            "]",
          );
    case "cut":
    case "placeholder":
      return undefined;
    default: {
      const value = node.kind === "null" ? null : node.value;
      const isSure = typeof value !== "string" || !(hasPlaceholder(value) || isCutText(value));
      return isSure && !context.isUnknown(node) ? JSON.stringify(value) : undefined;
    }
  }
}

/** The same text for a value of the contract: `{ b: 1, a: 2 }` → `{"a":2,"b":1}`. */
export function canonicalValue(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalValue).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(
    ([name, child]) => `${JSON.stringify(name)}:${canonicalValue(child)}`,
  );
  return `{${members.sort().join(",")}}`;
}

function canonicalObject(context: CheckContext, members: readonly Member[]): string | undefined {
  const parts = new Map<string, string | undefined>();
  for (const { name, value } of members) {
    const child = context.isUnknown(name) ? undefined : canonicalNode(context, value);
    parts.set(name.value, child === undefined ? undefined : `${JSON.stringify(name.value)}:${child}`);
  }
  const texts = [...parts.values()];
  return wrap("{", texts.every((text) => text !== undefined) ? texts.sort() : texts, "}");
}

function wrap(opening: string, parts: readonly (string | undefined)[], closing: string): string | undefined {
  return parts.includes(undefined) ? undefined : opening + parts.join(",") + closing;
}
