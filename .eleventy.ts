import { posix } from "node:path";
import { HtmlBasePlugin, type UserConfig } from "@11ty/eleventy";
import MarkdownIt from "markdown-it";
import markdownItAnchor from "markdown-it-anchor";
import site from "./_data/site.ts";
import texts from "./_data/texts.ts";
import { apiExample } from "./plugins/api-example/index.ts";
import { clientBundle } from "./plugins/client-bundle/index.ts";
import { codeFigure } from "./plugins/code-figure/index.ts";
import { inlineStyle } from "./plugins/inline-style/index.ts";
import { finalSlashes, pageLinks } from "./plugins/links/index.ts";
import { mermaidDiagram } from "./plugins/mermaid/index.ts";
import { navigation } from "./plugins/navigation/index.ts";
import { pageSource } from "./plugins/page-source/index.ts";
import { PAGE_SLOT, problems, problemSlot } from "./plugins/problems/index.ts";
import { typescriptData } from "./plugins/typescript-data/index.ts";
import { checks } from "./scripts/checks/index.ts";
import type { Page } from "./types/page.ts";

const isPreview = process.env["ELEVENTY_RUN_MODE"] === "serve";

export default function configure(eleventyConfig: UserConfig): {
  pathPrefix: string;
  markdownTemplateEngine: "njk";
} {
  const { input } = eleventyConfig.directories;
  eleventyConfig.setIncludesDirectory(posix.relative(input, "_includes"));
  eleventyConfig.setDataDirectory(posix.relative(input, "_data"));
  eleventyConfig.addPlugin(typescriptData);
  eleventyConfig.addGlobalData("layout", "layouts/page.njk");

  const slugify = eleventyConfig.getFilter("slugify");
  const pages = new Map<string, Page>();
  const markdown = new MarkdownIt({ html: true })
    .use(markdownItAnchor, { slugify, tabIndex: false })
    .use(codeFigure, { copy: texts.copy })
    .use(mermaidDiagram, { label: texts.diagram })
    .use(apiExample, isPreview ? { before: problemSlot } : {})
    .use(pageLinks);
  eleventyConfig.addPlugin(pageSource, { markdown, pages });
  eleventyConfig.addPlugin(navigation);

  const videos = { "assets/videos": "/videos/" };
  eleventyConfig.addGlobalData("problemSlot", isPreview ? problemSlot(PAGE_SLOT) : "");
  eleventyConfig.addPlugin(problems, {
    checks,
    pages,
    contractFile: "contract/api-entrepot.openapi.yaml",
    gapsFile: "_data/manques.ts",
    servedFolders: videos,
    isPreview,
  });

  eleventyConfig.addPlugin(finalSlashes);
  eleventyConfig.addPlugin(inlineStyle, { styleSheet: "/styles/pages.css" });
  eleventyConfig.addPlugin(HtmlBasePlugin);
  eleventyConfig.addTemplate("racine.njk", "{% include 'layouts/redirect.njk' %}", {
    permalink: "/",
    layout: false,
  });
  eleventyConfig.addPassthroughCopy({ ...videos, "assets/styles": "/styles/" });
  eleventyConfig.addPlugin(clientBundle, { entry: "client/index.ts", folder: "client" });
  eleventyConfig.addPassthroughCopy({
    "node_modules/mermaid/dist/mermaid.esm.min.mjs": "/mermaid/mermaid.esm.min.mjs",
    "node_modules/mermaid/dist/chunks/mermaid.esm.min/*.mjs": "/mermaid/chunks/mermaid.esm.min",
  });
  return { pathPrefix: site.pathPrefix, markdownTemplateEngine: "njk" };
}
