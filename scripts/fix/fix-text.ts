import { applyFixes, type Fixable, type FixedText } from "./apply-fixes.ts";

/** More rounds than corrections can uncover one another: an apostrophe inside quotes inside a renamed property. */
export const MOST_ROUNDS = 12;

/** A page corrected until nothing mechanical is left in it; `check` finds the problems of a text. */
export function fixText(text: string, check: (text: string) => readonly Fixable[]): FixedText {
  let current: FixedText = { text, changes: [] };
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = applyFixes(current.text, check(current.text), current.changes);
    if (next.text === current.text) break;
    current = next;
  }
  return current;
}
