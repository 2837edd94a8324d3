import type { Page } from "../../types/page.ts";
import type { Check, Finding } from "../../types/problem.ts";
import { messages } from "./messages.ts";

/** Files that are not UTF-8, or whose lines do not all end alike. */
export const encodage: Check = {
  name: "encodage",
  run: (page) =>
    page.invalidByte ? [{ range: page.invalidByte, ...messages.notUtf8() }] : mixedLineEnds(page),
};

const END_NAMES: Readonly<Record<string, string>> = { "\n": "LF", "\r\n": "CRLF", "\r": "CR" };

/** One warning, at the first line that does not end as most do. */
function mixedLineEnds({ text }: Page): Finding[] {
  const ends = Array.from(text.matchAll(/\r\n|\r|\n/g), ({ 0: end, index }) => ({ end, index }));
  const counts = Object.keys(END_NAMES).map((end) => ({
    end,
    count: ends.filter((other) => other.end === end).length,
  }));
  const [usual] = counts.toSorted((a, b) => b.count - a.count);
  const others = ends.filter(({ end }) => end !== usual?.end);
  const [first, last] = [others[0], others.at(-1)];
  if (!usual || !first || !last) return [];
  const [start, end] = [first.index, last.index + last.end.length];
  const fix = { start, end, text: text.slice(start, end).replace(/\r\n|\r|\n/g, usual.end) };
  const range = { start, end: start + first.end.length };
  return [{ range, severity: "avertissement", fix, ...messages.mixedLineEnds(END_NAMES[usual.end] ?? "") }];
}
