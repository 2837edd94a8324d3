import { checkArray } from "./check-array.ts";
import { allowedTypes, isCutText, type CheckContext } from "./check-context.ts";
import { checkObject } from "./check-object.ts";
import { checkPlaceholder } from "./check-placeholder.ts";
import { checkFilledText, checkListedValues, checkNumber, checkString } from "./check-scalar.ts";
import type { Schema, SchemaType } from "../contract.ts";
import type { Fault, Subject } from "../fault.ts";
import { hasPlaceholder } from "../placeholder.ts";
import type { SampleNode } from "../sample/sample-nodes.ts";

/** The faults of a value against schemas that must all hold, whose references and unions have been dissolved. */
export function checkConjuncts(
  context: CheckContext,
  node: SampleNode,
  schemas: readonly Schema[],
  subject: Subject,
  isOpen: boolean,
): readonly Fault[] {
  if (node.kind === "cut") return [];
  if (node.kind === "string" || node.kind === "placeholder") {
    const { isPlaceholder, fault } = checkPlaceholder(context, node, schemas, subject);
    if (isPlaceholder) return fault ? [fault] : [];
  }
  const found = readType(node);
  const expected = allowedTypes(schemas);
  if (expected && !expected.some((type) => type === found || (type === "number" && found === "integer"))) {
    // A container is shown by its opening bracket, not by all that it holds.
    const end =
      node.kind === "object" || node.kind === "array" ? Math.min(node.start + 1, node.end) : node.end;
    return [{ kind: "wrong-type", start: node.start, end, subject, expected, found }];
  }
  if (node.kind === "string" && isCutText(node.value)) return [];
  if (node.kind === "string" && hasPlaceholder(node.value))
    return toList(checkFilledText(node, schemas, subject));
  const listed = checkListedValues(context, node, schemas, subject);
  if (listed) return [listed];
  switch (node.kind) {
    case "object":
      return checkObject(context, node, schemas, isOpen);
    case "array":
      return checkArray(context, node, schemas, subject);
    case "string":
      return toList(checkString(node, schemas, subject));
    case "number":
      return toList(checkNumber(node, schemas, subject));
    default:
      return [];
  }
}

function readType(node: SampleNode): SchemaType {
  if (node.kind === "number") return Number.isInteger(node.value) ? "integer" : "number";
  return node.kind === "cut" || node.kind === "placeholder" ? "string" : node.kind;
}

function toList(fault: Fault | undefined): readonly Fault[] {
  return fault ? [fault] : [];
}
