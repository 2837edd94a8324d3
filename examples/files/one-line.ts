import { wellFormed } from "./well-formed.ts";

/** A text on one line, for comments and titles: `a\n### b` → `a ### b`. */
export function oneLine(text: string): string {
  return wellFormed(text)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ")
    .trim();
}
