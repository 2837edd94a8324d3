import type { SourceRange, TemplateFault } from "../../../types/page.ts";
import { pairBlocks, type BlockPairs } from "./block-pairs.ts";
import { lastAtOrBefore } from "../last-at-or-before.ts";
import { neutraliseBraces, shieldReserved } from "../reserved-characters.ts";
import { findSyntaxFaults, findUncompilableTags, firstLineOf } from "./syntax-faults.ts";
import { tryToParse, type AstNode } from "./syntax-tree.ts";
import { listTags, type Tag } from "./tags.ts";

export interface ParsedTemplate {
  /** The text that Nunjucks can read: of the same length, refused tags neutralised. */
  text: string;
  /** In their order, the refused ones among them. */
  tags: Tag[];
  ast: AstNode;
  faults: TemplateFault[];
}

/** Each round reads the whole page again, to see what the mistakes of the one before have hidden. */
const MOST_ROUNDS = 20;

/**
 * A page’s template, read to its end: each tag that Nunjucks refuses is a fault, shown as text with those that go with
 * it. `inspect` may refuse tags that are well written but cannot be rendered.
 */
export function parseTemplate(
  source: string,
  inspect: (ast: AstNode, text: string) => TemplateFault[] = () => [],
): ParsedTemplate {
  let text = shieldReserved(source);
  let faults: TemplateFault[] = [];
  let refused: Tag[] = [];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { tags, strayComments } = listTags(text);
    const pairs = pairBlocks(tags, text);
    const parsed = tryToParse(text);
    const found =
      "ast" in parsed
        ? // Nunjucks lets a `raw` end with the page
          [...pairs.faults, ...inspect(parsed.ast, text), ...findUncompilableTags(tags, text)]
        : findSyntaxFaults(parsed.error, { tags, strayComments }, pairs, text);
    if ("ast" in parsed && found.length === 0)
      return {
        text,
        tags: [...tags, ...refused].sort(byStart),
        ast: parsed.ast,
        faults: faults.sort(byRange),
      };
    if (found.length === 0) break;

    const places = new Map(
      found.flatMap((fault) => placesOf(fault, tags, pairs, text)).map((place) => [place.start, place]),
    );
    const reported = found.filter((fault) => !isPartnerOfRefused(fault, faults, source));
    faults = faults.concat(reported.map((fault) => ({ ...fault, range: firstLineOf(fault.range, text) })));
    refused = refused.concat(Array.from(places.values(), (place) => refusedTag(firstLineOf(place, text))));
    text = withoutOpenings(text, [...places.keys()]);
  }
  const ast = { typename: "Root", lineno: 0, colno: 0, children: [] };
  return { text: neutraliseBraces(text), tags: [], ast, faults: faults.sort(byRange) };
}

/** What a tag declares, as far as it can be told of one that is not understood. */
const DECLARED =
  /^-?\s*(?:(?:for|asyncEach|asyncAll)\s([^]*?)\sin\s|set\s([^=]*)|macro\s([^]*)|(?:import|from)\s[^]*?\s(?:as|import)\s([^]*))/;

/** Names that refused tags would have made, such as `x` in `{% for x in y z %}`: what reads them is no other fault. */
export function namesInRefusedTags({ text, tags }: ParsedTemplate): ReadonlySet<string> {
  const refused = tags.filter(({ kind }) => kind === "refused");
  const declared = refused.flatMap(
    ({ start, end }) => DECLARED.exec(text.slice(start + 2, end))?.slice(1) ?? [],
  );
  return new Set(declared.flatMap((names) => (names as string | undefined)?.match(/\w+/g) ?? []));
}

/** What must not reach Nunjucks because of a fault: its own text, or the tag that it stands in and its partners. */
function placesOf(
  { range }: TemplateFault,
  tags: readonly Tag[],
  { groups }: BlockPairs,
  text: string,
): readonly SourceRange[] {
  if (/^(?:\{\{|\{#|#\})/.test(text.slice(range.start, range.start + 2))) return [range];
  const tag = tags[lastAtOrBefore(tags, range.start, ({ start }) => start)];
  return tag ? (groups.get(tag) ?? [tag]) : [range];
}

/** Whether a tag closes nothing for the sole reason that what stood before it is not understood. */
function isPartnerOfRefused(
  { kind, range }: TemplateFault,
  faults: readonly TemplateFault[],
  source: string,
): boolean {
  const isBefore = (other: TemplateFault): boolean =>
    other.kind === "syntax" && other.range.start < range.start && source.startsWith("{%", other.range.start);
  return kind === "stray-tag" && faults.some(isBefore);
}

function refusedTag({ start, end }: SourceRange): Tag {
  return { kind: "refused", name: "", start, end, trimsBefore: false, trimsAfter: false };
}

/** The text without the braces of the two characters at each of these places. */
function withoutOpenings(text: string, places: number[]): string {
  let at = 0;
  let changed = "";
  for (const place of places.sort((a, b) => a - b)) {
    changed += text.slice(at, place) + neutraliseBraces(text.slice(place, place + 2));
    at = place + 2;
  }
  return changed + text.slice(at);
}

function byStart(a: SourceRange, b: SourceRange): number {
  return a.start - b.start;
}

function byRange(a: TemplateFault, b: TemplateFault): number {
  return byStart(a.range, b.range);
}
