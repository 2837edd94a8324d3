import type { Page, SourceRange } from "../../types/page.ts";

const TAG = /\{\{[^]*?\}\}|\{%[^]*?%\}|\{#[^]*?#\}/g;

/** How far to look for a sign behind white space. */
const NEAR = 200;

/** Tells the places of a page that nothing may be written at because of a tag of its template, understood or not. */
export function createTagGuard({ text, templateFaults }: Page): (range: SourceRange) => boolean {
  const tags = Array.from(text.matchAll(TAG), ({ 0: tag, index }) => ({
    start: index,
    end: index + tag.length,
  }));
  // Nobody knows where on its line a tag ends that Nunjucks refuses
  const refused = templateFaults
    .filter(({ kind }) => kind === "syntax" || kind === "stray-comment")
    .map(({ range: { start, end } }) => ({ start, end: lineEnd(text, end) }));
  const isInside = (offset: number): boolean =>
    [...tags, ...refused].some(({ start, end }) => start < offset && offset < end);
  return ({ start, end }) => isInside(start) || isInside(end) || isTrimmed(start, end, text);
}

/** Whether a tag beside a place takes away the white space around it, and so the one that would be written: `« {%- if … %}`. */
function isTrimmed(start: number, end: number, text: string): boolean {
  const [before, after] = [text.slice(Math.max(0, start - NEAR), start), text.slice(end, end + NEAR)];
  return /^\s*\{[{%#]-/.test(after) || /-[}%#]\}\s*$/.test(before);
}

function lineEnd(text: string, offset: number): number {
  const length = text.slice(offset).search(/[\r\n]/);
  return length < 0 ? text.length : offset + length;
}
