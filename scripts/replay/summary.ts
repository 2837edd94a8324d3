import { count, french } from "../../contract/message-words.ts";
import type { GuideResult } from "./replay-guides.ts";

/** The words of a call that was left out, for all those of its kind. */
const GROUP_WORDS = {
  "other-service": "autre service",
  "documented-error": "erreur non provoquée",
  write: french`écriture, sans « --write »`,
  aside: "hors des étapes numérotées",
  "missing-file": french`fichier absent de « --files »`,
  "needs-left-out": "dépend d’un appel laissé de côté",
  "needs-failed": "dépend d’un appel en faute",
  "no-value": french`identifiant sans « --value »`,
} as const;

/** What a replay counts: calls sent, those left out by reason, and faults. */
export interface Tally {
  replayed: number;
  leftOut: ReadonlyMap<string, number>;
  faults: number;
}

/** Counts the calls of one page, or of all. */
export function tally(results: readonly GuideResult[]): Tally {
  const steps = results.flatMap(({ steps: own }) => own);
  const leftOut = new Map<string, number>();
  for (const { leftOut: reason } of steps)
    if (reason) leftOut.set(GROUP_WORDS[reason.kind], (leftOut.get(GROUP_WORDS[reason.kind]) ?? 0) + 1);
  return {
    replayed: steps.filter(({ leftOut: reason }) => !reason).length,
    leftOut,
    faults: steps.reduce((sum, { faults }) => sum + faults.length, 0),
  };
}

/** « 10 appels, 2 laissés de côté (autre service : 2) » */
export function nameCalls({ replayed, leftOut }: Tally): string {
  const amount = [...leftOut.values()].reduce((sum, one) => sum + one, 0);
  if (amount === 0) return count(replayed, "appel");
  const reasons = Array.from(leftOut, ([reason, one]) => french`${reason} : ${one}`).join(french` ; `);
  const word = amount > 1 ? "laissés" : "laissé";
  return `${count(replayed, "appel")}, ${amount} ${word} de côté (${reasons})`;
}

/** « Aucun écart : 24 pages, 190 appels. », « 2 écarts dans 1 page ; 24 pages, 190 appels. » */
export function summarizeReplay(results: readonly GuideResult[]): string {
  const all = tally(results);
  const scope = `${count(results.length, "page")}, ${nameCalls(all)}`;
  if (all.faults === 0) return french`Aucun écart : ${scope}.`;
  const pages = results.filter((result) => tally([result]).faults > 0).length;
  return french`${count(all.faults, "écart")} dans ${count(pages, "page")} ; ${scope}.`;
}
