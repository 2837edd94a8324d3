import type { Contract } from "../../contract/contract.ts";
import type { Page } from "../../types/page.ts";
import type { Problem } from "../../types/problem.ts";
import { statesOfExamples } from "./example-state.ts";
import { createExampleFinder } from "./find-example.ts";
import { PAGE_SLOT, type SlotKind } from "./slots.ts";
import { createSpotFinder } from "./spots.ts";

export interface ShowCheckOptions {
  contract: Contract;
  /** Whether the page lists its problems, besides the states of its examples. */
  listsProblems: boolean;
  /** The HTML of a component, given its data. */
  render: (component: string, data: Record<string, unknown>) => string;
}

/** What stands in each slot of a page (`html`), in view of its problems. */
export function showCheck(
  page: Page,
  html: string,
  problems: readonly Problem[],
  { contract, listsProblems, render }: ShowCheckOptions,
): (kind: SlotKind, name: string) => string {
  const exampleOf = createExampleFinder(page);
  let states: ReturnType<typeof statesOfExamples> | undefined;
  const texts = page.data["texts"];

  const spotOf = createSpotFinder(html);
  const placed = problems.map((problem) => ({
    ...problem,
    spot: spotOf(problem),
    example: exampleOf(problem),
  }));
  const waiting = new Set(placed.map(({ spot }) => String(spot)));

  /** At the top of the page all of its problems, before an example its own. */
  const listProblems = (name: string): string => {
    const here = name === PAGE_SLOT ? placed : placed.filter(({ example }) => example?.anchor === name);
    return here.length === 0
      ? ""
      : render("problems.njk", { problems: here, isSummary: name === PAGE_SLOT, texts });
  };
  return (kind, name) => {
    // A loop repeats its blocks: the first of them is the target
    if (kind === "spot") return waiting.delete(name) ? render("problem-spot.njk", { line: name }) : "";
    if (kind === "problems") return listsProblems ? listProblems(name) : "";
    states ??= statesOfExamples(page, problems, contract);
    const state = states.get(name);
    return state === undefined ? "" : render(`check-${kind}.njk`, { state, texts });
  };
}
