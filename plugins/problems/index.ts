import { join } from "node:path";
import type { UserConfig } from "@11ty/eleventy";
import nunjucks from "nunjucks";
import { CONTRACT_FILE, loadContract } from "../../contract/load-contract.ts";
import type { Page } from "../../types/page.ts";
import type { Check, Problem, Site } from "../../types/problem.ts";
import { checkPage, checkSite } from "./run-checks.ts";
import { showCheck } from "./show-check.ts";
import { indexSite } from "./site-index.ts";
import { fillSlots, pageSlot } from "./slots.ts";

export { exampleSlots } from "./slots.ts";

export interface ProblemsOptions {
  /** None: nothing is checked, and pages say nothing of the state of their examples. */
  checks: readonly Check[];
  /** The pages that the build has read, by `page.inputPath`. */
  pages: ReadonlyMap<string, Page>;
  /** The file of `manques`. */
  gapsFile: string;
  /** Folders that are served as they are, and where. */
  servedFolders: Readonly<Record<string, string>>;
  /** Addresses of files that other plugins write. */
  otherAddresses: readonly string[];
  /** Whether pages show their problems: in the preview only. */
  isPreview: boolean;
}

/** What the build says of the problems that it has found (event `problems`). */
export interface ProblemsEvent {
  problems: Problem[];
  pageCount: number;
  exampleCount: number;
}

/**
 * Runs the checks on all that a build has read: emits `problems`, and shows in the pages the state of each example,
 * in those of the preview the problems too.
 */
export function problems(eleventyConfig: UserConfig, options: ProblemsOptions): void {
  const { checks, pages, isPreview } = options;
  let addresses: string[] = [];
  let site: Site | undefined;
  /** Looked for once a build: the pages show them, the report lists them. */
  const found = new Map<Page, Problem[]>();

  eleventyConfig.addGlobalData("problemSlot", pageSlot);
  eleventyConfig.addWatchTarget(CONTRACT_FILE);
  eleventyConfig.addWatchTarget("contract/openapi/");
  eleventyConfig.on("eleventy.before", () => {
    site = undefined;
    found.clear();
    // A contract that cannot be read is no fault of the page that would ask for it first
    if (checks.length > 0) loadContract();
  });
  eleventyConfig.addCollection("addresses", (collections) => {
    addresses = collections.getAll().flatMap(({ url }) => (url === false ? [] : [url]));
    return addresses;
  });

  const indexOnce = (): Site =>
    (site ??= indexSite({
      ...options,
      contract: loadContract(),
      pages: [...pages.values()],
      addresses,
    }));

  const problemsOf = (page: Page): Problem[] => {
    const known = found.get(page) ?? checkPage(page, indexOnce(), checks);
    found.set(page, known);
    return known;
  };

  const loader = new nunjucks.FileSystemLoader(join(eleventyConfig.directories.includes, "components"));
  const components = new nunjucks.Environment(loader);
  eleventyConfig.addTransform("problems", function (html) {
    const page = pages.get(this.page.inputPath);
    if (!page || checks.length === 0) return fillSlots(html, () => "");
    const { contract } = indexOnce();
    const render = (name: string, data: Record<string, unknown>): string => components.render(name, data);
    return fillSlots(html, showCheck(page, problemsOf(page), { contract, listsProblems: isPreview, render }));
  });

  eleventyConfig.on("eleventy.after", async () => {
    const read = [...pages.values()];
    const event: ProblemsEvent = {
      problems: checks.length === 0 ? [] : checkSite(indexOnce(), checks, problemsOf),
      pageCount: read.length,
      exampleCount: read.reduce((count, { examples }) => count + examples.length, 0),
    };
    await eleventyConfig.emit("problems", event);
  });
}
