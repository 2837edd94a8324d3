import type { Page } from "../../types/page.ts";
import type { Problem } from "../../types/problem.ts";
import { applyFixes, type Change } from "./apply-fixes.ts";
import { MOST_ROUNDS } from "./fix-text.ts";
import { swapFile, type Swap } from "./swap-file.ts";

/** What a check of the whole site gives. */
export interface CheckedSite {
  problems: readonly Problem[];
  pages: readonly Page[];
}

/** A page, what was corrected in it, and its text now. */
export interface FixedPage {
  file: string;
  text: string;
  changes: readonly Change[];
}

/** Why a page that had something to correct was left as it is. */
export interface UntouchedPage {
  file: string;
  reason: Exclude<Swap, "swapped">;
}

export interface FixedPages<Checked extends CheckedSite> {
  /** By file. */
  fixed: readonly FixedPage[];
  untouched: readonly UntouchedPage[];
  /** What the site is after the last correction. */
  checked: Checked;
}

/**
 * Corrects the pages that `isChosen`, as long as a new check of the site finds something mechanical in them: what is corrected has been
 * checked again.
 */
export async function fixPages<Checked extends CheckedSite>(
  check: () => Promise<Checked>,
  isChosen: (file: string) => boolean,
): Promise<FixedPages<Checked>> {
  const fixed = new Map<string, FixedPage>();
  const untouched = new Map<string, UntouchedPage>();
  let checked = await check();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let isChanged = false;
    for (const page of checked.pages) {
      const { file } = page;
      // What is not UTF-8 would be lost
      if (!isChosen(file) || page.invalidByte || untouched.has(file)) continue;
      const problems = checked.problems.filter((problem) => problem.file === file);
      const { text, changes } = applyFixes(page.text, problems, fixed.get(file)?.changes);
      if (text === page.text) continue;
      const swap = swapFile(file, page.text, text);
      if (swap === "swapped") fixed.set(file, { file, text, changes });
      else untouched.set(file, { file, reason: swap });
      isChanged ||= swap === "swapped";
    }
    if (!isChanged) break;
    checked = await check();
  }
  return { fixed: byFile(fixed), untouched: byFile(untouched), checked };
}

function byFile<Item>(items: ReadonlyMap<string, Item>): Item[] {
  return [...items].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item);
}
