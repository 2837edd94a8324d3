import type MarkdownIt from "markdown-it";
import { parseFenceInfo, type FenceInfo } from "./fence-info.ts";
import { highlight } from "./highlight.ts";

export interface CodeFigureOptions {
  /** Words of the copy button: its label, and what it says once the sample is copied. */
  copy: { label: string; done: string; failed: string };
}

/** Fences as figures: a title, a copy button that the browser brings to life, code coloured at build. */
export function codeFigure(markdown: MarkdownIt, { copy }: CodeFigureOptions): void {
  const { escapeHtml, unescapeAll } = markdown.utils;
  markdown.core.ruler.after("block", "fence_info", ({ tokens }) => {
    for (const token of tokens)
      if (token.type === "fence") token.meta = parseFenceInfo(unescapeAll(token.info));
  });
  const button =
    `<button type="button" class="copy" hidden data-copy data-done="${escapeHtml(copy.done)}" ` +
    `data-failed="${escapeHtml(copy.failed)}">${escapeHtml(copy.label)}</button>`;
  markdown.renderer.rules.fence = (tokens, index) => {
    const token = tokens[index];
    const { language, title } = token?.meta as FenceInfo;
    const code = highlight(token?.content ?? "", language);
    const label = escapeHtml(title ?? language.toUpperCase());
    const className = language === "" ? "" : ` class="language-${escapeHtml(language)}"`;
    return (
      `<figure class="code">\n<figcaption><span>${label}</span>${button}</figcaption>\n` +
      `<pre tabindex="0"><code${className}>${code}</code></pre>\n</figure>\n`
    );
  };
}
