import type { PlaceholderType } from "./placeholder.ts";
import type { SchemaType } from "./schema.ts";

/** The text that replaces `start`–`end` of the sample and mends the fault. */
export interface Fix {
  start: number;
  end: number;
  text: string;
}

/** One mistake of a sample, placed by offsets in its text (UTF-16 units). */
export type Fault = FaultData & { start: number; end: number; fix?: Fix };

export type FaultKind = Fault["kind"];

/** What a wrong value belongs to: a property, an element of the list that a property holds, or the whole sample. */
export interface Subject {
  property?: string;
  isItem: boolean;
}

export type FaultData =
  SyntaxFaultData | NameFaultData | ValueFaultData | PlaceholderFaultData | ParameterFaultData;

export type SyntaxFaultData =
  | { kind: "empty-sample" }
  | { kind: "missing-comma"; isLineEnd: boolean }
  | { kind: "trailing-comma" }
  | { kind: "extra-comma" }
  | { kind: "missing-colon"; name: string }
  | { kind: "missing-value"; name: string }
  | { kind: "unopened-object" }
  | { kind: "unopened-array" }
  | { kind: "extra-opening"; found: string }
  | { kind: "extra-quote" }
  | { kind: "unclosed-object" }
  | { kind: "unclosed-array" }
  | { kind: "unclosed-string" }
  | { kind: "unopened-string"; found: string }
  | { kind: "unclosed-comment" }
  | { kind: "unexpected-closing"; found: string; expected?: string }
  | { kind: "unexpected-token"; found: string }
  | { kind: "wrong-quotes"; found: string }
  | { kind: "unquoted-name"; name: string }
  | { kind: "unquoted-value"; found: string; suggestion?: string }
  | { kind: "invalid-number"; found: string }
  | { kind: "invalid-escape"; found: string }
  | { kind: "control-character"; code: number }
  | { kind: "forbidden-space"; code: number }
  | { kind: "text-after-end" }
  | { kind: "duplicate-name"; name: string }
  | { kind: "too-deep"; limit: number };

export type NameFaultData =
  | { kind: "missing-names"; names: readonly string[] }
  | { kind: "unknown-name"; name: string; suggestion?: string; allowed: readonly string[] };

export type ValueFaultData =
  | { kind: "wrong-type"; subject: Subject; expected: readonly SchemaType[]; found: SchemaType }
  | { kind: "wrong-value"; subject: Subject; found: string; allowed: readonly string[]; suggestion?: string }
  | { kind: "wrong-format"; subject: Subject; found: string; format: string }
  | { kind: "wrong-pattern"; subject: Subject; found: string; pattern: string }
  | { kind: "out-of-range"; subject: Subject; found: string; bound: NumberBound; limit: number }
  | { kind: "wrong-length"; subject: Subject; found: number; bound: "minLength" | "maxLength"; limit: number }
  | {
      kind: "wrong-item-count";
      subject: Subject;
      found: number;
      bound: "minItems" | "maxItems";
      limit: number;
    }
  | { kind: "duplicate-item"; subject: Subject };

export type NumberBound = "minimum" | "maximum" | "exclusiveMinimum" | "exclusiveMaximum";

/** What the schema wants at a place: types, and the format or the values if it says more. */
export interface Expectation {
  types: readonly SchemaType[];
  format?: string;
  allowed?: readonly string[];
}

export type PlaceholderFaultData =
  | { kind: "unknown-placeholder"; name: string; suggestion?: string }
  | {
      kind: "misplaced-placeholder";
      name: string;
      type: PlaceholderType;
      subject: Subject;
      expected: Expectation;
    }
  | { kind: "quoted-number"; name: string }
  | { kind: "unquoted-placeholder"; name: string };

/** What is wrong with the query string of an address; a wrong value is one of `ValueFaultData`. */
export type ParameterFaultData =
  | { kind: "unknown-parameter"; name: string; suggestion?: string; allowed: readonly string[] }
  | { kind: "missing-parameters"; names: readonly string[] }
  | { kind: "duplicate-parameter"; name: string };
