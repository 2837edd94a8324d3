import type { Page } from "../../types/page.ts";
import type { Problem } from "../../types/problem.ts";
import { createLocator } from "./locate.ts";

/** The name of the slot of what no block holds. */
export const PAGE_SLOT = "page";

/** A comment of the preview’s HTML, that `fillSlots` replaces with problems. */
export function problemSlot(name: string): string {
  return `<!--problems:${name}-->`;
}

/** The HTML with each slot replaced by the problems that belong there: at their block, else at the top of the page. */
export function fillSlots(
  html: string,
  problems: readonly Problem[],
  placeOf: (problem: Problem) => string,
  render: (problems: readonly Problem[]) => string,
): string {
  return html.replace(/<!--problems:([^>]*?)-->/g, (_slot, name: string) => {
    const here = problems.filter((problem) => placeOf(problem) === name);
    return here.length === 0 ? "" : render(here);
  });
}

/** The slot of a problem of this page: the anchor of the innermost example that holds its line, else the page’s. */
export function createSlotFinder({ text, examples }: Page): (problem: Problem) => string {
  const locate = createLocator(text);
  const blocks = examples.map(({ anchor, range }) => ({
    anchor,
    first: locate(range.start).line,
    last: locate(range.end).line,
  }));
  return ({ line }) =>
    blocks.findLast(({ first, last }) => first <= line && line <= last)?.anchor ?? PAGE_SLOT;
}
