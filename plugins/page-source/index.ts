import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import type { UserConfig } from "@11ty/eleventy";
import type MarkdownIt from "markdown-it";
import type { MarkdownEnv, Page } from "../../types/page.ts";
import { readFrontMatter } from "./front-matter.ts";
import { repositoryPath } from "./repository-path.ts";
import { emptyReading, readPage } from "./read-page.ts";
import { readRendering } from "./rendered-source.ts";

export interface PageSourceOptions {
  /** Renders the pages; its plugins find the page and its places in `env` (`MarkdownEnv`). */
  markdown: MarkdownIt;
  /** Receives each page that the build reads, by Eleventy’s `page.inputPath`. */
  pages: Map<string, Page>;
  /** The layout of pages that name none. */
  layout: string;
}

/** Reads Markdown pages so that all that is rendered knows where it was written. */
export function pageSource(eleventyConfig: UserConfig, { markdown, pages, layout }: PageSourceOptions): void {
  // Eleventy’s own reader stops the build where the first line is not `---` alone: it gets a delimiter that no text
  // decoded from UTF-8 holds, and then leaves the file to `excerpt`.
  eleventyConfig.setFrontMatterParsingOptions({
    delimiters: ["\uD800"],
    excerpt: (file) => {
      const { data, bodyStart } = readFrontMatter(file.content, siteNames());
      // A layout that does not exist would stop the build: the page is shown in that of the site
      if (typeof data["layout"] === "string" && !hasLayout(data["layout"])) delete data["layout"];
      if (!isWritten) delete data["layout"];
      Object.assign(file, { data, content: file.content.slice(bodyStart) });
    },
  });

  /** Whether the build writes the site; one that does not only reads the pages, and has no use for their HTML. */
  let isWritten = true;
  eleventyConfig.on("eleventy.before", ({ outputMode }) => {
    isWritten = outputMode === "fs";
    for (const inputPath of pages.keys()) if (!existsSync(inputPath)) pages.delete(inputPath);
  });

  eleventyConfig.addGlobalData("layout", () => (isWritten ? layout : undefined));

  eleventyConfig.addPreprocessor("page-source", "md", (data) => {
    const { inputPath } = data.page;
    const { page, template } = readPage(repositoryPath(inputPath), readFileSync(inputPath), data, {
      siteNames: siteNames(),
      filters: Object.keys(eleventyConfig.getFilters()),
      hasLayout,
      hasTemplate: (name) =>
        templateFolders(inputPath, name).some((folder) => existsSync(join(folder, name))),
    });
    pages.set(inputPath, page);
    // Two pages at one address would stop the build: that of the folder stays
    const folderPage = inputPath.replace(/\.md$/, "/index.md");
    if (!existsSync(folderPage)) return template;
    const message = repositoryPath(folderPage);
    page.frontMatterFaults.push({ kind: "taken-address", message, range: { start: 0, end: 3 } });
    return false;
  });

  const siteNames = (): string[] =>
    readdirSync(eleventyConfig.directories.data).map((file) => file.replace(/\..*$/, ""));

  const hasLayout = (name: string): boolean =>
    ["", ".njk"].some((extension) => existsSync(join(eleventyConfig.directories.includes, name + extension)));

  /** Where Eleventy’s Nunjucks looks for what a page includes; beside a page outside the project it does not. */
  const templateFolders = (inputPath: string, name: string): string[] => {
    if (!/^\.\.?\//.test(name)) return [eleventyConfig.directories.includes, "."];
    const folder = dirname(inputPath);
    return relative(".", folder).startsWith("..") ? [] : [folder];
  };

  // Layouts ask for the page that they dress: `{{ page.inputPath | readPage }}`
  eleventyConfig.addFilter("readPage", (inputPath: string) => pages.get(inputPath));

  eleventyConfig.setLibrary("md", {
    render(text, data) {
      const page = pages.get(data.page.inputPath);
      if (!page) return markdown.render(text, { data });
      Object.assign(page, { url: data.page.url, ...emptyReading() });
      const env: MarkdownEnv = { page, data, source: readRendering(text) };
      if (isWritten) return markdown.render(env.source.text, env);
      markdown.parse(env.source.text, env);
      return "";
    },
  });
}
