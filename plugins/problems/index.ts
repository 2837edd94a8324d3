import type { UserConfig } from "@11ty/eleventy";
import nunjucks from "nunjucks";
import { loadContract } from "../../contract/load-contract.ts";
import type { Page } from "../../types/page.ts";
import type { Check, Problem, Site } from "../../types/problem.ts";
import { checkPage, checkSite } from "./run-checks.ts";
import { createSlotFinder, fillSlots } from "./show-problems.ts";
import { indexSite } from "./site-index.ts";

export { PAGE_SLOT, problemSlot } from "./show-problems.ts";

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

/** Runs the checks on all that a build has read: emits `problems`, and shows them in the pages of the preview. */
export function problems(eleventyConfig: UserConfig, options: ProblemsOptions): void {
  const { checks, pages, isPreview, contractFile } = options;
  let addresses: string[] = [];
  let site: Site | undefined;

  eleventyConfig.addWatchTarget(contractFile);
  eleventyConfig.on("eleventy.before", () => {
    site = undefined;
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

  if (isPreview) {
    const renderer = new nunjucks.Environment(
      new nunjucks.FileSystemLoader(eleventyConfig.directories.includes),
    );
    eleventyConfig.addTransform("problems", function (html) {
      const page = pages.get(this.page.inputPath);
      if (!page) return html;
      return fillSlots(html, checkPage(page, indexOnce(), checks), createSlotFinder(page), (found) =>
        renderer.render("components/problems.njk", { problems: found, texts: page.data["texts"] }),
      );
    });
  }

  eleventyConfig.on("eleventy.after", async () => {
    const index = indexOnce();
    const event: ProblemsEvent = {
      problems: checkSite(index, checks),
      pageCount: index.pages.length,
      exampleCount: index.pages.reduce((count, { examples }) => count + examples.length, 0),
    };
    await eleventyConfig.emit("problems", event);
  });
}
