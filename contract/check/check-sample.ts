import type { CheckContext } from "./check-context.ts";
import { createValueChecker } from "./check-union.ts";
import type { Contract, Schema } from "../contract.ts";
import type { Fault, FaultKind } from "../fault.ts";
import { parseSample } from "../sample/parse-sample.ts";
import type { PlaceholderRegistry } from "../placeholder.ts";
import type { SampleNode, Span } from "../sample/sample-nodes.ts";

export type UnknownRanges = ReadonlyArray<readonly [start: number, end: number]>;

export interface CheckSampleOptions {
  /** The placeholders that a sample may use. */
  placeholders: PlaceholderRegistry;
  /** Parts of the text whose value is not known: what touches them is accepted. */
  unknownRanges?: UnknownRanges;
}

const BRACKET_FAULTS: ReadonlySet<FaultKind> = new Set([
  "unopened-object",
  "unopened-array",
  "extra-opening",
  "unclosed-object",
  "unclosed-array",
  "unexpected-closing",
]);
const NAME_FAULTS: ReadonlySet<FaultKind> = new Set(["missing-names", "unknown-name", "duplicate-name"]);

// Far more than samples need, few enough for unions within unions to end quickly.
const LEAST_TRIALS = 2_000;
const TRIALS_PER_CHARACTER = 5;

/** Every fault of the sample, in the order of its text; without a schema, only what stops it from being read. */
export function checkSample(
  contract: Contract,
  schema: Schema | undefined,
  text: string,
  options: CheckSampleOptions,
): Fault[] {
  const { placeholders, unknownRanges = [] } = options;
  const isUnknown = (place: Span) =>
    unknownRanges.some(([start, end]) => start <= place.end && end >= place.start);
  const parsed = parseSample(hideRanges(text, unknownRanges));
  // Where a bracket is missing, a name may seem to stand in an object that it was not written for.
  const areNamesSure = !parsed.faults.some(({ kind }) => BRACKET_FAULTS.has(kind));
  const isSure = ({ kind }: Fault) => areNamesSure || !NAME_FAULTS.has(kind);
  const faults = parsed.faults.filter((fault) => isSure(fault) && !isUnknown(extendToValue(fault, text)));
  if (!schema || !parsed.root) return faults;

  const context: CheckContext = { contract, placeholders, isUnknown, checkValue: () => [] };
  context.checkValue = rememberChecks(context, LEAST_TRIALS + TRIALS_PER_CHARACTER * text.length);
  const found = context.checkValue(parsed.root, [schema], { isItem: false }).filter(isSure);
  return [...faults, ...found].sort((first, second) => first.start - second.start);
}

/** A check that keeps what it has found for a value and its schemas: the branches of a union ask for it again. */
function rememberChecks(context: CheckContext, mostTrials: number): CheckContext["checkValue"] {
  const check = createValueChecker(context, mostTrials);
  const numbers = new Map<Schema, number>();
  const known = new Map<SampleNode, Map<string, readonly Fault[]>>();
  const toNumber = (schema: Schema) => {
    const number = numbers.get(schema) ?? numbers.size;
    numbers.set(schema, number);
    return number;
  };
  return (node, schemas, subject) => {
    if (node.kind === "cut") return [];
    if (node.kind !== "object" && node.kind !== "array") {
      return context.isUnknown(node) ? [] : check(node, schemas, subject);
    }
    const key = schemas.map(toNumber).join(" ");
    const results = known.get(node) ?? new Map<string, readonly Fault[]>();
    known.set(node, results);
    const faults = results.get(key) ?? check(node, schemas, subject);
    results.set(key, faults);
    return faults;
  };
}

// An ellipsis reads as a value left out where a value stands, and as a letter in a string.
function hideRanges(text: string, ranges: UnknownRanges): string {
  let hidden = text;
  for (const [start, end] of ranges) {
    hidden =
      hidden.slice(0, start) + "…".repeat(Math.max(0, end - start)) + hidden.slice(Math.max(start, end));
  }
  return hidden;
}

/** The fault's place; that of a missing value with the blanks where the value should stand. */
function extendToValue(fault: Fault, text: string): Span {
  const { start } = fault;
  let { end } = fault;
  if (fault.kind === "missing-value") while (/[ \t\r\n]/.test(text[end] ?? "")) end += 1;
  return { start, end };
}
