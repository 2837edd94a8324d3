import type MarkdownIt from "markdown-it";

export interface ScrollingTableOptions {
  /** What a table is called for those who cannot see it, where it scrolls. */
  label: string;
}

/** Tables in a box of their own, which scrolls where they are wider than the page. */
export function scrollingTable(markdown: MarkdownIt, { label }: ScrollingTableOptions): void {
  const opening = `<div class="table" data-scroll="${markdown.utils.escapeHtml(label)}">\n<table>\n`;
  markdown.renderer.rules["table_open"] = () => opening;
  markdown.renderer.rules["table_close"] = () => `</table>\n</div>\n`;
}
