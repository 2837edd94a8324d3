import type { PlacedText, RenderedSource, SourceRange } from "../../types/page.ts";
import { lastAtOrBefore } from "./last-at-or-before.ts";
import { readMarks, type MarkKind } from "./marks.ts";
import { restoreCharacters } from "./reserved-characters.ts";

/** A run of rendered text that comes from one place of the source. */
interface Segment {
  kind: MarkKind;
  /** Offset of its first character in the rendered text. */
  at: number;
  sourceStart: number;
  /** Where the tag ends that made it; for `source`, where it began. */
  sourceEnd: number;
}

/** The rendering of a marked template, without its marks, with the way back to the source. */
export function readRendering(marked: string): RenderedSource {
  const { text, segments } = removeMarks(marked);
  const starts = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
  const lineText = (line: number): string =>
    text.slice(starts[line] ?? text.length, (starts[line + 1] ?? text.length + 1) - 1);
  const toSource = (start: number, end: number): SourceRange => rangeInSource(segments, start, end);

  const unknown = unknownRuns(segments, text.length);

  const lineRange = (line: number): SourceRange => {
    const whole = lineText(line);
    const start = (starts[line] ?? text.length) + whole.length - whole.trimStart().length;
    return toSource(start, start + whole.trim().length);
  };

  /** Markdown takes away indentation and quote marks at the start of each line, and nothing inside it. */
  const place = (content: string, firstLine: number, firstColumn = 0): PlacedText => {
    const contentStarts: number[] = [];
    const lines: Run[] = [];
    let at = 0;
    content.split("\n").forEach((line, index) => {
      // Of a tab that Markdown has cut, spaces stay: what follows them is what was written.
      const written = line.trimStart();
      const whole = lineText(firstLine + index);
      const column = index === 0 && firstColumn > 0 ? firstColumn : columnOf(written, whole);
      const start = (starts[firstLine + index] ?? text.length) + column - (line.length - written.length);
      contentStarts.push(at);
      lines.push({ start, end: start + line.length + 1 });
      at += line.length + 1;
    });
    const toRendered = (offset: number): number => {
      const line = lastAtOrBefore(contentStarts, offset);
      return (lines[line]?.start ?? 0) + offset - (contentStarts[line] ?? 0);
    };
    return {
      text: content,
      toSource: (start, end) => toSource(toRendered(start), Math.max(toRendered(start), toRendered(end))),
      get unknownRanges() {
        return unknownRanges(unknown, lines);
      },
    };
  };
  return { text, place, lineRange };
}

/** Where a line that Markdown has stripped stands in the whole line; an empty one at its start. */
function columnOf(written: string, whole: string): number {
  return written === "" ? 0 : Math.max(0, whole.lastIndexOf(written));
}

function removeMarks(marked: string): { text: string; segments: Segment[] } {
  const marks = readMarks(marked);
  const segments: Segment[] = [];
  let text = normaliseLines(marked.slice(0, marks[0]?.at ?? marked.length));
  marks.forEach((mark, index) => {
    const next = marks[index + 1];
    const run = normaliseLines(marked.slice(mark.at + 3, next?.at ?? marked.length));
    if (run === "") return;
    const sourceEnd = mark.kind === "source" || !next ? mark.offset : Math.max(next.offset, mark.offset);
    segments.push({ kind: mark.kind, at: text.length, sourceStart: mark.offset, sourceEnd });
    text += run;
  });
  return { text, segments };
}

/** What Markdown’s own normalisation would do, done here so that places still hold after it. */
function normaliseLines(text: string): string {
  return restoreCharacters(text).replace(/\r\n?/g, "\n").replaceAll("\0", "\uFFFD");
}

function rangeInSource(segments: readonly Segment[], start: number, end: number): SourceRange {
  const first = segmentAt(segments, start);
  const last = end > start ? segmentAt(segments, end - 1) : first;
  const from = offsetIn(first, start, "start");
  if (end <= start) return { start: from, end: from };
  return { start: from, end: Math.max(from, offsetIn(last, end - 1, "end")) };
}

function offsetIn(segment: Segment | undefined, at: number, side: "start" | "end"): number {
  if (!segment) return 0;
  if (segment.kind === "source") return segment.sourceStart + at - segment.at + (side === "end" ? 1 : 0);
  return side === "end" ? segment.sourceEnd : segment.sourceStart;
}

function segmentAt(segments: readonly Segment[], at: number): Segment | undefined {
  return segments[lastAtOrBefore(segments, at, (segment) => segment.at)];
}

interface Run {
  start: number;
  end: number;
}

/** The parts of a rendered text that show a tag which has no value. */
function unknownRuns(segments: readonly Segment[], length: number): Run[] {
  return segments.flatMap(({ kind, at }, index) =>
    kind === "unknown" ? [{ start: at, end: segments[index + 1]?.at ?? length }] : [],
  );
}

/** The parts of `lines`, which are runs of the rendered text, that lie in `unknown`, counted from the first line on. */
function unknownRanges(unknown: readonly Run[], lines: readonly Run[]): [start: number, end: number][] {
  const ranges: [number, number][] = [];
  let offset = 0;
  for (const { start, end } of lines) {
    for (let index = lastAtOrBefore(unknown, start, (run) => run.start); index < unknown.length; index++) {
      const run = unknown[index];
      if (!run || run.start >= end) break;
      const from = offset + Math.max(0, run.start - start);
      const to = offset + Math.min(end, run.end) - start;
      const last = ranges.at(-1);
      if (last?.[1] === from) last[1] = to;
      else if (from < to) ranges.push([from, to]);
    }
    offset += end - start;
  }
  return ranges;
}
