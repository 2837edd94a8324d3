import { createScanner, type JSONScanner } from "jsonc-parser";
import type { Fault } from "../fault.ts";
import { findPlaceholderEnd } from "../placeholder.ts";
import type { Span } from "./sample-nodes.ts";
import {
  isExtraQuote,
  readQuoted,
  readUnopened,
  readWrongQuoted,
  type QuotedText,
} from "./sample-strings.ts";

export type TokenKind =
  | "{"
  | "}"
  | "["
  | "]"
  | ","
  | ":"
  | "string"
  | "number"
  | "literal"
  | "cut"
  | "placeholder"
  | "word"
  | "end";

export interface Token extends Span {
  kind: TokenKind;
  /** A string's content, else the text as it is written. */
  value: string;
  /** Whether what is written is no sound value: a string left open, a number that JSON refuses. */
  isBroken: boolean;
}

// jsonc-parser declares these as a const enum, which files compiled one by one cannot read.
const STRING_LITERAL = 10;
const LINE_COMMENT = 12;
const TRIVIA = 15;
const UNEXPECTED_END_OF_COMMENT = 1;

const PUNCTUATION: ReadonlySet<string> = new Set("{}[],:");
// What jsonc-parser's scanner reads in one step; a word it would read further than it ends here.
const SCANNED: ReadonlySet<string> = new Set('"/ \t\r\n');
const NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/;
const NUMBER_LIKE = /^(-?NaN|[+-]?Infinity|[+-]?\.?\d[\d.eExX_+a-fA-F]*|-?\d+,\d+)$/;
/** `1,5`: as a member’s value, a number with the comma of other languages. */
const DECIMAL_COMMA = /-?\d+,\d+(?=\s*(?:[,}\r\n]|$))/y;
const CUT = /(?:…|\.{3,})+/y;
const FORBIDDEN_SPACE = /[^\S \t\r\n]+/y;
const ADDRESS_REST = /\/\/[^\s",\]}]*/y;
const WORD = /[^\s{}[\]",:;=()/…]+/y;

/** What has been read so far, and how far. */
interface Reading {
  readonly text: string;
  readonly tokens: Token[];
  readonly faults: Fault[];
  position: number;
}

/** The tokens of a sample, the last of kind `end`, with the faults that concern one token alone. */
export function readTokens(text: string): { tokens: Token[]; faults: Fault[] } {
  const reading: Reading = { text, tokens: [], faults: [], position: 0 };
  const scanner = createScanner(text);
  while (reading.position < text.length) {
    const character = text[reading.position] ?? "";
    if (PUNCTUATION.has(character)) readPunctuation(reading, character as TokenKind);
    else if (SCANNED.has(character)) readScanned(reading, scanner);
    else readOwn(reading);
  }
  addToken(reading, "end", text.length);
  return { tokens: reading.tokens, faults: reading.faults };
}

function addToken(reading: Reading, kind: TokenKind, end: number, value?: string, isBroken = false): void {
  const { text, tokens, position: start } = reading;
  tokens.push({ kind, start, end, value: value ?? text.slice(start, end), isBroken });
  reading.position = end;
}

function addQuoted(reading: Reading, quoted: QuotedText, decoded = quoted.value): void {
  reading.faults.push(...quoted.faults);
  addToken(reading, "string", quoted.end, quoted.isOpen ? quoted.value : decoded, quoted.isOpen);
}

function readPunctuation(reading: Reading, character: TokenKind): void {
  const { text, position } = reading;
  const end = character === "{" ? findPlaceholderEnd(text, position) : undefined;
  const quoted = end === undefined || text[end] !== '"' ? undefined : readUnopened(text, position, false);
  if (quoted) addQuoted(reading, quoted);
  else if (end === undefined) addToken(reading, character, position + 1);
  else addToken(reading, "placeholder", end);
}

function readScanned(reading: Reading, scanner: JSONScanner): void {
  const { text, tokens, faults, position: start } = reading;
  // In `https://…` without quotes, `//` begins no comment.
  const addressEnd = isAfterScheme(tokens, start) ? matchAt(ADDRESS_REST, text, start) : undefined;
  if (addressEnd !== undefined) return addToken(reading, "word", addressEnd);
  const last = tokens.at(-1);
  if (isExtraQuote(text, start, last?.kind === "string" && !last.isBroken && last.end === start)) {
    faults.push({ kind: "extra-quote", start, end: start + 1, fix: { start, end: start + 1, text: "" } });
    reading.position = start + 1;
    return;
  }
  scanner.setPosition(start);
  const syntax: number = scanner.scan();
  const end = Math.min(scanner.getPosition(), text.length);
  if (syntax === STRING_LITERAL) {
    return addQuoted(
      reading,
      readQuoted(text, start, end, tokens.at(-1)?.kind !== ":"),
      scanner.getTokenValue(),
    );
  }
  if (syntax < LINE_COMMENT || syntax > TRIVIA) return addToken(reading, "word", end);
  const error: number = scanner.getTokenError();
  if (error === UNEXPECTED_END_OF_COMMENT) {
    faults.push({ kind: "unclosed-comment", start, end: start + 2 });
  }
  reading.position = end;
}

function readOwn(reading: Reading): void {
  const { text, faults, position: start } = reading;
  const quoted =
    readWrongQuoted(text, start) ?? readUnopened(text, start, reading.tokens.at(-1)?.kind === ":");
  if (quoted) return addQuoted(reading, quoted);
  const cutEnd = matchAt(CUT, text, start);
  if (cutEnd !== undefined) return addToken(reading, "cut", cutEnd);
  const spaceEnd = matchAt(FORBIDDEN_SPACE, text, start);
  if (spaceEnd !== undefined) {
    const fix = { start, end: spaceEnd, text: " " };
    faults.push({ kind: "forbidden-space", start, end: spaceEnd, code: text.charCodeAt(start), fix });
    reading.position = spaceEnd;
    return;
  }
  const isValue = reading.tokens.at(-1)?.kind === ":";
  const commaEnd = isValue ? matchAt(DECIMAL_COMMA, text, start) : undefined;
  const end = commaEnd ?? trimDots(text, start, matchAt(WORD, text, start) ?? start + 1);
  const word = text.slice(start, end);
  const kind = readWordKind(word);
  const isBroken = kind === "number" && !NUMBER.test(word);
  if (isBroken) faults.push({ kind: "invalid-number", start, end, found: word });
  addToken(reading, kind, end, word, isBroken);
}

function isAfterScheme(tokens: readonly Token[], position: number): boolean {
  const [scheme, colon] = [tokens.at(-2), tokens.at(-1)];
  return (
    scheme?.kind === "word" && colon?.kind === ":" && colon.start === scheme.end && colon.end === position
  );
}

function readWordKind(word: string): TokenKind {
  if (word === "true" || word === "false" || word === "null") return "literal";
  return NUMBER_LIKE.test(word) ? "number" : "word";
}

/** The end of a word without the `...` that follows it closely: `2...` ends after `2`. */
function trimDots(text: string, start: number, end: number): number {
  let trimmed = end;
  while (trimmed > start + 1 && text[trimmed - 1] === ".") trimmed -= 1;
  return end - trimmed >= 3 ? trimmed : end;
}

function matchAt(pattern: RegExp, text: string, start: number): number | undefined {
  pattern.lastIndex = start;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
