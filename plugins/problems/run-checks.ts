import type { Excuse, Page } from "../../types/page.ts";
import type { Check, ExcusedProblem, Finding, Problem, Site } from "../../types/problem.ts";
import { createLocator, type Locate } from "./locate.ts";

/** What the checks say of a page, or of the site. */
export interface Outcome {
  problems: Problem[];
  /** Those that a comment of their page excuses. */
  excused: ExcusedProblem[];
}

/** Every problem of a page, in the order of its lines; that of a block which a loop repeats, once. */
export function checkPage(page: Page, site: Site, checks: readonly Check[]): Outcome {
  const locate = createLocator(page.text);
  const excused: ExcusedProblem[] = [];
  const used = new Set<Excuse>();
  const problems = checks.flatMap((check) =>
    check.run(page, site).flatMap((finding) => {
      const problem = problemOf(page.file, check, finding, locate);
      const excuse = excuseFor(page, check.name, finding.range.start);
      if (!excuse) return [problem];
      used.add(excuse);
      excused.push({ ...problem, excuse: excuse.reason });
      return [];
    }),
  );
  const ofExcuses = checks.flatMap((check) =>
    (check.runOnExcuses?.(page, site, used) ?? []).map((finding) =>
      problemOf(page.file, check, finding, locate),
    ),
  );
  return { problems: inOrder([...problems, ...ofExcuses]), excused: inOrder(excused) };
}

/** Every problem of the site: of its pages (`ofPage`) and of its own data, sorted by file, line and column. */
export function checkSite(
  site: Site,
  checks: readonly Check[],
  ofPage = (page: Page): Outcome => checkPage(page, site, checks),
): Outcome {
  const ofPages = site.pages.map(ofPage);
  const ofSite = checks.flatMap((check) =>
    (check.runOnce?.(site) ?? []).flatMap(({ file, text, findings }) => {
      const locate = createLocator(text);
      return findings.map((finding) => problemOf(file, check, finding, locate));
    }),
  );
  return {
    problems: [...ofPages.flatMap(({ problems }) => problems), ...ofSite].sort(byPlace),
    excused: ofPages.flatMap(({ excused }) => excused).sort(byPlace),
  };
}

/** The excuse of a page for what a check has found at an offset; one without reason excuses nothing. */
function excuseFor({ excuses }: Page, check: string, offset: number): Excuse | undefined {
  return excuses.find(
    ({ checks, reason, scope }) =>
      reason !== "" && checks.includes(check) && scope.start <= offset && offset <= scope.end,
  );
}

function inOrder<Item extends Problem>(problems: readonly Item[]): Item[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()].sort(byPlace);
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
