import type { UserConfig } from "@11ty/eleventy";
import type MarkdownIt from "markdown-it";
import { loadContract } from "../../contract/load-contract.ts";
import type { Page } from "../../types/page.ts";
import { mockApi } from "./mock-api/index.ts";
import { placeholdersOfPage } from "./placeholders-of-page.ts";
import { takeAway, type TakeAwayOptions } from "./take-away/index.ts";
import { createCodeWriter, type CodeWords } from "./write-code.ts";

export { takeAwayAddresses } from "./take-away/addresses.ts";

export interface LiveExamplesOptions extends TakeAwayOptions {
  /** Draws the code, as it draws the fences of pages. */
  markdown: MarkdownIt;
  /** The pages that the build has read, by `page.inputPath`. */
  pages: ReadonlyMap<string, Page>;
  texts: { exampleCode: CodeWords };
}

/** A comment of the HTML that the call’s code replaces: only the whole page knows of its values. */
const SLOT = /<!--code:([^>]*?)-->/g;

/** Where an example shows its call as a program writes it, by its anchor. */
export function codeSlot(anchor: string): string {
  return `<!--code:${anchor}-->`;
}

/**
 * What makes examples live: their code in each language (`codeSlot`), the values that a page asks of its reader, the files that they
 * may take away, and in the preview the mock API.
 */
export function liveExamples(eleventyConfig: UserConfig, options: LiveExamplesOptions): void {
  const { markdown, pages, placeholders, texts } = options;
  const words = texts.exampleCode;

  eleventyConfig.addFilter("livePlaceholders", (inputPath: string) => {
    const page = pages.get(inputPath);
    return page ? placeholdersOfPage(page, placeholders) : [];
  });

  eleventyConfig.addTransform("live-examples", function (html) {
    const page = pages.get(this.page.inputPath);
    if (!page) return html;
    const write = createCodeWriter(page, { contract: loadContract(), markdown, placeholders, words });
    return html.replace(SLOT, (_slot, anchor: string) => write(anchor));
  });

  takeAway(eleventyConfig, options);
  mockApi(eleventyConfig, options);
}
