import type { Page, Prose, SourceRange } from "../../types/page.ts";

/** What readers read of a front matter. */
const READ = ["title", "description"];

/** Faults after which nobody can tell where a value ends. */
const UNREAD: ReadonlySet<string> = new Set(["unclosed", "beside-opening", "not-yaml", "not-a-map"]);

/** The title and the description of a page as readers read them: `'L''API'` → `L'API`. */
export function proseOfFrontMatter(page: Page): Prose[] {
  if (page.frontMatterFaults.some(({ kind }) => UNREAD.has(kind))) return [];
  return READ.flatMap((name): Prose[] => {
    const range = page.frontMatterRange([name]);
    const written = range && page.text.slice(range.start, range.end).trimEnd();
    // Neither a list nor a map, an alias or a tag of YAML
    if (!range || !written || /^[[{&*!]/.test(written)) return [];
    return [decode(written, range.start)];
  });
}

/** The signs of a value without its quotes, in which a quote is written as two signs; other escapes stay as they are. */
function decode(written: string, offset: number): Prose {
  const [quote = ""] = /^["']/.exec(written) ?? [];
  const inside = written.slice(quote.length, written.length - quote.length);
  const sign = quote === "'" ? /''|[^]/g : quote === '"' ? /\\"|[^\\]|\\[^]?/g : /[^]/g;
  let text = "";
  const starts: number[] = [];
  for (const { 0: spelling, index } of inside.matchAll(sign)) {
    const read = spelling === "''" ? "'" : spelling === '\\"' ? '"' : spelling;
    for (let at = 0; at < read.length; at++) starts.push(offset + quote.length + index + at);
    text += read;
  }
  starts.push(offset + quote.length + inside.length);
  const toSource = (start: number, end: number): SourceRange => {
    const from = starts[start] ?? offset;
    return { start: from, end: end > start ? (starts[end] ?? from) : from };
  };
  // `>-` and `|` announce a text on the lines below
  const masked = Array.from(text.matchAll(/^[>|][^\r\n]*/g), ({ 0: header }) => ({
    start: 0,
    end: header.length,
  }));
  return { text, toSource, unknownRanges: [], masked };
}
