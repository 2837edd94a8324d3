import type MarkdownIt from "markdown-it";
import type { Token } from "markdown-it";
import type { MarkdownEnv } from "../../types/page.ts";
import { collectExcuses } from "./excuses.ts";
import { headingOf } from "./headings.ts";
import { collectFromHtml } from "./html.ts";
import { placeTokens, type PlacedToken } from "./placed-tokens.ts";
import { proseOf, proseOfSection } from "./prose.ts";
import { PLACED_RULES, rememberPlace, type InlineMeta } from "./remember-place.ts";

/**
 * Hands over what a page holds, in Markdown or in HTML, with its place: `links`, `headings`, `anchors`, `media`, `prose` and
 * `excuses` of `env.page`.
 */
export function pageElements(markdown: MarkdownIt): void {
  const rules = markdown.inline.ruler.getRules("");
  for (const name of PLACED_RULES) {
    const rule = rules.find((candidate) => candidate.name === (name === "backticks" ? "backtick" : name));
    if (!rule) throw new Error(`markdown-it has no inline rule "${name}"`);
    markdown.inline.ruler.at(name, rememberPlace(rule, name));
  }
  markdown.core.ruler.push("page_elements", ({ tokens, env }) => {
    const { page, source } = env as Partial<MarkdownEnv>;
    if (page && source) collectElements(tokens, env as MarkdownEnv);
  });
}

function collectElements(tokens: readonly Token[], env: MarkdownEnv): void {
  const { page } = env;
  const placed = placeTokens(tokens, env);
  const placedOf = new Map(placed.map((item) => [item.token, item]));
  collectExcuses(tokens, placed, env);
  tokens.forEach((token, index) => {
    const id = token.attrGet("id");
    if (id !== null) page.anchors.push({ id, range: env.source.lineRange(token.map?.[0] ?? 0) });
    if (token.type === "heading_open") page.headings.push(headingOf(token, tokens[index + 1], env));
    if (token.type === "api_block_open") page.prose.push(...proseOfSection(token, env));
    const item = placedOf.get(token);
    if (!item) return;
    page.prose.push(proseOf(item));
    if (token.type === "html_block")
      collectFromHtml({ html: token.content, offset: 0, placed: item.placed }, page);
    else collectFromLine(item, env);
  });
}

/** The links and images of a paragraph, a heading or a cell, and what its tags hold. */
function collectFromLine({ token, placed }: PlacedToken, { page }: MarkdownEnv): void {
  for (const child of token.children ?? []) {
    const meta = child.meta as InlineMeta | null;
    if (!meta || child.type === "code_inline") continue;
    if (child.type === "html_inline") {
      collectFromHtml({ html: child.content, offset: meta.start, placed }, page);
      continue;
    }
    const address = child.attrGet("href") ?? child.attrGet("src") ?? "";
    page.links.push({ address, range: placed.toSource(meta.start, meta.end) });
    if (child.type !== "image") continue;
    const { start, end } = meta.masked;
    const range = placed.toSource(start, end);
    const place = { isMarkdown: true, hasSize: false, hasCaptions: false, range };
    page.media.push({ kind: "image", addresses: [address], alternative: child.content, ...place });
  }
}
