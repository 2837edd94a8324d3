import type MarkdownIt from "markdown-it";
import type { Token } from "markdown-it";
import { shownSourceRule } from "./block-rule.ts";
import { renderClosing, renderOpening, type ShownSourceWords } from "./render.ts";

export interface ShownSourceOptions {
  words: ShownSourceWords;
}

/** ```` ```markdown rendu ```` fences: their source as the writer wrote it, then what the site makes of it. */
export function shownSource(markdown: MarkdownIt, { words }: ShownSourceOptions): void {
  const { escapeHtml } = markdown.utils;
  markdown.block.ruler.before("fence", "shown_source", shownSourceRule, {
    alt: ["paragraph", "reference", "blockquote", "list"],
  });
  markdown.renderer.rules["shown_source_open"] = (tokens, index, options, env, self) => {
    const renderFence = (fence: Token): string => self.rules.fence?.([fence], 0, options, env, self) ?? "";
    const token = tokens[index];
    return token ? renderOpening(token, { words, escapeHtml, renderFence }) : "";
  };
  markdown.renderer.rules["shown_source_close"] = renderClosing;
}
