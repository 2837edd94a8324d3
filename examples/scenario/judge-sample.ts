import type { ExampleCall } from "../example-call.ts";
import { compareAnswer } from "./compare-answer.ts";
import type { Difference, KnownValues } from "./compare-context.ts";
import type { ExpectedAnswer } from "./expected-answer.ts";
import type { PlacedFault } from "./fault.ts";
import type { ReplayOptions } from "./replay-result.ts";
import type { Answer } from "./send.ts";
import { leadsTo } from "./states.ts";

/** What an answer is worth: its faults, what it gives, and whether the call should be sent again. */
export interface Verdict {
  faults: readonly PlacedFault[];
  found: KnownValues;
  /** Whether what differs may still come; of a state, the one that was read. */
  awaited?: { state?: string };
}

/** Compares the body of an answer with its sample, at its `readings`th reading. */
export function judgeSample(
  { method }: ExampleCall,
  sample: NonNullable<ExpectedAnswer["sample"]>,
  answer: Answer,
  known: KnownValues,
  readings: number,
  facts: Pick<ReplayOptions, "contract" | "placeholders">,
): Verdict {
  const part = { kind: "response", index: sample.index } as const;
  let body: unknown;
  try {
    body = JSON.parse(answer.body);
  } catch {
    const contentType = answer.headers["content-type"] ?? "";
    const start = sample.text.search(/\S/);
    const fault = { kind: "not-json", part, start, end: start + 1, contentType } as const;
    return { faults: [fault], found: new Map() };
  }
  const { differences, found } = compareAnswer(facts, sample.text, body, sample.schema, known);
  const isRead = method === "GET" || method === "HEAD";
  const counted = isRead ? differences : differences.filter((difference) => !mayStillCome(difference));
  const awaited = isRead ? findAwaited(counted) : undefined;
  const told = tellAwaited(counted, readings).sort((a, b) => a.start - b.start);
  const faults = told.map((fault) => ({ ...fault, part }));
  return { faults, found, ...(awaited ? { awaited } : {}) };
}

/** Whether the state that a call answers with, only once, leads to the one that the sample shows. */
function mayStillCome(difference: Difference): boolean {
  return difference.kind === "wrong-state" && leadsTo(difference.found, difference.shown);
}

function findAwaited(differences: readonly Difference[]): { state?: string } | undefined {
  const awaited = differences.filter(({ mayPass }) => mayPass);
  const open = awaited.find((difference) => difference.kind !== "wrong-state" || !difference.isFinal);
  return open && (open.kind === "wrong-state" ? { state: open.found } : {});
}

/** Where what is awaited has not come, the rest has not come either, and is not told. */
function tellAwaited(differences: readonly Difference[], readings: number): ReturnType<typeof withoutMark>[] {
  const states = differences.filter(({ kind }) => kind === "wrong-state");
  const [first] = differences.filter(({ mayPass }) => mayPass);
  if (states.length > 0) return states.map((state) => withoutMark(endless(state, readings)));
  if (!first) return differences.map(withoutMark);
  const { start, end } = first;
  return [{ kind: "endless-checks", start, end, readings }];
}

function endless(difference: Difference, readings: number): Parameters<typeof withoutMark>[0] {
  if (difference.kind !== "wrong-state" || difference.isFinal || readings < 2) return difference;
  const { start, end, subject, shown, found } = difference;
  return { kind: "endless-state", start, end, subject, shown, found, readings };
}

type DistributiveOmit<Type, Key extends PropertyKey> = Type extends unknown ? Omit<Type, Key> : never;
type Bare = DistributiveOmit<PlacedFault, "part">;

function withoutMark(difference: Bare & { mayPass?: true }): Bare {
  const { mayPass: _mayPass, ...fault } = difference;
  return fault;
}
