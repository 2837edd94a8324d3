import { parseBlockLine } from "./parse-line.ts";

/** Where a block ends: the lines of its content stop before `end`. */
export type BlockEnd =
  | { kind: "closed"; end: number; next: number; wrongCloser?: string }
  | { kind: "unclosed"; end: number; next: number; openFence?: { line: number; marker: string } };

const FENCE = /^(`{3,}|~{3,})(.*)$/s;
/** A fence may also begin on the line of a list item: `- ```json`. */
const FENCE_OR_ITEM = /^(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(`{3,}|~{3,})(.*)$/s;

/**
 * The end of a block of markers `marker` whose content begins at line `first`; `lineAt` gives a line without its
 * indentation, or nothing where the container (list, quote) has ended. An opener of too few marks, `shortMarker`, may
 * be closed by as few.
 */
export function findBlockEnd(
  lineAt: (line: number) => string | undefined,
  first: number,
  last: number,
  marker: string,
  shortMarker?: string,
): BlockEnd {
  let fence: { line: number; marker: string } | undefined;
  for (let line = first; line < last; line++) {
    const text = lineAt(line);
    if (text === undefined) return { kind: "unclosed", end: line, next: line };
    const [, run = "", info = ""] = (fence ? FENCE : FENCE_OR_ITEM).exec(text) ?? [];
    if (fence) {
      if (run.startsWith(fence.marker) && info.trim() === "") fence = undefined;
      continue;
    }
    if (run !== "" && !(run.startsWith("`") && info.includes("`"))) {
      fence = { line, marker: run };
      continue;
    }
    if (text.trimEnd() === shortMarker) return { kind: "closed", end: line, next: line + 1 };
    const parsed = parseBlockLine(text);
    if (!parsed || parsed.marker.length < marker.length) continue;
    if (parsed.kind !== "closer") return { kind: "unclosed", end: line, next: line };
    return {
      kind: "closed",
      end: line,
      next: line + 1,
      ...(parsed.marker === marker ? {} : { wrongCloser: parsed.marker }),
    };
  }
  return { kind: "unclosed", end: last, next: last, ...(fence ? { openFence: fence } : {}) };
}
