import type { Subject } from "../../contract/fault.ts";
import { readPlaceholder } from "../../contract/placeholder.ts";
import type { SampleNode, Span } from "../../contract/sample/sample-nodes.ts";
import {
  differing,
  joinComparisons,
  NO_DIFFERENCE,
  type CompareContext,
  type Comparison,
  type Difference,
  type KnownValues,
} from "./compare-context.ts";
import { isIdentifier } from "./compare-text.ts";
import { isEnumerated, type Schemas } from "./schema-below.ts";

const IDENTIFIER = "_id";
/** Properties by which people tell the elements of a list apart. */
const TELLING_PROPERTIES = ["name", "layer_name", "type"];
/** An element that is another is farther than one that differs. */
const COST_OF_OTHER = 100;
const GAIN_OF_LIKENESS = 0.25;
/** The API’s lists come in pages of 50 elements or so; nobody looks for an example beyond this. */
const MOST_ELEMENTS = 1000;

/** A list of an answer, and what is known where the sample shows it. */
interface ReceivedList {
  context: CompareContext;
  received: readonly unknown[];
  /** Elements that no other of the sample stands for. */
  free: Set<unknown>;
  schemas: Schemas;
  subject: Subject;
}

/** Compares the elements that a sample shows with those of the list that it means: the same by identifier, else by shape. */
export function matchItems(
  context: CompareContext,
  items: readonly SampleNode[],
  received: readonly unknown[],
  schemas: Schemas,
  subject: Subject,
  known: KnownValues,
): Comparison {
  const within = received.slice(0, MOST_ELEMENTS);
  const list = { context, received: within, free: new Set(within), schemas, subject };
  // Elements that an identifier names choose first, so that others do not take theirs
  const rank = (item: SampleNode): number => (identityOf(context, item, known) ? 0 : 1);
  const all = new Map(known);
  const compared = [...items]
    .sort((a, b) => rank(a) - rank(b))
    .map((item) => {
      const one = compareItem(list, item, all);
      for (const [placeholder, found] of one.found) all.set(placeholder, found);
      return one;
    });
  return joinComparisons(compared);
}

function compareItem(list: ReceivedList, item: SampleNode, known: KnownValues): Comparison {
  const { context, received, free, schemas, subject } = list;
  const { start, end } = item;
  const isListed = (value: unknown): boolean =>
    typeof value === "string" && isEnumerated(context.contract, schemas, value);
  if (item.kind === "string" && [item.value, ...received].some(isListed)) {
    const fault = { kind: "absent-value", start, end, subject, shown: item.value } as const;
    return received.includes(item.value) ? NO_DIFFERENCE : differing(fault);
  }
  const identity = identityOf(context, item, known);
  const candidates = identity ? received.filter((value) => readId(value) === identity.identifier) : [...free];
  if (identity && candidates.length === 0)
    return differing({ kind: "absent-identifier", subject, ...identity });
  let best: { value: unknown; compared: Comparison; cost: number } | undefined;
  for (const value of candidates) {
    const compared = context.compareNode(item, value, schemas, subject, known);
    const cost = costOf(compared) - GAIN_OF_LIKENESS * countLikenesses(item, value);
    if (!best || cost < best.cost) best = { value, compared, cost };
  }
  if (!best) return NO_DIFFERENCE;
  free.delete(best.value);
  return { found: best.compared.found, differences: best.compared.differences.map(toAbsent) };
}

/** What the nearest element has for an identifier says that no element has the one that the sample shows. */
function toAbsent(difference: Difference): Difference {
  if (difference.kind !== "other-identifier") return difference;
  const { found: _found, ...rest } = difference;
  return { ...rest, kind: "absent-identifier" };
}

function costOf({ differences }: Comparison): number {
  return differences.reduce((sum, { kind }) => sum + (kind.endsWith("-identifier") ? COST_OF_OTHER : 1), 0);
}

function countLikenesses(item: SampleNode, value: unknown): number {
  if (item.kind !== "object") return 0;
  return item.members.filter(
    ({ name, value: shown }) =>
      TELLING_PROPERTIES.includes(name.value) &&
      shown.kind === "string" &&
      readProperty(value, name.value) === shown.value,
  ).length;
}

/** The identifier that an element of a sample bears, written there or received before. */
function identityOf(
  { placeholders }: CompareContext,
  item: SampleNode,
  known: KnownValues,
): (Span & { identifier: string; placeholder?: string }) | undefined {
  if (item.kind !== "object") return undefined;
  const node = item.members.find(({ name }) => name.value === IDENTIFIER)?.value;
  if (node?.kind !== "string") return undefined;
  const { start, end, value } = node;
  const placeholder = readPlaceholder(value, placeholders)?.name;
  if (placeholder === undefined) return isIdentifier(value) ? { start, end, identifier: value } : undefined;
  const identifier = known.get(placeholder);
  return identifier === undefined ? undefined : { start, end, identifier, placeholder };
}

function readId(value: unknown): unknown {
  return readProperty(value, IDENTIFIER);
}

function readProperty(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}
