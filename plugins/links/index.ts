import type { UserConfig } from "@11ty/eleventy";
import type MarkdownIt from "markdown-it";
import type { MarkdownEnv } from "../../types/page.ts";
import { collectLinks } from "./collect.ts";
import { addFinalSlash } from "./final-slash.ts";
import { rememberPlace } from "./remember-place.ts";

/** Hands the addresses that a page names over in `env.page.links`. */
export function pageLinks(markdown: MarkdownIt): void {
  const rules = markdown.inline.ruler.getRules("");
  for (const name of ["link", "image", "autolink", "html_inline"] as const) {
    const rule = rules.find((candidate) => candidate.name === name);
    if (!rule) throw new Error(`markdown-it has no inline rule "${name}"`);
    markdown.inline.ruler.at(name, rememberPlace(rule, name));
  }
  markdown.core.ruler.push("page_links", ({ tokens, env }) => {
    const { page, source } = env as Partial<MarkdownEnv>;
    if (page && source) collectLinks(tokens, env as MarkdownEnv);
  });
}

/** Gives internal links their final slash in every page written. */
export function finalSlashes(eleventyConfig: UserConfig): void {
  eleventyConfig.htmlTransformer.addUrlTransform("html", (url, { tag }) =>
    tag === "a" ? addFinalSlash(url) : url,
  );
}
