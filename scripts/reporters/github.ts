import type { Problem } from "../../types/problem.ts";

/** The problems as commands of a GitHub Actions job, which shows each at its line of the change. */
export function reportGithub(problems: readonly Problem[], helpOf: (check: string) => string): string {
  return problems.map((problem) => command(problem, helpOf(problem.check))).join("\n");
}

function command(problem: Problem, help: string): string {
  const { file, line, column, endLine, endColumn, severity, check, reason, advice } = problem;
  const properties = {
    ...{ file, line, endLine, col: column },
    // GitHub takes columns only of a place that is on one line
    ...(line === endLine ? { endColumn } : {}),
    title: check,
  };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  const message = [reason, advice, help].filter((part) => part !== undefined).join("\n");
  return `::${severity === "erreur" ? "error" : "warning"} ${list.join(",")}::${escapeData(message)}`;
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
