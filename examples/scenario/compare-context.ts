import type { Contract } from "../../contract/contract.ts";
import type { Subject } from "../../contract/fault.ts";
import type { PlaceholderRegistry } from "../../contract/placeholder.ts";
import type { SampleNode } from "../../contract/sample/sample-nodes.ts";
import type { AnswerFault } from "./fault.ts";
import type { Schemas } from "./schema-below.ts";

/** Compares a value of an answer with the one that the sample shows in its place. */
export type CompareNode = (
  node: SampleNode,
  value: unknown,
  schemas: Schemas,
  subject: Subject,
  known: KnownValues,
) => Comparison;

/** What the comparison of one answer carries from value to value. */
export interface CompareContext {
  contract: Contract;
  placeholders: PlaceholderRegistry;
  compareNode: CompareNode;
}

/** A fault, and whether the answer may lose it when it is asked for again. */
export type Difference = AnswerFault & { mayPass?: true };

/** The values of placeholders, by the names of the registry. */
export type KnownValues = ReadonlyMap<string, string>;

/** How an answer differs from its sample, and the values that it gives to placeholders which had none. */
export interface Comparison {
  differences: readonly Difference[];
  found: KnownValues;
}

/** The place of a value in its sample, and what it belongs to there. */
export type ValuePlace = Pick<AnswerFault, "start" | "end" | "subject">;

export const NO_DIFFERENCE: Comparison = { differences: [], found: new Map() };

/** One difference, and nothing found. */
export function differing(difference: Difference): Comparison {
  return { differences: [difference], found: new Map() };
}

/** What one comparison and another say together. */
export function joinComparisons(comparisons: readonly Comparison[]): Comparison {
  return {
    differences: comparisons.flatMap(({ differences }) => differences),
    found: new Map(comparisons.flatMap(({ found }) => [...found])),
  };
}
