import type { Token } from "markdown-it";
import type { MarkdownEnv, PlacedText } from "../../types/page.ts";

/** A token whose text is known to its place: a paragraph, a heading, a cell, or a block of HTML. */
export interface PlacedToken {
  token: Token;
  placed: PlacedText;
}

/** The tokens of a page that hold text or HTML, in their order. */
export function placeTokens(tokens: readonly Token[], env: MarkdownEnv): PlacedToken[] {
  const findCell = createCellFinder(env.source.text);
  let line = 0;
  return tokens.flatMap((token) => {
    line = token.map?.[0] ?? line;
    if (token.type === "html_block") return [{ token, placed: env.source.place(token.content, line) }];
    if (token.type !== "inline") return [];
    if (token.map) return [{ token, placed: env.source.place(token.content, line) }];
    // Only cells have no lines of their own: they stand in the row that was opened last
    const column = findCell(token.content, line);
    return [{ token, placed: placeCell(env.source.place(token.content, line, column)) }];
  });
}

/** In a cell, Markdown has made `|` of `\|`. */
function placeCell(placed: PlacedText): PlacedText {
  const withEscapes = (offset: number): number => offset + placed.text.slice(0, offset).split("|").length - 1;
  return {
    text: placed.text,
    toSource: (start, end) => placed.toSource(withEscapes(start), withEscapes(end)),
    get unknownRanges() {
      return placed.unknownRanges;
    },
  };
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
