import type { MarkdownEnv } from "../../types/page.ts";

const LINE_END = /\r\n|\n|\r/;

/** The lines between two lines of a page’s Markdown, the first of which begins with `opening`. */
export interface WrittenLines {
  opening: string;
  first: number;
  /** The line behind the last, or the last where `isClosed` is not. */
  end: number;
  isClosed: boolean;
}

/**
 * What the writer wrote there, before its variables were replaced, without the indentation or the quote marks of the first line;
 * nothing where none of it stands in the page’s own file.
 */
export function writtenSource(lines: WrittenLines, { page, source }: MarkdownEnv): string | undefined {
  const { opening, first, end, isClosed } = lines;
  const { start, end: openingEnd } = source.place(opening, first).toSource(0, opening.length);
  const from = lineEndAfter(page.text, openingEnd);
  const to = isClosed
    ? lineStartBefore(page.text, source.lineRange(end).start)
    : lineEndAfter(page.text, source.lineRange(end - 1).end);
  if (from > to) return undefined;
  const prefix = prefixPattern(page.text.slice(lineStartBefore(page.text, start), start));
  const written = page.text.slice(from, to);
  return written
    .split(LINE_END)
    .map((line) => line.replace(prefix, ""))
    .join("\n");
}

function lineEndAfter(text: string, offset: number): number {
  const { 0: found, index } = LINE_END.exec(text.slice(offset)) ?? { 0: "", index: text.length - offset };
  return offset + index + found.length;
}

function lineStartBefore(text: string, offset: number): number {
  const before = text.slice(0, offset);
  return Math.max(before.lastIndexOf("\n"), before.lastIndexOf("\r")) + 1;
}

/** What stands before the text of each line, as far as it is there: `"> - "` → a quote mark, three spaces. */
function prefixPattern(prefix: string): RegExp {
  const blank = prefix.replaceAll("\t", "    ").replace(/[^>]/g, " ");
  const parts = blank.replace(/>| +/g, (part) => (part === ">" ? ">?" : `(?:\\t| {0,${part.length}})`));
  return new RegExp(`^${parts}`);
}
