import { beforeAll, describe, expect, it } from "vitest";
import { explainedExamples } from "../examples/example-call.ts";
import { nameLeftOut } from "../scripts/replay/left-out-words.ts";
import { listProblems } from "../scripts/replay/list-problems.ts";
import type { GuideResult } from "../scripts/replay/replay-guides.ts";
import { BREAKS } from "./replay/breaks.ts";
import { changeText, placeIn } from "./replay/change-text.ts";
import { readGuidePages, replayChanged, replayOnMock, type GuidePages } from "./replay/guide-pages.ts";

const UUID = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g;

let site: GuidePages;
let results: readonly GuideResult[];

beforeAll(async () => {
  site = readGuidePages();
  results = await replayOnMock(site.guides, site);
});

describe("the guides of the site, replayed on the mock API", () => {
  it("say what it does, each of their calls", () => {
    expect(listProblems(results)).toEqual([]);
  });

  it("are replayed whole: every call is sent, but those of other services", () => {
    const steps = results.flatMap(({ steps: own }) => own);
    const leftOut = steps.flatMap(({ leftOut: reason }) => (reason ? [nameLeftOut(reason)] : []));
    const blocks = site.pages.flatMap(explainedExamples);
    const ofApi = blocks.filter(({ address }) => address.startsWith("https://data.geopf.fr/api/"));
    expect(results.length).toBeGreaterThanOrEqual(22);
    expect(steps).toHaveLength(blocks.length);
    expect(ofApi.length).toBeGreaterThanOrEqual(190);
    expect(steps.length - leftOut.length).toBe(ofApi.length);
    expect(new Set(leftOut)).toEqual(new Set(["autre service"]));
  });

  it("are scenarios of eight steps or more where breaks are made in them", () => {
    for (const name of Object.keys(BREAKS))
      expect(guideOf(name).guide.main.steps.length, name).toBeGreaterThanOrEqual(8);
  });
});

describe.each(Object.entries(BREAKS))("a break of %s", (name, breaks) => {
  it.each(breaks)("is found: $title", async ({ change, finds }) => {
    const { page } = guideOf(name).guide;
    const text = changeText(page.text, change);
    const problems = listProblems([await replayChanged(page, text, site)]);
    expect(finds.length).toBeGreaterThan(0);
    expect(
      problems.map(
        ({ line, column, reason }) =>
          `${line}:${column} ${reason.replaceAll("\u00a0", " ").replace(UUID, "ID")}`,
      ),
    ).toEqual(
      finds.map(
        ([section, written, reason]) => `${placeIn(text, section, written)} ${withLines(reason, text)}`,
      ),
    );
  });
});

it("is made in each of the ways in which guides break", () => {
  const titles = Object.values(BREAKS).flatMap((breaks) => breaks.map(({ title }) => title));
  expect(titles.length).toBeGreaterThanOrEqual(36);
  for (const way of [
    /identifier/,
    /missing step/,
    /before|after/,
    /field/,
    /type/,
    /^status/,
    /enumeration/,
    /address/,
  ])
    expect(titles.filter((title) => way.test(title)).length, String(way)).toBeGreaterThanOrEqual(3);
});

function withLines(reason: string, text: string): string {
  return reason.replace(
    /§(\d+\.)/g,
    (_, section: string) => placeIn(text, section, "??? ").split(":")[0] ?? "",
  );
}

function guideOf(name: string): GuideResult {
  const found = results.find(({ guide }) => guide.page.file.endsWith(name));
  if (!found) throw new Error(`No guide ${name}`);
  return found;
}
