import { french } from "../../contract/message-words.ts";
import type { Problem } from "../../types/problem.ts";

/** Of a longer line, only this much around the place is printed. */
const WIDEST = 100;

/** The problems for the terminal: each with its place, the lines around it and what to write. */
export function reportText(
  problems: readonly Problem[],
  readLines: (file: string) => readonly string[],
): string {
  return problems
    .map((problem) =>
      [heading(problem), ...excerpt(problem, readLines(problem.file)), ...advice(problem), ""].join("\n"),
    )
    .join("\n");
}

function heading({ file, line, column, severity, reason, check }: Problem): string {
  const prefix = severity === "avertissement" ? french`Avertissement : ` : "";
  return `${file}:${line}:${column}  ${prefix}${reason}  [${check}]`;
}

function advice({ advice: text }: Problem): string[] {
  return text === undefined ? [] : [`  → ${text}`];
}

/** The line of the problem between its neighbours, and a caret below its place. */
function excerpt({ line, column }: Problem, lines: readonly string[]): string[] {
  const width = String(line + 1).length;
  const isLong = (lines[line - 1] ?? "").length > WIDEST;
  const from = isLong ? Math.max(0, column - 1 - WIDEST / 2) : 0;
  return [line - 1, line, line + 1].flatMap((number) => {
    const text = lines[number - 1];
    if (text === undefined || (number !== line && text.trim() === "")) return [];
    const row = `  ${String(number).padStart(width)} │ ${crop(text, number === line ? from : 0)}`.trimEnd();
    if (number !== line) return [row];
    const before = (from > 0 ? " " : "") + text.slice(from, column - 1);
    return [row, `  ${" ".repeat(width)} │ ${before.replace(/[^\t]/gu, " ")}^`];
  });
}

function crop(text: string, from: number): string {
  return `${from > 0 ? "…" : ""}${text.slice(from, from + WIDEST)}${from + WIDEST < text.length ? "…" : ""}`;
}
