import { count, french, quote } from "../../contract/message-words.ts";
import { createLocator } from "../../plugins/problems/locate.ts";
import type { FixedPage, UntouchedPage } from "./fix-pages.ts";

const UNTOUCHED_REASONS: Readonly<Record<UntouchedPage["reason"], string>> = {
  "changed-meanwhile": french`enregistré pendant la correction, laissé tel quel ; relancez « npm run fix ».`,
  "not-writable": french`ne peut pas être modifié, laissé tel quel ; vérifiez qu’aucun logiciel ne le retient.`,
};

/** What was corrected, a line each at its place in the corrected page, and how much. */
export function reportFixes(fixed: readonly FixedPage[], untouched: readonly UntouchedPage[]): string {
  const lines = fixed.flatMap(listChanges);
  const skipped = untouched.map(({ file, reason }) => french`${file} : ${UNTOUCHED_REASONS[reason]}`);
  const summary =
    lines.length === 0
      ? "Rien à corriger."
      : `${count(lines.length, "correction")} dans ${count(fixed.length, "fichier")}.`;
  const parts = [lines, skipped, lines.length === 0 && skipped.length > 0 ? [] : [summary]];
  return parts
    .filter((part) => part.length > 0)
    .map((part) => part.join("\n"))
    .join("\n\n");
}

function listChanges({ file, text, changes }: FixedPage): string[] {
  const locate = createLocator(text);
  return changes
    .toSorted((a, b) => a.at - b.at)
    .map(({ at, check, before, after }) => {
      const { line, column } = locate(at);
      return `${file}:${line}:${column}  ${show(before)} → ${show(after)}  [${check}]`;
    });
}

/** The words with what cannot be seen named. */
function show(words: string): string {
  const visible = words.replace(/[ \t]*(?:\r\n?|\n)[ \t]*/g, " ").replaceAll("\u00a0", "[insécable]");
  return quote(visible);
}
