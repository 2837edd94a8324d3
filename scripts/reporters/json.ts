import type { ExcusedProblem, Problem } from "../../types/problem.ts";

/** The problems, excused ones with their excuse, as one JSON array for other programs. */
export function reportJson(
  problems: readonly (Problem | ExcusedProblem)[],
  helpOf: (check: string) => string,
): string {
  const rows = problems.map((problem) => {
    const { file, line, column, endLine, endColumn, severity, check, reason, advice } = problem;
    return {
      ...{ file, line, column, endLine, endColumn, severity, check, reason },
      ...(advice === undefined ? {} : { advice }),
      help: helpOf(check),
      ...("excuse" in problem ? { excuse: problem.excuse } : {}),
    };
  });
  return JSON.stringify(rows, null, 2);
}
