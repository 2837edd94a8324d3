import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import runLighthouse from "lighthouse";
import { french } from "../../contract/message-words.ts";
import { browserPath, QUIET_ARGUMENTS } from "../launch-browser.ts";
import type { Auditor } from "./auditor.ts";
import { findUserPage } from "./built-page.ts";
import { formatNumber } from "./format-number.ts";

const RUNS = 3;
const LEAST = { performance: 97, accessibility: 100, "best-practices": 100, seo: 100 };
const NAMES = {
  performance: "performance",
  accessibility: "accessibilité",
  "best-practices": "bonnes pratiques",
  seo: "référencement",
};
const MOST_SHIFT = 0.01;

type Category = keyof typeof LEAST;
const CATEGORIES = Object.keys(LEAST) as Category[];

/** One run of Lighthouse: scores out of 100, and what lowered them. */
interface Run {
  scores: Record<Category, number>;
  shift: number;
  failed: Record<Category, string[]>;
}

/** Lighthouse on the user’s page, as a phone would load it: the median of three runs. */
export const lighthouse: Auditor = {
  name: "lighthouse",
  async run(site) {
    const page = findUserPage(site.pages);
    if (!page) return { findings: [] };
    const runs = await withDebuggedBrowser(async (port) => {
      const done: Run[] = [];
      while (done.length < RUNS) done.push(await measure(site.origin + page.url, port));
      return done;
    });
    const scores = CATEGORIES.map((category) => ({
      category,
      score: median(runs.map((run) => run.scores[category])),
      reasons: [...new Set(runs.flatMap((run) => run.failed[category]))],
    }));
    const shift = median(runs.map((run) => run.shift));
    const message = french`La page bouge de ${formatNumber(shift)} en se chargeant.`;
    return {
      findings: [
        ...scores
          .filter(({ category, score }) => score < LEAST[category])
          .map(({ category, score, reasons }) => ({
            page: page.url,
            rule: category,
            message: french`${NAMES[category]} : ${score}, pour ${LEAST[category]} au moins (${reasons.join(" ; ")}).`,
          })),
        ...(shift > MOST_SHIFT ? [{ page: page.url, rule: "mouvement", message }] : []),
      ],
      figures: [
        ...scores.map(({ category, score }) => ({
          name: `Lighthouse, ${NAMES[category]}`,
          value: String(score),
          limit: `≥ ${LEAST[category]}`,
        })),
        { name: "Lighthouse, mouvement", value: formatNumber(shift), limit: formatNumber(MOST_SHIFT) },
      ],
    };
  },
};

async function measure(address: string, port: number): Promise<Run> {
  const result = await runLighthouse(address, {
    port,
    output: "json",
    logLevel: "silent",
    locale: "fr",
    onlyCategories: CATEGORIES,
  });
  if (!result || result.lhr.runtimeError)
    throw new Error(`Lighthouse : ${result?.lhr.runtimeError?.message ?? "aucun résultat"}`);
  const { audits, categories } = result.lhr;
  const of = <Value>(read: (category: Category) => Value): Record<Category, Value> =>
    Object.fromEntries(CATEGORIES.map((category) => [category, read(category)])) as Record<Category, Value>;
  return {
    scores: of((category) => Math.round((categories[category]?.score ?? 0) * 100)),
    shift: audits["cumulative-layout-shift"]?.numericValue ?? 0,
    failed: of((category) =>
      (categories[category]?.auditRefs ?? [])
        .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
        .map(({ id }) => id),
    ),
  };
}

/** Runs a task with a browser that Lighthouse can join, on the port that it has chosen. */
async function withDebuggedBrowser<Result>(task: (port: number) => Promise<Result>): Promise<Result> {
  const profile = mkdtempSync(join(tmpdir(), "lighthouse-"));
  const isRoot = process.getuid?.() === 0;
  const browser = spawn(
    browserPath(),
    [
      "--headless=new",
      "--remote-debugging-port=0",
      `--user-data-dir=${profile}`,
      ...QUIET_ARGUMENTS,
      // As root, as CI often is, Chromium has no sandbox
      ...(isRoot ? ["--no-sandbox"] : []),
      "about:blank",
    ],
    { stdio: ["ignore", "ignore", "pipe"] },
  );
  const closed = new Promise((resolve) => browser.on("close", resolve));
  try {
    for await (const line of createInterface({ input: browser.stderr })) {
      const port = /DevTools listening on ws:\/\/[^:]+:(\d+)\//.exec(line)?.[1];
      if (port !== undefined) return await task(Number(port));
    }
    throw new Error("le navigateur ne s’est pas laissé piloter.");
  } finally {
    browser.kill();
    await closed;
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
