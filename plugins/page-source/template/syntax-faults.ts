import type { SourceRange, TemplateFault } from "../../../types/page.ts";
import { endNameOf, isPartner, type BlockPairs } from "./block-pairs.ts";
import { lastAtOrBefore } from "../last-at-or-before.ts";
import { lineStarts, tryToCompile, tryToParse } from "./syntax-tree.ts";
import type { Tag, TagList } from "./tags.ts";

/**
 * What Nunjucks does not understand in a text that it has refused with `error`: all that can be told at once, the
 * surest first, as one mistake may hide others.
 */
export function findSyntaxFaults(
  error: unknown,
  list: TagList,
  pairs: BlockPairs,
  text: string,
): TemplateFault[] {
  const comments = list.strayComments.map((range): TemplateFault => ({ kind: "stray-comment", range }));
  const inTags = list.tags.flatMap((tag) => faultsInTag(tag, text));
  if (comments.length + inTags.length > 0) return [...comments, ...inTags];
  if (pairs.faults.length > 0) return pairs.faults;
  const culprit = tagOfError(error, list.tags, text);
  return culprit ? [syntaxFault(error, culprit)] : [];
}

/** The part of a tag’s place that its reader sees as one: up to the end of the line, or to the next tag. */
export function firstLineOf({ start, end }: SourceRange, text: string): SourceRange {
  const [seen = ""] = /^[^]{0,2}(?:(?!\{[{%#])[^\n])*/.exec(text.slice(start, end)) ?? [];
  return { start, end: start + seen.trimEnd().length };
}

/**
 * The tags that Nunjucks’ parser takes and its compiler makes nothing of: it writes JavaScript that is none, and would stop at the
 * whole page.
 */
export function findUncompilableTags(tags: readonly Tag[], text: string): TemplateFault[] {
  return tags.flatMap((tag) => {
    const alone = PLAIN_VARIABLE.test(text.slice(tag.start, tag.end)) ? undefined : tagAlone(tag, text);
    const error = alone === undefined ? undefined : compilationError(alone);
    return error === undefined ? [] : [syntaxFault(error, tag)];
  });
}

/** `{{ urls.open['wms-v'] }}`: what nearly all tags are, and the compiler understands. */
const PLAIN_VARIABLE = /^\{\{-?\s*\w+(?:\.\w+|\['[^'\\]*'\])*\s*-?\}\}$/;

const compilationErrors = new Map<string, unknown>();

function compilationError(template: string): unknown {
  if (!compilationErrors.has(template)) compilationErrors.set(template, tryToCompile(template));
  return compilationErrors.get(template);
}

/** The text of a tag that can stand without the others, closed where it must be; nothing for a part of another. */
function tagAlone(tag: Tag, text: string): string | undefined {
  const { kind, start, end } = tag;
  if (kind === "comment" || kind === "refused" || tag.name === "switch" || isPartner(tag)) return undefined;
  const closing = kind === "block" ? endNameOf(tag, text) : undefined;
  return text.slice(start, end) + (closing === undefined ? "" : `{% ${closing} %}`);
}

/** The faults of a tag that can be told without the others. */
function faultsInTag(tag: Tag, text: string): TemplateFault[] {
  const { kind, start, end } = tag;
  const template = tagAlone(tag, text);
  if (template === undefined) return [];
  const alone = tryToParse(template);
  if ("ast" in alone) return [];
  if (kind === "variable") return unclosedVariables(tag, alone.error, text);
  // A tag that has lost a quote goes on over others: its reader sees the end of it there
  const close = text.indexOf("%}", start) + 2;
  return [syntaxFault(alone.error, { start, end: close < 2 ? end : Math.min(close, end) })];
}

/** A variable that lost its end goes on over the tags behind it, to an end that is not its own: those are tried apart. */
function unclosedVariables({ start, end }: SourceRange, error: unknown, text: string): TemplateFault[] {
  const openings = Array.from(text.slice(start, end).matchAll(/\{[{%#]/g), ({ index }) => start + index);
  return openings.flatMap((opening, index) => {
    const limit = openings[index + 1] ?? text.length;
    const close = text.indexOf("}}", opening);
    const isClosed = close >= 0 && close < limit;
    const range = { start: opening, end: isClosed ? close + 2 : limit };
    if (index === 0) return [syntaxFault(isClosed ? error : new Error("expected variable end"), range)];
    if (!text.startsWith("{{", opening)) return [];
    const alone = tryToParse(text.slice(range.start, range.end));
    return "ast" in alone ? [] : [syntaxFault(alone.error, range)];
  });
}

function syntaxFault(error: unknown, { start, end }: SourceRange): TemplateFault {
  const message = error instanceof Error ? error.message : "";
  return { kind: "syntax", message, range: { start, end } };
}

/** The tag that Nunjucks’ parser complains of, by the place that it gives; the last one where it gives none. */
function tagOfError(error: unknown, tags: readonly Tag[], text: string): Tag | undefined {
  const { lineno, colno } = error as { lineno?: number; colno?: number };
  if (lineno === undefined || colno === undefined) return tags.at(-1);
  // Nunjucks counts from 0 in its tree, from 1 in its exceptions
  const offset = (lineStarts(text)[lineno - 1] ?? 0) + colno - 1;
  return tags[lastAtOrBefore(tags, offset, ({ start }) => start)];
}
