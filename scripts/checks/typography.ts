import type { SourceRange } from "../../types/page.ts";
import { findBareCapitals } from "./bare-capitals.ts";
import { keepVisible, SIGNS } from "./visible-text.ts";

/** A slip of French typography in a text, and what to write from `start` to `end`. */
export interface Slip extends SourceRange {
  kind: "apostrophe" | "missing-space" | "quotes" | "capital";
  /** The sign or the word that it is about. */
  found: string;
  fix: string;
}

const { word, opening, closing, noBreakSpace } = SIGNS;

/** The slips of a text, in their order; those that touch a `masked` part are none. */
export function findTypography(text: string, masked: readonly SourceRange[]): Slip[] {
  const visible = keepVisible(text, masked);
  return [
    ...apostrophes(visible),
    ...spacesBefore(visible),
    ...spacesAfter(visible),
    ...quotes(visible, text),
    ...findBareCapitals(visible),
  ].sort((a, b) => a.start - b.start);
}

const APOSTROPHE = new RegExp(`(?<=\\p{L})'(?=[\\p{L}\\d«“"*_[${word}${opening}])`, "gu");

/** `l'API` → `l’API` */
function apostrophes(visible: string): Slip[] {
  return Array.from(visible.matchAll(APOSTROPHE), ({ index }) => ({
    ...{ start: index, end: index + 1, kind: "apostrophe", found: "'", fix: "’" },
  }));
}

/** Ordinary spaces before a sign that ends its word; before `»` whatever follows. */
const WITH_SPACE = new RegExp(`(?<=\\S) +(?=([;:!?])(?:[\\s)*_»"\\]${opening}${closing}!?.…]|$)|(»))`, "g");
const UNIT = /(?<=\d) +(?=([%€])(?![\p{L}\d]))/gu;
/** No space before such a sign, or before the end of the emphasis in front of it. */
const WITHOUT_SPACE = new RegExp(
  `(?<=[\\p{L}\\d)\\]»…%”"${word}${closing}][*_]{0,3})` +
    `(?=([;:!?])(?:[*_]{0,3}(?:[\\s${closing}]|$)|[!?.…»"”])|([!?])(?=\\))|(?<![*_"])(»))`,
  "gu",
);

/** `Qui suis-je ?` with an ordinary space, or none, before the sign. */
function spacesBefore(visible: string): Slip[] {
  const matches = [WITH_SPACE, UNIT, WITHOUT_SPACE].flatMap((pattern) => [...visible.matchAll(pattern)]);
  return matches.flatMap(({ 0: space, 1: sign, 2: other, 3: third, index }): Slip[] => {
    const found = sign ?? other ?? third ?? "";
    // « Fichier » Ouvrir » leads from menu to menu and closes nothing
    if (found === "»" && space !== "" && !isOpen(visible.slice(0, index))) return [];
    return [{ start: index, end: index + space.length, kind: "missing-space", found, fix: noBreakSpace }];
  });
}

/** Whether quotes are open at the end of a text. */
function isOpen(text: string): boolean {
  return text.split("«").length > text.split("»").length;
}

const AFTER_OPENING = /(?<=(?<![\p{L}\d])«)(?: +(?=\S)|(?=\S))/gu;

/** `« mot` with an ordinary space, or none, after the opening sign. */
function spacesAfter(visible: string): Slip[] {
  return Array.from(visible.matchAll(AFTER_OPENING), ({ 0: space, index }) => ({
    ...{ start: index, end: index + space.length, kind: "missing-space", found: "«", fix: noBreakSpace },
  }));
}

/** Quotes around at most two lines: a lone sign stands for inches or seconds, `a="b"` and `f("b")` are code. */
const QUOTES = new RegExp(
  `(?<![\\p{L}\\d=${word}]|\\w\\()"(?=\\S)([^"\\r\\n]*?(?:(?:\\r\\n?|\\n)[^"\\r\\n]*?)?[^\\s"])"(?![\\p{L}\\d=])`,
  "gu",
);

/** `"mot"` → `« mot »` */
function quotes(visible: string, text: string): Slip[] {
  return Array.from(visible.matchAll(QUOTES), ({ 0: found, index }) => {
    const end = index + found.length;
    return { start: index, end, kind: "quotes", found, fix: quoted(text.slice(index + 1, end - 1)) };
  });
}

/** A text between French quotes. */
export function quoted(text: string): string {
  return `«${noBreakSpace}${text}${noBreakSpace}»`;
}
