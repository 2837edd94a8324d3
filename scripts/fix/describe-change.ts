import type { Fix } from "../../types/problem.ts";

const MOST_AROUND = 20;
const END_NAMES: Readonly<Record<string, string>> = { "\n": "LF", "\r\n": "CRLF", "\r": "CR" };

/** A change as the words around it, before and after; of line ends, their names: `LF, CRLF` → `LF`. */
export function describeChange(
  text: string,
  { start, end, text: right }: Fix,
): { before: string; after: string } {
  const wrong = text.slice(start, end);
  if (wrong.replace(/\r\n?/g, "\n") === right.replace(/\r\n?/g, "\n"))
    return { before: nameEnds(wrong), after: nameEnds(right) };
  const [head = ""] = /\S*$/.exec(text.slice(Math.max(0, start - MOST_AROUND), start)) ?? [];
  const [tail = ""] = /^\S*/.exec(text.slice(end, end + MOST_AROUND)) ?? [];
  const around = (part: string): string => dropHalves(head + part + tail);
  return { before: around(wrong), after: around(right) };
}

function nameEnds(text: string): string {
  const names = Array.from(text.matchAll(/\r\n|\r|\n/g), ({ 0: end }) => END_NAMES[end] ?? "");
  return [...new Set(names)].join(", ");
}

/** Without the half of an emoji that a cut may leave at either side. */
function dropHalves(words: string): string {
  return words.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, "");
}
