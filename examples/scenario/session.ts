import type { Values } from "../fill-placeholders.ts";
import type { KnownValues } from "./compare-context.ts";

/** What a scenario knows at one of its steps: the values of placeholders, and why others have none. */
export interface Session {
  values: Map<string, string>;
  /** Placeholders whose value an answer of this scenario has given. */
  received: Set<string>;
  /** Placeholders that a call would have given, had it been sent or not failed. */
  withheld: Map<string, "left-out" | "failed">;
}

/** A scenario at its start. */
export function startSession(values: Values): Session {
  return { values: new Map(Object.entries(values)), received: new Set(), withheld: new Map() };
}

/** The values that answers gave are those of their placeholders from now on. */
export function keepFound(session: Session, found: KnownValues): void {
  for (const [name, value] of found) {
    session.values.set(name, value);
    session.received.add(name);
    session.withheld.delete(name);
  }
}

/** Remembers that no value will come for these, unless they have one. */
export function withhold(session: Session, names: readonly string[], reason: "left-out" | "failed"): void {
  for (const name of names) if (!session.values.has(name)) session.withheld.set(name, reason);
}
