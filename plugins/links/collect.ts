import type { Token } from "markdown-it";
import { parseFragment, type DefaultTreeAdapterMap } from "parse5";
import type { MarkdownEnv, PlacedText } from "../../types/page.ts";
import type { InlineMeta } from "./remember-place.ts";

/** Attributes that hold an address. */
const ADDRESS_ATTRIBUTES = new Set(["href", "src", "poster", "data"]);

/** Hands over every address that the page names, in Markdown or in HTML, with its place. */
export function collectLinks(tokens: readonly Token[], env: MarkdownEnv): void {
  const findCell = createCellFinder(env.source.text);
  let line = 0;
  for (const token of tokens) {
    line = token.map?.[0] ?? line;
    if (token.type === "html_block")
      collectFromHtml(token.content, 0, env.source.place(token.content, line), env);
    if (token.type !== "inline") continue;
    // Only cells have no lines of their own: they stand in the row that was opened last
    const column = token.map ? 0 : findCell(token.content, line);
    const children = (token.children ?? []).filter(({ meta }) => meta !== null);
    if (children.length === 0) continue;
    const placed = env.source.place(token.content, line, column);
    for (const child of children) {
      const { start, end } = child.meta as InlineMeta;
      // In a cell, Markdown has made `|` of `\|`
      const escapes = token.map ? 0 : token.content.slice(0, start).split("|").length - 1;
      const address = child.attrGet("href") ?? child.attrGet("src") ?? "";
      if (child.type === "html_inline") collectFromHtml(child.content, start + escapes, placed, env);
      else env.page.links.push({ address, range: placed.toSource(start + escapes, end + escapes) });
    }
  }
}

/** Gives the column of each cell of the tables of a text, asked for in their order. */
function createCellFinder(text: string): (cell: string, line: number) => number {
  let lines: string[] | undefined;
  let row = -1;
  let end = 0;
  return (cell, line) => {
    lines ??= text.split("\n");
    if (line !== row) [row, end] = [line, 0];
    const written = cell.replaceAll("|", "\\|");
    const column = Math.max(end, lines[line]?.indexOf(written, end) ?? 0);
    end = column + written.length;
    return column;
  };
}

type HtmlNode = DefaultTreeAdapterMap["node"];

/** The addresses of a piece of HTML that begins at `offset` of a text. */
function collectFromHtml(html: string, offset: number, placed: PlacedText, env: MarkdownEnv): void {
  const visit = (node: HtmlNode): void => {
    if ("attrs" in node)
      for (const { name, value } of node.attrs) {
        const place = node.sourceCodeLocation?.attrs?.[name];
        if (!place || !ADDRESS_ATTRIBUTES.has(name)) continue;
        const written = html.slice(place.startOffset, place.endOffset);
        const [before = "", quote = ""] = /^[^=]*=\s*(["']?)/.exec(written) ?? [];
        const start = offset + place.startOffset + before.length;
        const range = placed.toSource(start, offset + place.endOffset - quote.length);
        env.page.links.push({ address: value, range });
      }
    if ("childNodes" in node) node.childNodes.forEach(visit);
    if ("content" in node) visit(node.content);
  };
  visit(parseFragment(html, { sourceCodeLocationInfo: true }));
}
