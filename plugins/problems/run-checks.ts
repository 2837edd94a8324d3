import type { Page } from "../../types/page.ts";
import type { Check, Finding, Problem, Site } from "../../types/problem.ts";
import { createLocator, type Locate } from "./locate.ts";

/** Every problem of a page, in the order of its lines; that of a block which a loop repeats, once. */
export function checkPage(page: Page, site: Site, checks: readonly Check[]): Problem[] {
  const locate = createLocator(page.text);
  const problems = checks.flatMap((check) =>
    check.run(page, site).map((finding) => problemOf(page.file, check, finding, locate)),
  );
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()].sort(byPlace);
}

/** Every problem of the site: of its pages (`ofPage`) and of its own data, sorted by file, line and column. */
export function checkSite(
  site: Site,
  checks: readonly Check[],
  ofPage = (page: Page): Problem[] => checkPage(page, site, checks),
): Problem[] {
  const ofPages = site.pages.flatMap(ofPage);
  const ofSite = checks.flatMap((check) =>
    (check.runOnce?.(site) ?? []).flatMap(({ file, text, findings }) => {
      const locate = createLocator(text);
      return findings.map((finding) => problemOf(file, check, finding, locate));
    }),
  );
  return [...ofPages, ...ofSite].sort(byPlace);
}

function problemOf(
  file: string,
  check: Check,
  { range, severity, ...rest }: Finding,
  locate: Locate,
): Problem {
  const start = locate(range.start);
  const end = locate(Math.max(range.start, range.end));
  return {
    file,
    ...start,
    endLine: end.line,
    endColumn: end.column,
    severity: severity ?? "erreur",
    check: check.name,
    ...rest,
  };
}

function byPlace(a: Problem, b: Problem): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column;
}
