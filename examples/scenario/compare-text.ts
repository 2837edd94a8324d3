import type { Contract } from "../../contract/contract.ts";
import type { PlaceholderType } from "../../contract/placeholder.ts";
import {
  differing,
  NO_DIFFERENCE,
  type Comparison,
  type KnownValues,
  type ValuePlace,
} from "./compare-context.ts";
import { isEnumerated, type Schemas } from "./schema-below.ts";
import { isFinalState, leadsTo, STATE_PROPERTY } from "./states.ts";

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Whether a text of a sample is an identifier: `e53852da-e713-4115-8af4-36ce0490f93b`. */
export function isIdentifier(text: string): boolean {
  return UUID.test(text);
}

/** What stands where the sample has a placeholder: its value from now on if it had none, and the same again if it is an identifier. */
export function comparePlaceholder(
  placeholder: string,
  type: PlaceholderType,
  found: string,
  place: ValuePlace,
  known: KnownValues,
): Comparison {
  if (type === "secret") return NO_DIFFERENCE;
  const identifier = known.get(placeholder);
  if (identifier === undefined) return { differences: [], found: new Map([[placeholder, found]]) };
  if (type !== "uuid" || identifier === found) return NO_DIFFERENCE;
  return differing({ kind: "other-identifier", ...place, identifier, found, placeholder });
}

/** What stands where the sample has a text: free to differ, unless it is an identifier or one of the values that the contract lists. */
export function compareText(
  contract: Contract,
  shown: string,
  found: string,
  schemas: Schemas,
  place: ValuePlace,
): Comparison {
  if (shown === found) return NO_DIFFERENCE;
  if (isIdentifier(shown)) return differing({ kind: "other-identifier", ...place, identifier: shown, found });
  if (![shown, found].some((text) => isEnumerated(contract, schemas, text))) return NO_DIFFERENCE;
  const { property, isItem } = place.subject;
  if (property !== STATE_PROPERTY || isItem)
    return differing({ kind: "wrong-value", ...place, shown, found });
  // A state that only passes may be over before it is read
  if (leadsTo(shown, found)) return NO_DIFFERENCE;
  const isFinal = isFinalState(found);
  return differing({ kind: "wrong-state", ...place, shown, found, isFinal, mayPass: true });
}
