import { join } from "node:path";
import type { UserConfig } from "@11ty/eleventy";
import nunjucks from "nunjucks";
import { loadContract } from "../../contract/load-contract.ts";
import type { Page } from "../../types/page.ts";
import type { Check, Problem, Site } from "../../types/problem.ts";
import { checkPage, checkSite } from "./run-checks.ts";
import { showCheck } from "./show-check.ts";
import { indexSite } from "./site-index.ts";
import { fillSlots, pageSlot } from "./slots.ts";

export { exampleSlots } from "./slots.ts";

export interface ProblemsOptions {
  checks: readonly Check[];
  /** The pages that the build has read, by `page.inputPath`. */
  pages: ReadonlyMap<string, Page>;
  /** The OpenAPI document that examples are checked against. */
  contractFile: string;
  /** The file of `manques`. */
  gapsFile: string;
  /** Folders that are served as they are, and where. */
  servedFolders: Readonly<Record<string, string>>;
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
  const { checks, pages, isPreview, contractFile } = options;
  let addresses: string[] = [];
  let site: Site | undefined;
  /** Looked for once a build: the pages show them, the report lists them. */
  const found = new Map<Page, Problem[]>();

  eleventyConfig.addGlobalData("problemSlot", pageSlot);
  eleventyConfig.addWatchTarget(contractFile);
  eleventyConfig.on("eleventy.before", () => {
    site = undefined;
    found.clear();
  });
  eleventyConfig.addCollection("addresses", (collections) => {
    addresses = collections.getAll().flatMap(({ url }) => (url === false ? [] : [url]));
    return addresses;
  });

  const indexOnce = (): Site =>
    (site ??= indexSite({
      ...options,
      contract: loadContract(contractFile),
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
    if (!page) return fillSlots(html, () => "");
    const { contract } = indexOnce();
    const render = (name: string, data: Record<string, unknown>): string => components.render(name, data);
    return fillSlots(html, showCheck(page, problemsOf(page), { contract, listsProblems: isPreview, render }));
  });

  eleventyConfig.on("eleventy.after", async () => {
    const index = indexOnce();
    const event: ProblemsEvent = {
      problems: checkSite(index, checks, problemsOf),
      pageCount: index.pages.length,
      exampleCount: index.pages.reduce((count, { examples }) => count + examples.length, 0),
    };
    await eleventyConfig.emit("problems", event);
  });
}
