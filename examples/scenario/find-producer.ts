import type { PlaceholderRegistry } from "../../contract/placeholder.ts";
import { identifiersGiven, placeholdersUsed } from "./identifiers-of.ts";
import type { ScenarioStep } from "./scenario.ts";

/**
 * The step whose answer gives a placeholder, among steps of which each needs values too: one that can be run with the values
 * that are known, or with those that others of these steps give before it.
 */
export function findProducer(
  placeholder: string,
  steps: readonly ScenarioStep[],
  isKnown: (name: string) => boolean,
  registry: PlaceholderRegistry,
): ScenarioStep | undefined {
  const given = new Set<string>();
  let waiting = steps;
  for (;;) {
    const ready = waiting.filter(({ call }) =>
      placeholdersUsed(call, registry).every(({ name }) => isKnown(name) || given.has(name)),
    );
    if (ready.length === 0) return undefined;
    const producer = ready.find(({ call }) => identifiersGiven(call, registry).includes(placeholder));
    if (producer) return producer;
    for (const { call } of ready) for (const name of identifiersGiven(call, registry)) given.add(name);
    waiting = waiting.filter((step) => !ready.includes(step));
  }
}
