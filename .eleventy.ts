import { posix } from "node:path";
import { HtmlBasePlugin, type ConfigurationResult, type UserConfig } from "@11ty/eleventy";
import MarkdownIt from "markdown-it";
import markdownItAnchor from "markdown-it-anchor";
import site from "./_data/site.ts";
import texts from "./_data/texts.ts";
import urls from "./_data/urls.ts";
import { apiExample, methodBadge } from "./plugins/api-example/index.ts";
import { clientBundle } from "./plugins/client-bundle/index.ts";
import { codeFigure } from "./plugins/code-figure/index.ts";
import { pageHeadings } from "./plugins/headings/index.ts";
import { inlineStyle } from "./plugins/inline-style/index.ts";
import { lastChange } from "./plugins/last-change/index.ts";
import { finalSlashes, pageLinks } from "./plugins/links/index.ts";
import { mermaidDiagram, mermaidLibrary } from "./plugins/mermaid/index.ts";
import { missingVideo } from "./plugins/missing-video/index.ts";
import { navigation } from "./plugins/navigation/index.ts";
import { CONTRACT_ADDRESSES, openApi } from "./plugins/open-api/index.ts";
import { pageSource } from "./plugins/page-source/index.ts";
import { exampleSlots, problems } from "./plugins/problems/index.ts";
import { siteAddress } from "./plugins/site-address/index.ts";
import { search } from "./plugins/search/index.ts";
import { styleSheet } from "./plugins/style-sheet/index.ts";
import { scrollingTable } from "./plugins/table/index.ts";
import { typescriptData } from "./plugins/typescript-data/index.ts";
import { checks } from "./scripts/checks/index.ts";
import type { Page } from "./types/page.ts";

export default function configure(eleventyConfig: UserConfig): ConfigurationResult {
  const { input } = eleventyConfig.directories;
  eleventyConfig.setIncludesDirectory(posix.relative(input, "_includes"));
  eleventyConfig.setDataDirectory(posix.relative(input, "_data"));
  eleventyConfig.addPlugin(typescriptData);

  const pages = new Map<string, Page>();
  const markdown = new MarkdownIt({ html: true })
    .use(markdownItAnchor, { slugify: eleventyConfig.getFilter("slugify"), tabIndex: false })
    .use(codeFigure, { words: texts.code })
    .use(mermaidDiagram, { label: texts.diagram })
    .use(apiExample, { words: texts.example, slots: exampleSlots })
    .use(scrollingTable, { label: texts.table })
    .use(pageLinks)
    .use(pageHeadings);
  eleventyConfig.addFilter("methodBadge", methodBadge);
  eleventyConfig.addPlugin(pageSource, { markdown, pages, layout: "layouts/page.njk" });
  eleventyConfig.addPlugin(navigation);

  const servedFolders = { "assets/videos": "/videos/", "assets/images": "/images/" };
  eleventyConfig.addPlugin(problems, {
    checks: process.env["SITE_CHECKS"] === "off" ? [] : checks,
    pages,
    gapsFile: "_data/manques.ts",
    servedFolders,
    otherAddresses: CONTRACT_ADDRESSES,
    isPreview: process.env["ELEVENTY_RUN_MODE"] === "serve",
  });
  eleventyConfig.addPlugin(openApi);
  eleventyConfig.addPlugin(finalSlashes);
  eleventyConfig.addPlugin(missingVideo, { servedFolders, words: texts.missingVideo });
  eleventyConfig.addPlugin(inlineStyle);
  eleventyConfig.addPlugin(HtmlBasePlugin);
  eleventyConfig.addPlugin(siteAddress, { origin: site.origin });
  eleventyConfig.addPlugin(lastChange, { editUrl: site.editUrl });
  eleventyConfig.addPassthroughCopy(servedFolders);
  eleventyConfig.addPassthroughCopy({ "node_modules/@gouvfr/dsfr/dist/favicon": "/favicon/" });
  eleventyConfig.addPlugin(styleSheet, {
    entry: "assets/styles/site.css",
    sources: ["_includes", "plugins", "client", "content", "_data"],
    fonts: ["Marianne-Regular", "Marianne-Bold"],
  });
  eleventyConfig.addPlugin(clientBundle);
  eleventyConfig.addPlugin(mermaidLibrary);
  eleventyConfig.addPlugin(search, {
    pages,
    baseAddress: urls.api_entrepot,
    language: site.lang,
    failure: texts.search.indexFailed,
  });
  return { pathPrefix: site.pathPrefix, markdownTemplateEngine: "njk" };
}
