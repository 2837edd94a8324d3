import type { Fault } from "../fault.ts";

/** A string as it is written, its faults, and where the reading goes on. */
export interface QuotedText {
  value: string;
  end: number;
  isOpen: boolean;
  faults: Fault[];
}

const WRONG_QUOTES: Readonly<Record<string, RegExp>> = {
  "'": /'([^\r\n]*?)'(?=[ \t]*(?:[\r\n,:}\]]|$))/y,
  "‘": /‘([^\r\n]*?)[’'](?=[ \t]*(?:[\r\n,:}\]]|$))/y,
  "’": /’([^\r\n]*?)[’'](?=[ \t]*(?:[\r\n,:}\]]|$))/y,
  "“": /“([^\r\n]*?)[”"](?=[ \t]*(?:[\r\n,:}\]]|$))/y,
  "”": /”([^\r\n]*?)[”"](?=[ \t]*(?:[\r\n,:}\]]|$))/y,
  "«": /«([^\r\n]*?)»(?=[ \t]*(?:[\r\n,:}\]]|$))/y,
};
const ESCAPE_OR_CONTROL = /(\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))|\\[^]|[\u0000-\u001f]/gu;
// A name whose closing quote is missing ends at its colon.
const OPEN_NAME = /^"[\w.-]{1,60}(?=[ \t]*:)/;
const UNOPENED =
  /((?:https?:\/\/|\d{4}-\d\d-\d\dT)[^"\s\\]{0,300}|[\p{L}\p{N}_][^"\r\n{}[\],:\\]{0,80})"(?=[ \t]*(?:[\r\n,:}\]]|$))/uy;
/** Behind a colon, all up to the quote that ends the line’s element is one text. */
const UNOPENED_VALUE = /([\p{L}\p{N}_{/…][^"\r\n\\]{0,300})"(?=[ \t]*(?:[\r\n,}\]]|$))/uy;
/** A placeholder that only its end puts between quotes: `{user}"`. */
const UNOPENED_PLACEHOLDER = /(\{[^"\r\n{}\\]{1,80}\})"(?=[ \t]*(?:[\r\n,}\]]|$))/uy;
const LINE_END = /[^\r\n]*/y;

/** The string whose opening quote stands at `start`; the scanner found its end at `scannedEnd`. */
export function readQuoted(text: string, start: number, scannedEnd: number, canBeName: boolean): QuotedText {
  const raw = text.slice(start, scannedEnd);
  const lineBreak = raw.search(/[\r\n]/);
  const isClosed = lineBreak < 0 && raw.length > 1 && raw.endsWith('"') && !endsInEscape(raw);
  if (isClosed && !swallowsNext(text, raw, scannedEnd)) {
    return { value: raw.slice(1, -1), end: scannedEnd, isOpen: false, faults: findStringFaults(raw, start) };
  }
  const end = lineBreak < 0 ? scannedEnd - (isClosed ? 1 : 0) : start + lineBreak;
  const nameLength = canBeName
    ? OPEN_NAME.exec(text.slice(start, Math.min(end, start + 80)))?.[0].length
    : undefined;
  return readOpen(text, start, nameLength === undefined ? end : start + nameLength);
}

/** Whether a quote stands twice where a string opens (`""name": 1`) or closes (`"name"": 1`). */
export function isExtraQuote(text: string, start: number, isAfterString: boolean): boolean {
  if (text[start] !== '"') return false;
  if (isAfterString) return /^"[ \t]*(?:[\r\n,:}\]]|$)/.test(text.slice(start, start + 80));
  return /^""[\p{L}\p{N}_{/]/u.test(text.slice(start, start + 4));
}

/** The text that ends with a quote but does not begin with one, if one begins at `start`: `type": 1`, `: VECTOR"`. */
export function readUnopened(text: string, start: number, isValue: boolean): QuotedText | undefined {
  if (start > 0 && text[start - 1] === '"') return undefined;
  const patterns = [
    ...(isValue ? [UNOPENED_VALUE] : []),
    text[start] === "{" ? UNOPENED_PLACEHOLDER : UNOPENED,
  ];
  for (const pattern of patterns) {
    pattern.lastIndex = start;
    const value = pattern.exec(text)?.[1];
    if (value === undefined) continue;
    const end = pattern.lastIndex;
    const fix = { start, end, text: JSON.stringify(value) };
    return {
      value,
      end,
      isOpen: false,
      faults: [{ kind: "unopened-string", start, end, found: value, fix }],
    };
  }
  return undefined;
}

/** The string in quotes that are not those of JSON ('…', “…”, « … »), if one begins at `start`. */
export function readWrongQuoted(text: string, start: number): QuotedText | undefined {
  const opening = text[start] ?? "";
  const pattern = Object.hasOwn(WRONG_QUOTES, opening) ? WRONG_QUOTES[opening] : undefined;
  if (!pattern) return undefined;
  pattern.lastIndex = start;
  const content = pattern.exec(text)?.[1];
  if (content === undefined) {
    LINE_END.lastIndex = start;
    return readOpen(text, start, start + (LINE_END.exec(text)?.[0].length ?? 0));
  }
  const value = opening === "«" ? content.trim() : content;
  const end = pattern.lastIndex;
  const fix = { start, end, text: JSON.stringify(value) };
  return { value, end, isOpen: false, faults: [{ kind: "wrong-quotes", start, end, found: opening, fix }] };
}

// What follows the string on its line most likely belongs to the sample, not to the string: a comma, a closing bracket.
function readOpen(text: string, start: number, lineEnd: number): QuotedText {
  let end = lineEnd;
  const content = text.slice(start, lineEnd);
  const closings = [
    ",",
    ":",
    " ",
    "\t",
    "{",
    "[",
    ...(content.includes("{") ? [] : ["}"]),
    ...(content.includes("[") ? [] : ["]"]),
  ];
  while (end > start + 1 && closings.includes(text[end - 1] ?? "")) end -= 1;
  const fix = { start, end, text: `"${text.slice(start + 1, end)}"` };
  return {
    value: text.slice(start + 1, end),
    end,
    isOpen: true,
    faults: [{ kind: "unclosed-string", start, end, fix }],
  };
}

// `"a": "b, "c": 1`: a quote that closes right before a letter, after a comma, a colon or a bracket, is the next string's opening quote.
function swallowsNext(text: string, raw: string, end: number): boolean {
  return (
    /^[\p{L}\p{N}\p{Extended_Pictographic}_{…./]/u.test(text.slice(end, end + 2)) &&
    /[,:{[][ \t]{0,9}"$/.test(raw.slice(-12))
  );
}

function endsInEscape(raw: string): boolean {
  let backslashes = 0;
  while (raw[raw.length - 2 - backslashes] === "\\") backslashes += 1;
  return backslashes % 2 === 1;
}

function findStringFaults(raw: string, start: number): Fault[] {
  if (!/[\\\u0000-\u001f]/.test(raw)) return [];
  return [...raw.matchAll(ESCAPE_OR_CONTROL)].flatMap((match): Fault[] => {
    const [found, soundEscape] = match;
    const place = start + match.index;
    if (soundEscape !== undefined) return [];
    if (found.startsWith("\\"))
      return [{ kind: "invalid-escape", start: place, end: place + found.length, found }];
    const fix = { start: place, end: place + 1, text: JSON.stringify(found).slice(1, -1) };
    return [{ kind: "control-character", start: place, end: place + 1, code: found.charCodeAt(0), fix }];
  });
}
