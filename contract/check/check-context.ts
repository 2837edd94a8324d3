import type { Contract, Schema, SchemaType } from "../contract.ts";
import type { Fault, Subject } from "../fault.ts";
import type { PlaceholderRegistry } from "../placeholder.ts";
import type { SampleNode, Span } from "../sample/sample-nodes.ts";

/** What the checking of one sample carries from value to value. */
export interface CheckContext {
  readonly contract: Contract;
  readonly placeholders: PlaceholderRegistry;
  /** Whether the place touches a part of the text whose value is not known. */
  isUnknown(place: Span): boolean;
  /** The faults of a value below the one being checked. */
  checkValue: (node: SampleNode, schemas: readonly Schema[], subject: Subject) => readonly Fault[];
}

const CUT_TEXT = /^ ?(?:…|\.{3}) ?$/;

/** Whether a string stands for one that the sample does not give: `"…"`. */
export function isCutText(text: string): boolean {
  return CUT_TEXT.test(text);
}

/** The types that every one of the schemas allows; nothing if none of them names a type. */
export function allowedTypes(schemas: readonly Schema[]): readonly SchemaType[] | undefined {
  let allowed: readonly SchemaType[] | undefined;
  for (const { type } of schemas) {
    if (type === undefined) continue;
    const types: readonly SchemaType[] = typeof type === "string" ? [type] : type;
    allowed = allowed ? allowed.flatMap((known) => commonTypes(known, types)) : types;
  }
  return allowed;
}

function commonTypes(known: SchemaType, types: readonly SchemaType[]): SchemaType[] {
  if (types.includes(known)) return [known];
  if (known === "number" && types.includes("integer")) return ["integer"];
  return known === "integer" && types.includes("number") ? ["integer"] : [];
}
