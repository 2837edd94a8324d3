import type { Problem } from "../../types/problem.ts";

/** The problems as one JSON array, for other programs. */
export function reportJson(problems: readonly Problem[]): string {
  const rows = problems.map(({ file, line, column, severity, check, reason, advice }) => ({
    ...{ file, line, column, severity, check, reason },
    ...(advice === undefined ? {} : { advice }),
  }));
  return JSON.stringify(rows, null, 2);
}
