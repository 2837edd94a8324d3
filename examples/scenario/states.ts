import { isFinalStatus, LIFECYCLES } from "../lifecycles.ts";

/** What is launched, or filled, by something else than its own reading. */
const AFTER_CREATION = ["WAITING", "GENERATING"];
/** How what is under way may end, besides as it should. */
const FAILED_ENDS = ["FAILURE", "ABORTED", "UNSTABLE"];

/** The lists of an upload’s checks, from what is asked for to its two ends. */
const CHECK_LISTS = ["asked", "in_progress", "passed", "failed"] as const;
const WAITING_LISTS: readonly string[] = ["asked", "in_progress"];

/** The property of the API’s entities that holds their state. */
export const STATE_PROPERTY = "status";

/** Whether an entity stays in this state until a call changes it, its work done or failed: `SUCCESS`. */
export function isFinalState(state: string): boolean {
  return isFinalStatus(state);
}

/** Whether an entity comes by itself from one state to the other: `WAITING`, `SUCCESS` → true. */
export function leadsTo(state: string, other: string): boolean {
  const seen = new Set<string>();
  const reached = [state];
  for (let current = reached.pop(); current !== undefined; current = reached.pop()) {
    if (seen.has(current)) continue;
    seen.add(current);
    reached.push(...nextStates(current));
  }
  return other !== state && seen.has(other);
}

function nextStates(state: string): string[] {
  const next = Object.values(LIFECYCLES).flatMap(({ steps, passedOn: { statuses } = { statuses: {} } }) => {
    const owners = Object.entries(statuses).filter(([, given]) => given === state);
    const passedOn = owners.flatMap(([own]) => read(steps, own)).flatMap((own) => read(statuses, own));
    return [...read(steps, state), ...passedOn];
  });
  if (state === "CREATED") return [...next, ...AFTER_CREATION];
  return next.length > 0 ? [...next, ...FAILED_ENDS] : [];
}

function read(table: Readonly<Record<string, string>>, state: string): string[] {
  const next = Object.hasOwn(table, state) ? table[state] : undefined;
  return next === undefined ? [] : [next];
}

/** Whether an object sorts the checks of an upload by their state. */
export function sortsChecks(value: Readonly<Record<string, unknown>>): boolean {
  return CHECK_LISTS.every((name) => Array.isArray(value[name]));
}

/** Whether checks of an upload are still to end. */
export function hasRunningChecks(value: Readonly<Record<string, unknown>>): boolean {
  return WAITING_LISTS.some((name) => Array.isArray(value[name]) && value[name].length > 0);
}

/** The checks that a list of the sample may be read in: those of the list, and of the lists that they go to from it. */
export function checksFrom(value: Readonly<Record<string, unknown>>, name: string): unknown[] {
  const isWaiting = WAITING_LISTS.includes(name);
  const names = isWaiting ? CHECK_LISTS.slice(CHECK_LISTS.findIndex((list) => list === name)) : [name];
  return names.flatMap((list) => (Array.isArray(value[list]) ? (value[list] as unknown[]) : []));
}
