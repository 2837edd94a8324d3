import type { Subject } from "../../contract/fault.ts";
import type { Span } from "../../contract/sample/sample-nodes.ts";

/** The text of a call that offsets count in: its address, the body of its request or one of its answers. */
export type CallPart = { kind: "address" } | { kind: "request" } | { kind: "response"; index: number };

/** How an answer differs from its sample, at the sample’s place. */
export type AnswerFault = Span & { subject: Subject } & (
    | { kind: "missing-member" }
    | { kind: "wrong-type"; shown: JsonType; found: JsonType }
    | { kind: "wrong-value"; shown: string; found: string }
    | { kind: "wrong-state"; shown: string; found: string; isFinal: boolean }
    | { kind: "absent-value"; shown: string }
    | { kind: "empty-list"; count: number }
    /** A list holds no element of this identifier; `placeholder` is what the sample writes for it. */
    | { kind: "absent-identifier"; identifier: string; placeholder?: string }
    | { kind: "other-identifier"; identifier: string; found: string; placeholder?: string }
  );

/** What keeps a call from being what its page says, in the words of `examples/scenario/call-messages.ts`. */
export type CallFault =
  | AnswerFault
  | (Span &
      (
        | { kind: "wrong-status"; expected: string; found: number; explanation?: string; target?: string }
        | { kind: "not-json"; contentType: string }
        | { kind: "no-answer"; failure: string }
        | { kind: "endless-state"; subject: Subject; shown: string; found: string; readings: number }
        | { kind: "endless-checks"; readings: number }
        | { kind: "unproduced"; placeholder: string }
        | { kind: "out-of-order"; placeholder: string; line: number }
      ));

/** A fault and the text of its call where it stands. */
export type PlacedFault = { part: CallPart } & CallFault;

export type JsonType = "object" | "array" | "string" | "number" | "boolean" | "null";

/** The JSON type of a value. */
export function jsonTypeOf(value: unknown): JsonType {
  if (value === null || value === undefined) return "null";
  if (Array.isArray(value)) return "array";
  const type = typeof value;
  return type === "string" || type === "number" || type === "boolean" ? type : "object";
}
