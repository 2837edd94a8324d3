import { isCutText } from "../contract/check/check-context.ts";
import type { SampleNode } from "../contract/sample/parse-sample.ts";

/** Whether a sample gives a value, and does not leave it out (`…`). */
export function isShown(node: SampleNode): boolean {
  return node.kind !== "cut" && !(node.kind === "string" && isCutText(node.value));
}

/** What a sample says as a value, without what it leaves out; placeholders as they are written. */
export function shownValue(node: SampleNode): unknown {
  switch (node.kind) {
    case "object":
      return Object.fromEntries(
        node.members
          .filter(({ value }) => isShown(value))
          .map(({ name, value }) => [name.value, shownValue(value)]),
      );
    case "array":
      return node.items.filter(isShown).map(shownValue);
    case "placeholder":
      return node.text;
    case "null":
    case "cut":
      return null;
    default:
      return node.value;
  }
}
