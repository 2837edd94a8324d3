import type MarkdownIt from "markdown-it";
import { parseFenceInfo } from "./fence-info.ts";
import { renderFigure, type CodeFigureWords, type FigureInfo } from "./render.ts";

export interface CodeFigureOptions {
  words: CodeFigureWords;
}

/** Fences as figures: a title, buttons that the browser brings to life, code coloured at build. */
export function codeFigure(markdown: MarkdownIt, { words }: CodeFigureOptions): void {
  const { escapeHtml, unescapeAll } = markdown.utils;
  markdown.core.ruler.after("block", "fence_info", ({ tokens }) => {
    for (const token of tokens)
      if (token.type === "fence") token.meta = parseFenceInfo(unescapeAll(token.info));
  });
  markdown.renderer.rules.fence = (tokens, index) => {
    const token = tokens[index];
    return token ? renderFigure(token.content, token.meta as FigureInfo, words, escapeHtml) : "";
  };
}
