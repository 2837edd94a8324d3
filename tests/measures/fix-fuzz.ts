import ids from "../../_data/ids.ts";
import placeholders from "../../_data/placeholders.ts";
import urls from "../../_data/urls.ts";
import { createSeededRandom } from "../../contract/check/fixtures/seeded-random.ts";
import { checkPage } from "../../plugins/problems/run-checks.ts";
import { checks } from "../../scripts/checks/index.ts";
import type { Fixable } from "../../scripts/fix/apply-fixes.ts";
import { fixText, MOST_ROUNDS } from "../../scripts/fix/fix-text.ts";
import { renderPage } from "../render-page.ts";
import { siteOf, type SiteOptions } from "../site-of.ts";
import { codeOf } from "./code-of-page.ts";
import { readIncludedTexts } from "./corpus.ts";
import { createPageMaker } from "./made-pages.ts";

/** What corrections do to pages that are made at random. */
export interface FixFuzzFigures {
  pages: number;
  /** Pages that Nunjucks cannot render before anything is corrected: the command would stop there. */
  unrendered: number;
  /** How many corrections each check has asked for. */
  changes: Map<string, number>;
  /** Pages where something went wrong, with what happened. */
  failures: string[];
  seconds: number;
  slowestMilliseconds: number;
}

const LONGEST_MILLISECONDS = 5_000;

/** Checks whose corrections may change code: the names and the commas that they tell of stand in it; line ends are everywhere. */
const CODE_CHECKS: ReadonlySet<string> = new Set(["cartouche", "exemples", "liens", "schemas", "variables"]);

const SITE: SiteOptions = {
  addresses: ["/fr/", "/fr/guide/", "/fr/page/", "/images/petite.svg"],
  navigationKeys: ["Accueil", "Guide"],
  menus: ["guides"],
  checkNames: checks.map(({ name }) => name),
};

/** Makes a page at a time, corrects it twice, and looks at what has become of it. */
export async function fuzzFixes(count: number, seed: number): Promise<FixFuzzFigures> {
  const makePage = await createPageMaker(createSeededRandom(seed));
  const figures: FixFuzzFigures = {
    ...{
      pages: 0,
      unrendered: 0,
      changes: new Map<string, number>(),
      failures: [],
      seconds: 0,
      slowestMilliseconds: 0,
    },
  };
  const start = performance.now();
  for (; figures.pages < count; figures.pages++) {
    const text = makePage();
    if (!canRender(text)) {
      figures.unrendered++;
      continue;
    }
    const pageStart = performance.now();
    const wrong = fixAndLook(text, figures.changes);
    const milliseconds = performance.now() - pageStart;
    if (milliseconds > LONGEST_MILLISECONDS) wrong.push(`${Math.round(milliseconds)} ms`);
    figures.slowestMilliseconds = Math.max(figures.slowestMilliseconds, milliseconds);
    if (wrong.length > 0) figures.failures.push([...wrong, JSON.stringify(text)].join("\n"));
  }
  figures.seconds = (performance.now() - start) / 1_000;
  return figures;
}

const includes = readIncludedTexts();

function canRender(text: string): boolean {
  try {
    renderPage(text, { data: { urls, ids, placeholders }, includes });
    return true;
  } catch (error) {
    if (String(error).startsWith("Template render error")) return false;
    throw error;
  }
}

function findProblems(text: string): readonly Fixable[] {
  const { page } = renderPage(text, { data: { urls, ids, placeholders }, includes });
  return checkPage(page, siteOf([page], SITE), checks).problems;
}

/** What is wrong with the corrections of a page; adds them to `changes`. */
function fixAndLook(text: string, changes: Map<string, number>): string[] {
  try {
    const wrong: string[] = [];
    const rounds: { text: string; problems: readonly Fixable[] }[] = [];
    const check = (current: string): readonly Fixable[] => {
      const problems = findProblems(current);
      rounds.push({ text: current, problems });
      return problems;
    };
    const fixed = fixText(text, check);
    for (const { check: name } of fixed.changes) changes.set(name, (changes.get(name) ?? 0) + 1);
    if (rounds.length > MOST_ROUNDS) wrong.push("goes on and on");
    for (const [index, { text: before, problems }] of rounds.entries()) {
      const after = rounds[index + 1]?.text ?? fixed.text;
      if (!isAskedFor(before, after, problems))
        wrong.push(`a change that no check asked for, in round ${index + 1}`);
    }
    const again = fixText(fixed.text, findProblems);
    if (again.text !== fixed.text || again.changes.length > 0) wrong.push("a second run changes something");
    wrong.push(...changedCode(text, fixed.text, fixed.changes));
    return wrong;
  } catch (error) {
    return [error instanceof Error ? (error.stack ?? error.message) : String(error)];
  }
}

/** Code that is no longer what it was; where a check of code has changed it, the other checks must leave it alone. */
function changedCode(before: string, after: string, changes: readonly { check: string }[]): string[] {
  // What a loop prints may be a paragraph in its first turn and, behind a fence that nothing closes, code in the next
  if (/\{%-?\s*for\b/.test(before)) return [];
  const isTypographic = changes.every(({ check }) => !CODE_CHECKS.has(check));
  const fixed = isTypographic
    ? after
    : fixText(before, (text) => findProblems(text).filter(({ check }) => !CODE_CHECKS.has(check))).text;
  const [codeBefore, codeAfter] = [before, fixed].map((text) =>
    codeOf(text.replace(/\r\n?/g, "\n"), { urls, ids, placeholders }, includes),
  );
  const lost = (codeBefore ?? []).find((part, index) => part !== codeAfter?.[index]);
  if (lost !== undefined) return [`code has changed: ${JSON.stringify(lost)}`];
  return codeBefore?.length === codeAfter?.length ? [] : ["more code than there was"];
}

/** Whether one text becomes the other by corrections of its problems, each of them made or not. */
function isAskedFor(before: string, after: string, problems: readonly Fixable[]): boolean {
  const fixesAt = new Map<number, NonNullable<Fixable["fix"]>[]>();
  for (const { fix } of problems) if (fix) fixesAt.set(fix.start, [...(fixesAt.get(fix.start) ?? []), fix]);
  // Where in the new text each place of the old one may stand
  const reached = Array.from({ length: before.length + 1 }, () => new Set<number>());
  reached[0]?.add(0);
  for (const [at, places] of reached.entries()) {
    for (const place of places) {
      if (at < before.length && before[at] === after[place]) reached[at + 1]?.add(place + 1);
      for (const { end, text } of fixesAt.get(at) ?? [])
        if (after.startsWith(text, place) && text !== "") reached[end]?.add(place + text.length);
    }
  }
  return reached[before.length]?.has(after.length) ?? false;
}
