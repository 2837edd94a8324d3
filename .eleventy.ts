import { posix } from "node:path";
import { HtmlBasePlugin, type ConfigurationResult, type UserConfig } from "@11ty/eleventy";
import MarkdownIt from "markdown-it";
import markdownItAnchor from "markdown-it-anchor";
import environments from "./_data/environnements.ts";
import placeholders from "./_data/placeholders.ts";
import site from "./_data/site.ts";
import texts from "./_data/texts.ts";
import urls from "./_data/urls.ts";
import { apiExample, methodBadge } from "./plugins/api-example/index.ts";
import { clientBundle } from "./plugins/client-bundle/index.ts";
import { codeFigure } from "./plugins/code-figure/index.ts";
import { inlineStyle } from "./plugins/inline-style/index.ts";
import { lastChange } from "./plugins/last-change/index.ts";
import { finalSlashes } from "./plugins/final-slashes/index.ts";
import { codeSlot, liveExamples, takeAwayAddresses } from "./plugins/live-examples/index.ts";
import { findDiagramFaults, mermaidDiagram, mermaidLibrary } from "./plugins/mermaid/index.ts";
import { missingVideo } from "./plugins/missing-video/index.ts";
import { navigation } from "./plugins/navigation/index.ts";
import { CONTRACT_ADDRESSES, openApi } from "./plugins/open-api/index.ts";
import { pageElements } from "./plugins/page-elements/index.ts";
import { pageSource } from "./plugins/page-source/index.ts";
import { exampleSlots, problems } from "./plugins/problems/index.ts";
import { redirects } from "./plugins/redirects/index.ts";
import { search } from "./plugins/search/index.ts";
import { imageSizes, readServedFiles } from "./plugins/served-files/index.ts";
import { shownSource } from "./plugins/shown-source/index.ts";
import { siteAddress } from "./plugins/site-address/index.ts";
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
    .use(apiExample, { words: texts.example, slots: { ...exampleSlots, code: codeSlot } })
    .use(shownSource, { words: texts.shownSource })
    .use(scrollingTable, { label: texts.table })
    .use(pageElements);
  eleventyConfig.addFilter("methodBadge", methodBadge);
  eleventyConfig.addPlugin(pageSource, { markdown, pages, layout: "layouts/page.njk" });
  for (const plugin of [navigation, openApi, finalSlashes, HtmlBasePlugin, clientBundle, mermaidLibrary])
    eleventyConfig.addPlugin(plugin);

  const servedFolders = { "assets/videos": "/videos/", "assets/images": "/images/" };
  const servedFiles = readServedFiles(servedFolders);
  eleventyConfig.addPlugin(problems, {
    checks: process.env["SITE_CHECKS"] === "off" ? [] : checks,
    ...{ markdown, pages, servedFiles, findDiagramFaults, origin: site.origin, gapsFile: "_data/manques.ts" },
    otherAddresses: () => [...CONTRACT_ADDRESSES, "/sitemap.xml", "/robots.txt", ...takeAwayAddresses(pages)],
    isPreview: process.env["ELEVENTY_RUN_MODE"] === "serve",
  });
  eleventyConfig.addPlugin(liveExamples, { markdown, pages, placeholders, environments, site, texts });
  eleventyConfig.addPlugin(missingVideo, { servedFolders, words: texts.missingVideo });
  eleventyConfig.addPlugin(imageSizes, { files: servedFiles });
  eleventyConfig.addPlugin(inlineStyle);
  eleventyConfig.addPlugin(siteAddress, { origin: site.origin });
  eleventyConfig.addPlugin(redirects, { pages, files: [...CONTRACT_ADDRESSES, ...servedFiles.addresses()] });
  eleventyConfig.addPlugin(lastChange, { editUrl: site.editUrl });
  eleventyConfig.addPassthroughCopy(servedFolders);
  eleventyConfig.addPassthroughCopy({ "node_modules/@gouvfr/dsfr/dist/favicon": "/favicon/" });
  eleventyConfig.addPlugin(styleSheet, {
    entry: "assets/styles/site.css",
    sources: ["_includes", "plugins", "client", "content", "_data"],
    fonts: ["Marianne-Regular", "Marianne-Bold"],
  });
  const words = { language: site.lang, failure: texts.search.indexFailed };
  eleventyConfig.addPlugin(search, { pages, baseAddress: urls.api_entrepot, ...words });
  return { pathPrefix: site.pathPrefix, markdownTemplateEngine: "njk" };
}
