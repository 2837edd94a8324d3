import { count, french } from "../../contract/message-words.ts";
import type { Problem } from "../../types/problem.ts";

/** What a summary counts. */
export interface Counted {
  problems: readonly Problem[];
  excused: readonly Problem[];
  pageCount: number;
  exampleCount: number;
  /** How many files were asked for, where it is not the whole site. */
  fileCount?: number;
}

/** « 2 erreurs, 1 avertissement dans 1 fichier ; 3 problèmes excusés (npm run check:excused). », « Aucun problème : 2 pages. » */
export function summarize({ problems, excused, ...counts }: Counted): string {
  const found = problems.length === 0 ? french`Aucun problème : ${scope(counts)}` : severities(problems);
  const aside = excused.length === 0 ? "" : french` ; ${countExcused(excused)} (npm run check:excused)`;
  return `${found}${aside}.`;
}

/** « 3 problèmes excusés dans 2 fichiers. » */
export function summarizeExcused(excused: readonly Problem[]): string {
  return excused.length === 0
    ? "Aucun problème excusé."
    : `${countExcused(excused)} dans ${countFiles(excused)}.`;
}

function scope({ pageCount, exampleCount, fileCount }: Omit<Counted, "problems" | "excused">): string {
  if (fileCount !== undefined) return count(fileCount, "fichier");
  return exampleCount === 0
    ? count(pageCount, "page")
    : `${count(pageCount, "page")}, ${count(exampleCount, "exemple")}`;
}

function severities(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === "erreur").length;
  const counts = [
    { amount: errors, noun: "erreur" },
    { amount: problems.length - errors, noun: "avertissement" },
  ].filter(({ amount }) => amount > 0);
  return `${counts.map(({ amount, noun }) => count(amount, noun)).join(", ")} dans ${countFiles(problems)}`;
}

function countExcused({ length }: readonly Problem[]): string {
  return `${count(length, "problème")} excusé${length > 1 ? "s" : ""}`;
}

function countFiles(problems: readonly Problem[]): string {
  return count(new Set(problems.map(({ file }) => file)).size, "fichier");
}
