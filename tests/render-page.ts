import MarkdownIt from "markdown-it";
import markdownItAnchor from "markdown-it-anchor";
import nunjucks from "nunjucks";
import texts from "../_data/texts.ts";
import { apiExample } from "../plugins/api-example/index.ts";
import { codeFigure } from "../plugins/code-figure/index.ts";
import { mermaidDiagram } from "../plugins/mermaid/index.ts";
import { pageElements } from "../plugins/page-elements/index.ts";
import { readPage, type TemplateNames } from "../plugins/page-source/read-page.ts";
import { readRendering } from "../plugins/page-source/rendered-source.ts";
import { shownSource } from "../plugins/shown-source/index.ts";
import { scrollingTable } from "../plugins/table/index.ts";
import type { MarkdownEnv, Page, RenderedSource, SourceRange } from "../types/page.ts";

/** The data of every page that `renderPage` makes. */
export const DATA = {
  title: "Titre",
  urls: {
    api: "https://data.example/api",
    open: { wfs: "https://data.example/wfs", wms: "https://data.example/wms" },
  },
  ids: { checks: { vector: "66ed8a1b", "pyramid-rok4": "f879e8c6" } },
  long: { "vector-to-db": "0de8c60b" },
  list: ["un", "deux"],
  sign: "&<>\"'`",
};

export interface RenderOptions {
  /** Added to `DATA`. */
  data?: Record<string, unknown>;
  /** Templates that `{% include %}` finds, by name. */
  includes?: Record<string, string>;
  /** Filters that the site adds to those of Nunjucks. */
  filters?: Record<string, (value: string) => string>;
}

export interface RenderedPage {
  page: Page;
  html: string;
  source: RenderedSource;
  /** What stands at a place of the page’s text. */
  at: (range: SourceRange | undefined) => string | undefined;
}

/** A page through the whole chain but Eleventy: marks, Nunjucks, Markdown, examples and links. */
export function renderPage(
  text: string | Uint8Array,
  { data, includes = {}, filters = {} }: RenderOptions = {},
): RenderedPage {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  const all = { ...DATA, ...data, page: { url: "/fr/page/" } };
  const environment = new nunjucks.Environment(loaderOf(includes), { autoescape: true });
  for (const [name, filter] of Object.entries(filters)) environment.addFilter(name, filter);
  const names: TemplateNames = {
    filters: Object.keys(filters),
    hasLayout: (name) => name in includes,
    hasTemplate: (name) => name in includes,
  };
  const { page, template } = readPage("content/page.md", bytes, all, names);
  const source = readRendering(environment.renderString(template, all));
  page.url = all.page.url;
  const env: MarkdownEnv = { page, data: all, source };
  const html = createMarkdown().render(source.text, env);
  return { page, html, source, at: (range) => range && page.text.slice(range.start, range.end) };
}

function createMarkdown(): MarkdownIt {
  return new MarkdownIt({ html: true })
    .use(markdownItAnchor, { tabIndex: false })
    .use(codeFigure, { words: texts.code })
    .use(mermaidDiagram, { label: "Schéma" })
    .use(apiExample, { words: texts.example })
    .use(shownSource, { words: texts.shownSource })
    .use(scrollingTable, { label: "Tableau" })
    .use(pageElements);
}

function loaderOf(includes: Record<string, string>): nunjucks.ILoader {
  return { getSource: (name) => ({ src: includes[name] ?? "", path: name, noCache: true }) };
}
