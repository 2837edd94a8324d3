import { french } from "../../contract/message-words.ts";
import type { Problem } from "../../types/problem.ts";

/** Where to read more about the problems: one line for each check that has found some, by name. */
export function listHelp(problems: readonly Problem[], helpOf: (check: string) => string): string {
  const checks = [...new Set(problems.map(({ check }) => check))].sort();
  const width = Math.max(...checks.map((check) => check.length)) + "[]".length;
  return [
    french`Aide, dans l’aperçu (npm start) :`,
    ...checks.map((check) => `  ${`[${check}]`.padEnd(width)}  ${helpOf(check)}`),
  ].join("\n");
}
