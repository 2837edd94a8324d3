/** Samples of more lines are folded… */
const MOST_LINES = 40;
/** …behind this many. */
const LINES_SHOWN = 20;

/** How many lines a sample has, its last line end not counted for one. */
export function countLines(code: string): number {
  return code.replace(/\n$/, "").split("\n").length;
}

/** Whether a sample is too long to be shown whole at once. */
export function isLong(lineCount: number): boolean {
  return lineCount > MOST_LINES;
}

/** The HTML of a long sample, with what is folded away in a `<span data-rest>`. */
export function foldHtml(html: string): string {
  const { end, open } = cutAfterLine(html, LINES_SHOWN);
  const closing = "</span>".repeat(open.length);
  return `${html.slice(0, end)}${closing}<span class="code-rest" data-rest>${open.join("")}${html.slice(end)}</span>`;
}

/** Where a line ends, and the tags that are open there: a comment or a text may go on over several lines. */
function cutAfterLine(html: string, line: number): { end: number; open: string[] } {
  const open: string[] = [];
  let count = 0;
  for (const { 0: found, index } of html.matchAll(/<span[^>]*>|<\/span>|\n/g)) {
    if (found === "\n") count++;
    else if (found === "</span>") open.pop();
    else open.push(found);
    if (count === line) return { end: index + 1, open };
  }
  return { end: html.length, open: [] };
}
