import { createLocator } from "../../plugins/problems/locate.ts";
import type { Problem } from "../../types/problem.ts";
import type { GuideResult } from "./replay-guides.ts";
import { describeCallFault } from "../../examples/scenario/call-messages.ts";

/** The name that stands in brackets after what a replay finds. */
const CHECK = "rejeu";

/** The faults of the pages in the words of their writers, by file, line and column. */
export function listProblems(results: readonly GuideResult[]): Problem[] {
  return results.flatMap(({ guide: { page, placeOf }, steps }) => {
    const locate = createLocator(page.text);
    const problems = steps.flatMap(({ step, faults }) =>
      faults.map((fault): Problem => {
        const range = placeOf(step, fault);
        const end = locate(range.end);
        const place = { ...locate(range.start), endLine: end.line, endColumn: end.column };
        return { file: page.file, ...place, severity: "erreur", check: CHECK, ...describeCallFault(fault) };
      }),
    );
    return problems.sort((a, b) => a.line - b.line || a.column - b.column);
  });
}
