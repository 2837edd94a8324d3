import type MarkdownIt from "markdown-it";
import type { FenceInfo } from "./fence-info.ts";
import { countLines, foldHtml, isLong } from "./fold.ts";
import { highlight } from "./highlight.ts";
import { languageName } from "./language-name.ts";

/** What the buttons of a sample say. */
export interface CodeFigureWords {
  /** What a sample without title nor language is called. */
  label: string;
  copy: string;
  /** Once the copy is done, or refused. */
  copied: string;
  refused: string;
  /** Before the values that the reader has still to replace in what is copied. */
  incomplete: string;
  wrap: string;
  showAll: string;
  /** Behind their number. */
  lines: string;
  showLess: string;
}

/** What is known of a fence, with the call of the example that it belongs to, and what it shows of it (`request`). */
export type FigureInfo = FenceInfo & { call?: string; role?: string };

/** The figure of a sample: its title, its buttons (hidden until a script serves them), its text. */
export function renderFigure(
  code: string,
  { language, title, call, role }: FigureInfo,
  words: CodeFigureWords,
  escapeHtml: MarkdownIt["utils"]["escapeHtml"],
): string {
  const caption = title?.trim() || languageName(language);
  const name = escapeHtml([caption || words.label, call].filter(Boolean).join(", "));
  const className = language === "" ? "" : ` class="language-${escapeHtml(language)}"`;
  const lineCount = countLines(code);
  const html = highlight(code, language);
  const button = (icon: string, attributes: string, label: string): string =>
    `<button type="button" class="fr-btn fr-btn--sm fr-btn--tertiary-no-outline ${icon}" hidden ${attributes}>` +
    `<span>${escapeHtml(label)}</span><span class="fr-sr-only"> ${name}</span></button>`;
  const outcomes =
    `data-done="${escapeHtml(words.copied)}" data-failed="${escapeHtml(words.refused)}" ` +
    `data-incomplete="${escapeHtml(words.incomplete)}"`;
  const fold = `aria-expanded="false" data-fold="${escapeHtml(words.showLess)}"`;
  const showAll = `${words.showAll} (${lineCount}\u00a0${words.lines})`;
  return [
    `<figure class="code"${role === undefined ? "" : ` data-role="${role}"`}>`,
    ...(caption === "" ? [] : [`<figcaption>${escapeHtml(caption)}</figcaption>`]),
    `<div class="code-actions" data-pagefind-ignore>` +
      button("icon-wrap", `aria-pressed="false" data-wrap`, words.wrap) +
      button("icon-copy", `data-copy="code" ${outcomes}`, words.copy) +
      `</div>`,
    `<pre tabindex="0" role="group" aria-label="${name}"><code${className}>${isLong(lineCount) ? foldHtml(html) : html}</code></pre>`,
    ...(isLong(lineCount) ? [`<div class="code-fold">${button("icon-fold", fold, showAll)}</div>`] : []),
    `</figure>\n`,
  ].join("\n");
}
