import type { Token } from "markdown-it";
import type { ShownSourceMeta } from "./block-rule.ts";

/** What the two halves of a block are called. */
export interface ShownSourceWords {
  source: string;
  result: string;
}

/** What a block is drawn with. */
export interface ShownSourceDrawing {
  words: ShownSourceWords;
  escapeHtml: (text: string) => string;
  /** The HTML of a fence. */
  renderFence: (fence: Token) => string;
}

/** The tags before a rendering: the title of both, the source, which no search reads twice, the name of the rendering. */
export function renderOpening(token: Token, { words, escapeHtml, renderFence }: ShownSourceDrawing): string {
  const { source, title } = token.meta as ShownSourceMeta;
  const caption = title?.trim() || undefined;
  // Several blocks of a page look alike to those who hear their names only
  const name = [words.result, caption].filter(Boolean).join(", ");
  source.meta = { language: "markdown", title: words.source, call: caption };
  return [
    `<figure class="shown-source">`,
    ...(caption === undefined ? [] : [`<figcaption>${escapeHtml(caption)}</figcaption>`]),
    `<div class="shown-source-code" data-pagefind-ignore>`,
    `${renderFence(source)}</div>`,
    `<div class="shown-source-result" role="group" aria-label="${escapeHtml(name)}">`,
    `<div class="shown-source-label" aria-hidden="true" data-pagefind-ignore>${escapeHtml(words.result)}</div>\n`,
  ].join("\n");
}

/** The tags behind a rendering. */
export function renderClosing(): string {
  return "</div>\n</figure>\n";
}
