import type { SourceRange } from "../../types/page.ts";
import { neutraliseBraces } from "./reserved-characters.ts";
import type { Tag } from "./template/tags.ts";

/**
 * What follows a mark: `source`, text as it was written; `value`, what a tag made; `unknown`, a tag shown as
 * text because Nunjucks refuses it or no data defines what it names.
 */
export type MarkKind = "source" | "value" | "unknown";

/**
 * A mark is three characters of Unicode’s private use area: its kind, then an offset of the source in base 4096.
 * It goes through Nunjucks untouched, loops included, and `readMarks` takes it out before Markdown sees it.
 */
const KINDS: readonly MarkKind[] = ["source", "value", "unknown"];
const KIND_BASE = 0xe000;
const DIGIT_BASE = 0xe800;
const RADIX = 4096;
const MARK = /[\uE000-\uE002][\uE800-\uF7FF]{2}/g;

export interface Mark {
  kind: MarkKind;
  /** Offset in the source file. */
  offset: number;
  /** Where the mark begins in the marked text; it is three characters long. */
  at: number;
}

/** The marks of a text, in their order. */
export function readMarks(text: string): Mark[] {
  return Array.from(text.matchAll(MARK), ({ 0: mark, index }) => ({
    kind: KINDS[mark.charCodeAt(0) - KIND_BASE] ?? "source",
    offset: (mark.charCodeAt(1) - DIGIT_BASE) * RADIX + mark.charCodeAt(2) - DIGIT_BASE,
    at: index,
  }));
}

function mark(kind: MarkKind, offset: number): string {
  const digits = [Math.floor(offset / RADIX), offset % RADIX].map((digit) => DIGIT_BASE + digit);
  return String.fromCharCode(KIND_BASE + KINDS.indexOf(kind), ...digits);
}

/**
 * A template with a mark before each line and around each tag, so that its rendering knows its source.
 * Values go in as they are, without HTML escapes: Markdown escapes what it renders.
 * `bodyStart` is the offset of `text` in its file; `unknown` are the places of variables that no data defines, sorted; `unmarked`
 * are parts, from the end of a tag to the start of another, that the template reads itself.
 */
export function insertMarks(
  text: string,
  tags: readonly Tag[],
  bodyStart: number,
  unknown: readonly SourceRange[],
  unmarked: readonly SourceRange[] = [],
): string {
  const isUnmarked = (offset: number): boolean =>
    unmarked.some(({ start, end }) => start <= offset && offset < end);
  let marked = "";
  let at = 0;
  let trimsStart = false;
  let nextUnknown = 0;
  for (const tag of tags) {
    while ((unknown[nextUnknown]?.start ?? Infinity) < tag.start) nextUnknown++;
    const namesUnknown = tag.kind === "variable" && (unknown[nextUnknown]?.end ?? Infinity) <= tag.end;
    const isShown = namesUnknown || tag.kind === "refused";
    if (isUnmarked(at)) {
      marked += text.slice(at, tag.start);
    } else {
      const before = markLines(
        text.slice(at, tag.start),
        bodyStart + at,
        trimsStart,
        tag.trimsBefore && !isShown,
      );
      marked += before.text + mark(isShown ? "unknown" : "value", bodyStart + tag.start) + before.trimmed;
    }
    marked += isShown ? neutraliseBraces(text.slice(tag.start, tag.end)) : readableTag(text, tag);
    at = tag.end;
    trimsStart = tag.trimsAfter && !isShown;
  }
  return marked + markLines(text.slice(at), bodyStart + at, trimsStart, false).text;
}

function readableTag(text: string, tag: Tag): string {
  const whole = text.slice(tag.start, tag.end);
  if (tag.kind !== "variable") return whole;
  const [, opening = "", expression = "", closing = ""] = /^(\{\{-?)([^]*?)(-?\}\})$/.exec(whole) ?? [];
  return `${opening}(${expression}) | safe ${closing}`;
}

/** A text between tags, marked at its start and at each line; `trimmed` is what the next tag takes away. */
function markLines(text: string, offset: number, trimsStart: boolean, trimsEnd: boolean) {
  const start = trimsStart ? text.length - text.trimStart().length : 0;
  const end = trimsEnd ? Math.max(start, text.trimEnd().length) : text.length;
  const lines = text.slice(start, end).split(/(?<=\n)/);
  let at = offset + start;
  let marked = text.slice(0, start);
  for (const line of lines) {
    marked += mark("source", at) + line;
    at += line.length;
  }
  return { text: marked, trimmed: text.slice(end) };
}
