import { callKey } from "../plugins/search/index-words.ts";
import type { FoundPage, FoundPart } from "./pagefind.ts";

/** A piece of an excerpt, and whether it is what was looked for. */
export type ExcerptPiece = [text: string, isMarked: boolean];

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', "#39": "'" };

/** The text of an excerpt, without HTML, nor the title that it begins with, nor the spaces that only the index needs. */
export function excerptPieces(excerpt: string, title = ""): ExcerptPiece[] {
  const pieces = joinWords(excerpt)
    .split(/(<mark>.*?<\/mark>)/)
    .map((piece): ExcerptPiece => [decode(piece.replace(/<\/?mark>/g, "")), piece.startsWith("<mark>")]);
  const text = pieces.map(([words]) => words).join("");
  // Of no-break spaces the index makes plain ones
  const isTitled = text.startsWith(title.replace(/\s/g, " "));
  let left = isTitled ? title.length + (/^[.\s]*/.exec(text.slice(title.length))?.[0].length ?? 0) : 0;
  return pieces.flatMap(([words, isMarked]) => {
    const kept = words.slice(left);
    left = Math.max(0, left - words.length);
    return kept === "" ? [] : [[kept, isMarked]];
  });
}

/** A text as it was written; before U+2060, the index has a space of its own: `/users <mark>⁠/me</mark>`. */
export function joinWords(text: string): string {
  return text.replace(/ ?(<mark>)?\u2060/g, "$1").replaceAll("</mark><mark>", "");
}

/** A part that matches fifty times less than the best says nothing more. */
const LEAST_SHARE = 1 / 50;

/** The parts of a page that match best, the best first, after the `calls` that were named; that before its first heading apart. */
export function bestParts(
  page: FoundPage,
  count: number,
  calls: readonly string[] = [],
): { intro?: FoundPart; parts: FoundPart[] } {
  const isNamed = ({ title }: FoundPart): boolean => calls.includes(callKey(joinWords(title)));
  const intro = page.sub_results.find(({ url }) => url === page.url);
  const least = Math.max(...page.sub_results.map(score)) * LEAST_SHARE;
  const parts = page.sub_results
    .filter((part) => part !== intro && (isNamed(part) || score(part) >= least))
    .toSorted((a, b) => Number(isNamed(b)) - Number(isNamed(a)) || score(b) - score(a))
    .slice(0, count);
  return { ...(intro ? { intro } : {}), parts };
}

function score({ weighted_locations: places }: FoundPart): number {
  return places.reduce((sum, place) => sum + place.balanced_score, 0);
}

function decode(text: string): string {
  return text.replace(/&(lt|gt|amp|quot|#39);/g, (entity, name: string) => ENTITIES[name] ?? entity);
}
