import { callOf } from "../../examples/address.ts";
import type { StepResult } from "../../examples/scenario/replay-result.ts";
import type { Created } from "./journal.ts";
import { nameLeftOut } from "./left-out-words.ts";
import { listProblems } from "./list-problems.ts";
import type { GuideResult } from "./replay-guides.ts";

/** A replay for other programs: its pages with their calls, its faults at their places, what it has left on the service. */
export function reportJson(results: readonly GuideResult[], created: readonly Created[]): string {
  return JSON.stringify(
    {
      pages: results.map(({ guide: { page, title }, steps }) => ({
        file: page.file,
        title,
        calls: steps.map(describeStep),
      })),
      problems: listProblems(results),
      created,
    },
    null,
    2,
  );
}

function describeStep({ step, leftOut, faults }: StepResult): Record<string, unknown> {
  const { call, line } = step;
  return {
    line,
    call: callOf(call.method, call.address),
    ...(call.operation === undefined ? {} : { operation: call.operation }),
    ...(leftOut
      ? { state: "laissé de côté", reason: nameLeftOut(leftOut) }
      : { state: faults.length > 0 ? "fautif" : "conforme" }),
  };
}
