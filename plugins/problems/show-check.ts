import type { Contract } from "../../contract/contract.ts";
import type { Page } from "../../types/page.ts";
import type { Problem } from "../../types/problem.ts";
import { statesOfExamples } from "./example-state.ts";
import { createExampleFinder } from "./find-example.ts";
import { PAGE_SLOT, type SlotKind } from "./slots.ts";

export interface ShowCheckOptions {
  contract: Contract;
  /** Whether the page lists its problems, besides the states of its examples. */
  listsProblems: boolean;
  /** The HTML of a component, given its data. */
  render: (component: string, data: Record<string, unknown>) => string;
}

/** What stands in each slot of a page, in view of its problems. */
export function showCheck(
  page: Page,
  problems: readonly Problem[],
  { contract, listsProblems, render }: ShowCheckOptions,
): (kind: SlotKind, name: string) => string {
  const exampleOf = createExampleFinder(page);
  let states: ReturnType<typeof statesOfExamples> | undefined;
  const texts = page.data["texts"];

  const listProblems = (name: string): string => {
    const here = problems.filter((problem) => (exampleOf(problem)?.anchor ?? PAGE_SLOT) === name);
    return here.length === 0 ? "" : render("problems.njk", { problems: here, texts });
  };
  return (kind, name) => {
    if (kind === "problems") return listsProblems ? listProblems(name) : "";
    states ??= statesOfExamples(page, problems, contract);
    const state = states.get(name);
    return state === undefined ? "" : render(`check-${kind}.njk`, { state, texts });
  };
}
