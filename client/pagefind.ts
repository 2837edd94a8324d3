import { CALL_FILTER } from "../plugins/search/index-words.ts";
import { namedCalls } from "./named-calls.ts";
import { indexQuery, phraseQuery } from "./search-query.ts";

/** What Pagefind knows of a page that matches. */
export interface FoundPage {
  url: string;
  meta: { title?: string; breadcrumb?: string };
  sub_results: FoundPart[];
}

/** Words of a page under one of its headings, or before the first. */
export interface FoundPart {
  title: string;
  url: string;
  /** HTML: text, `<mark>` around what matches, and entities. */
  excerpt: string;
  weighted_locations: { balanced_score: number }[];
}

/** A page that matches, whose data is still to be fetched. */
export interface Match {
  id: string;
  data(): Promise<FoundPage>;
}

/** The part of Pagefind’s programming interface that this site uses (1.5). */
interface Pagefind {
  options(options: { ranking: { metaWeights: Record<string, number> } }): Promise<void>;
  init(): Promise<void>;
  search(
    query: string,
    options?: { filters: Record<string, { any: string[] }> },
  ): Promise<{ results: Match[] }>;
}

let loading: Promise<Pagefind> | undefined;

/** Pagefind with the index of this site, loaded once; after a failure, the next call tries again. */
export function loadPagefind(): Promise<Pagefind> {
  return (loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  }));
}

async function load(): Promise<Pagefind> {
  const address = new URL("../pagefind/pagefind.js", import.meta.url).href;
  const pagefind = (await import(address)) as Pagefind;
  // A page is not found by the names of those above it
  await pagefind.options({ ranking: { metaWeights: { breadcrumb: 0 } } });
  await pagefind.init();
  return pagefind;
}

/**
 * The pages that answer what a reader has typed, the best first: those that show the very call, before all others; a path,
 * where pages hold it whole, leaves the others out.
 */
export async function searchPages(typed: string): Promise<readonly Match[]> {
  const [query, phrase] = [indexQuery(typed), phraseQuery(typed)];
  if (query === "") return [];
  const pagefind = await loadPagefind();
  const { results } = await pagefind.search(query);
  if (phrase === undefined) return results;
  const whole = new Set((await pagefind.search(phrase)).results.map(({ id }) => id));
  const kept = results.filter(({ id }) => whole.has(id));
  const found = kept.length > 0 ? kept : results;
  const calls = namedCalls(typed);
  if (calls.length === 0) return found;
  const { results: showing } = await pagefind.search(query, { filters: { [CALL_FILTER]: { any: calls } } });
  const first = new Set(showing.map(({ id }) => id));
  return [...showing, ...found.filter(({ id }) => !first.has(id))];
}
