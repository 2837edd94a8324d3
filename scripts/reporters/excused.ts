import { french } from "../../contract/message-words.ts";
import type { ExcusedProblem } from "../../types/problem.ts";

/** The excused problems for the terminal: each with its place and, below, the reason of its excuse. */
export function reportExcused(excused: readonly ExcusedProblem[]): string {
  return excused
    .map(({ file, line, column, reason, check, excuse }) =>
      [`${file}:${line}:${column}  ${reason}  [${check}]`, french`  Excuse : ${excuse}`, ""].join("\n"),
    )
    .join("\n");
}
