import { count, french } from "../../contract/message-words.ts";
import type { TimedResult } from "./audit-site.ts";
import type { Figure, Finding } from "./auditor.ts";
import { formatNumber } from "./format-number.ts";

/** What an auditor has found: how much, how quickly, then one line per finding. */
export function formatResult({ auditor, findings, seconds }: TimedResult): string {
  const amount = findings.length === 0 ? "aucun défaut" : count(findings.length, "défaut");
  return [
    french`${auditor} : ${amount} (${formatNumber(Math.round(seconds * 10) / 10)} s)`,
    ...findings.map(({ page, rule, message }) => `  ${page}  ${message}  [${rule}]`),
  ].join("\n");
}

/** What was measured, as a table: the name, the value, the limit. */
export function formatFigures(figures: readonly Figure[]): string {
  const rows = [
    ["Mesure", "Valeur", "Limite"],
    ...figures.map(({ name, value, limit = "" }) => [name, value, limit]),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  "))
    .map((row) => row.trimEnd())
    .join("\n");
}

/** « 2 défauts dans 1 page. » */
export function summarizeAudit(findings: readonly Finding[], pageCount: number): string {
  if (findings.length === 0) return french`Aucun défaut : ${count(pageCount, "page")}.`;
  return `${count(findings.length, "défaut")} dans ${count(new Set(findings.map(({ page }) => page)).size, "page")}.`;
}
