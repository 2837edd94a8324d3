import type MarkdownIt from "markdown-it";

/** Tables in a box of their own, which scrolls where they are wider than the page. */
export function scrollingTable(markdown: MarkdownIt): void {
  markdown.renderer.rules["table_open"] = () => `<div class="table" data-scroll>\n<table>\n`;
  markdown.renderer.rules["table_close"] = () => `</table>\n</div>\n`;
}
