import type { CheckContext } from "./check-context.ts";
import { checkConjuncts } from "./check-value.ts";
import type { Schema } from "../contract.ts";
import { expandSchemas, type Union } from "./expand-schemas.ts";
import type { Fault, Subject } from "../fault.ts";
import { narrowUnion } from "./narrow-union.ts";
import type { SampleNode } from "../sample/sample-nodes.ts";

const WRONG_TYPE_WEIGHT = 100;
/** Writers misspell names and mistake values more than they invent names: a name tells the branch that has it. */
const UNKNOWN_NAME_WEIGHT = 3;
const OWN_UNKNOWN_NAME_WEIGHT = 4;

interface Search {
  context: CheckContext;
  node: SampleNode;
  subject: Subject;
  /** When the trials of the sample are used up, the first branch that remains is taken for the one that was meant. */
  budget: { trials: number };
  /** Whether names that no schema knows are let pass. */
  isOpen: boolean;
}

/** How far the search has come: schemas that must hold, unions to decide, and those decided. */
interface State {
  conjuncts: readonly Schema[];
  pending: readonly PendingUnion[];
  decided: ReadonlySet<readonly Schema[]>;
}

interface PendingUnion extends Union {
  /** The unions (by their branches) that this one is a part of. */
  lineage: ReadonlySet<readonly Schema[]>;
}

/** A function that gives the faults of a value, those of the best fitting branch where the schemas leave a choice. */
export function createValueChecker(context: CheckContext, mostTrials: number): CheckContext["checkValue"] {
  const budget = { trials: mostTrials };
  return (node, schemas, subject) => {
    const search = { context, node, subject, budget, isOpen: false };
    return decide(search, begin(context, schemas, new Set(), new Set()));
  };
}

function begin(
  context: CheckContext,
  schemas: readonly Schema[],
  lineage: PendingUnion["lineage"],
  decided: State["decided"],
): State {
  const { conjuncts, unions } = expandSchemas(context.contract, schemas);
  return { conjuncts, pending: unions.map((union) => ({ ...union, lineage })), decided };
}

function decide(search: Search, state: State): readonly Fault[] {
  const { context, node, subject, isOpen, budget } = search;
  const [union, ...others] = state.pending.filter(({ branches }) => !state.decided.has(branches));
  if (!union) return checkConjuncts(context, node, state.conjuncts, subject, isOpen);
  const decided = new Set([...state.decided, union.branches]);
  const lineage = new Set([...union.lineage, union.branches]);
  const { branches: possible, fault } = narrowUnion(context, node, union);
  // A branch that leads back to its own union says nothing that the other branches do not.
  const branches = possible.filter(
    (branch) =>
      !expandSchemas(context.contract, [branch]).unions.some((inner) => lineage.has(inner.branches)),
  );
  const fitting = union.isExclusive ? [] : keepFitting(search, branches, lineage, decided);
  // Where all that fit leave a fault, a branch that does not may be the one that was meant
  const single = branches.map((branch) => [branch]);
  const choices = fitting.length > 0 ? [fitting, ...single] : single;

  let best: readonly Fault[] | undefined;
  let lowest = Infinity;
  for (const chosen of choices) {
    if (best && budget.trials <= 0) break;
    if (choices.length > 1) budget.trials -= 1;
    const added = begin(context, chosen, lineage, decided);
    const faults = decide(search, {
      conjuncts: [...new Set([...state.conjuncts, ...added.conjuncts])],
      pending: [...others, ...added.pending],
      decided,
    });
    const weight = faults.reduce((sum, found) => sum + weigh(found, node), 0);
    if (weight < lowest) [best, lowest] = [faults, weight];
    else if (best && weight === lowest) best = mergeTypes(best, faults);
    if (weight === 0) break;
  }
  const faults = best ?? [];
  return fault
    ? [fault, ...faults.filter(({ start, kind }) => start !== fault.start || kind !== fault.kind)]
    : faults;
}

/** What is wrong in one branch, with the types of another that wants yet another type: a text or a list. */
function mergeTypes(best: readonly Fault[], others: readonly Fault[]): readonly Fault[] {
  const [first, other] = [best[0], others[0]];
  if (
    best.length !== 1 ||
    others.length !== 1 ||
    first?.kind !== "wrong-type" ||
    other?.kind !== "wrong-type"
  )
    return best;
  if (first.start !== other.start) return best;
  return [{ ...first, expected: [...new Set([...first.expected, ...other.expected])] }];
}

/** The branches of an `anyOf` that hold by themselves; together they say which names of an object are known. */
function keepFitting(
  search: Search,
  branches: readonly Schema[],
  lineage: PendingUnion["lineage"],
  decided: State["decided"],
): readonly Schema[] {
  const { budget, context, node } = search;
  if (node.kind !== "object" || branches.length < 2) return [];
  return branches.filter((branch) => {
    if (budget.trials <= 0) return false;
    budget.trials -= 1;
    return decide({ ...search, isOpen: true }, begin(context, [branch], lineage, decided)).length === 0;
  });
}

function weigh(fault: Fault, node: SampleNode): number {
  if (fault.kind === "missing-names") return fault.names.length;
  if (fault.kind === "unknown-name" && fault.suggestion === undefined) {
    const isOwn = node.kind === "object" && node.members.some(({ name }) => name.start === fault.start);
    return isOwn ? OWN_UNKNOWN_NAME_WEIGHT : UNKNOWN_NAME_WEIGHT;
  }
  return fault.kind === "wrong-type" && fault.start === node.start ? WRONG_TYPE_WEIGHT : 1;
}
