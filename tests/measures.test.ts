import { describe, expect, test } from "vitest";
import ids from "../_data/ids.ts";
import placeholders from "../_data/placeholders.ts";
import urls from "../_data/urls.ts";
import { EXAMPLE_RULES, findExampleFaults } from "../scripts/checks/exemples.ts";
import { measureAlarms } from "./measures/alarms.ts";
import { readCorrectPages, readFaults, readIncludedTexts, seed } from "./measures/corpus.ts";
import { fuzzFixes } from "./measures/fix-fuzz.ts";
import { fuzzPages } from "./measures/fuzz.ts";
import { measurePlaces } from "./measures/places.ts";
import { renderPage } from "./render-page.ts";
import { siteOf } from "./site-of.ts";

/** Enough for a change that breaks something; all of them: `npm run measure places`. */
const faults = await readFaults({ every: 3 });

/** It checks hundreds of pages: a minute is too short where the machine has other work. */
const PATIENCE = { timeout: 180_000 };

test(
  "the command tells of the mistakes of the corpus at their places, once, with the right proposal",
  PATIENCE,
  async () => {
    const figures = await measurePlaces(faults);
    const { operations, exact, single, proposals, rightProposals, misses } = figures;
    expect(faults.length).toBeGreaterThanOrEqual(150);
    expect(operations).toBeGreaterThanOrEqual(40);
    const shares = [
      exact / faults.length >= 0.99,
      single / faults.length >= 0.97,
      rightProposals / proposals >= 0.95,
    ];
    expect(shares, misses.join("\n")).toEqual([true, true, true]);
  },
);

test("the command tells of nothing on correct blocks, and of a wrong name in each sample that is cut", async () => {
  const { blocks, alarms, cutSamples, unseen } = await measureAlarms();
  expect(blocks).toBeGreaterThanOrEqual(80);
  expect(cutSamples).toBeGreaterThanOrEqual(80);
  expect({ alarms, unseen }).toEqual({ alarms: [], unseen: [] });
});

test("whatever is done to the bytes of a page, its check ends, and its places lie inside", () => {
  expect(fuzzPages(500, 11).failures).toEqual([]);
});

test("whatever a page is made of, its corrections end, are asked for, leave code alone, and need no second run", async () => {
  const { failures, changes } = await fuzzFixes(300, 11);
  expect(failures).toEqual([]);
  expect(changes.get("typographie")).toBeGreaterThan(300);
});

describe("each rule is needed", () => {
  const pages = readCorrectPages();
  const includes = readIncludedTexts();
  const told = faults.map((fault) => {
    const { page } = renderPage(seed(fault, pages).text, { data: { urls, ids, placeholders }, includes });
    return { fault, rules: findExampleFaults(page, siteOf([page])).map(({ rule }) => rule) };
  });

  /** The mistakes of which nothing is told when a rule is switched off. */
  const untoldWithout = (rule: string): string[] =>
    told.filter(({ rules }) => rules.every((other) => other === rule)).map(({ fault }) => fault.rule);

  test("every mistake is told by the rule that it names, or by another that says the same", () => {
    const others = told.filter(({ fault, rules }) => !rules.includes(fault.rule));
    expect(others.map(({ fault, rules }) => [fault.page, fault.to, fault.rule, ...rules])).toEqual([]);
  });

  test.each(EXAMPLE_RULES)("without the rule %s, a mistake of the corpus goes untold", (rule) => {
    expect(untoldWithout(rule)).toContain(rule);
  });
});
