import { readFileSync } from "node:fs";
import { count, french } from "../contract/message-words.ts";
import type { ProblemsEvent } from "../plugins/problems/index.ts";
import { reportJson } from "./reporters/json.ts";
import { reportText, summarize } from "./reporters/text.ts";

export const FORMATS = ["text", "json"] as const;
export type Format = (typeof FORMATS)[number];

/** What a command prints of the problems that a build has found. */
export function formatProblems({ problems, pageCount, exampleCount }: ProblemsEvent, format: Format): string {
  if (format === "json") return reportJson(problems);
  if (problems.length === 0) {
    const examples = exampleCount === 0 ? "" : `, ${count(exampleCount, "exemple")}`;
    return french`Aucun problème : ${count(pageCount, "page")}${examples}.`;
  }
  const linesByFile = new Map<string, string[]>();
  const linesOf = (file: string): string[] => {
    const lines = linesByFile.get(file) ?? readLines(file);
    linesByFile.set(file, lines);
    return lines;
  };
  return `${reportText(problems, linesOf)}\n${summarize(problems)}`;
}

/** The one place that decides how a command ends: 1 where there is an error, 0 where there are warnings at most. */
export function setExitCode({ problems }: ProblemsEvent): void {
  process.exitCode = problems.some(({ severity }) => severity === "erreur") ? 1 : 0;
}

const toldErrors = new Set<unknown>();

/** Says once, in one line and without a stack, why a command could not go on; it will end with 2. */
export function failToRun(error: unknown): void {
  if (toldErrors.has(error)) return;
  toldErrors.add(error);
  const errors = errorChain(error);
  const file = errors.map(({ message }) => /\.\/(\S+\.\w+)/.exec(message)?.[1]).find(Boolean);
  const [reason = ""] = (errors.at(-1)?.message ?? String(error)).split("\n");
  const place = file === undefined ? "" : `${file}, `;
  console.error(french`La commande n’a pas pu aboutir : ${place}${reason}`);
  process.exitCode = 2;
}

/** An error and those that caused it, the first cause last. */
function errorChain(error: unknown): Error[] {
  if (!(error instanceof Error)) return [];
  const { originalError, cause } = error as { originalError?: unknown; cause?: unknown };
  return [error, ...errorChain(originalError ?? cause)];
}

function readLines(file: string): string[] {
  return readFileSync(file, "utf8")
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\n|\r/);
}
