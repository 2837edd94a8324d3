import type { PlaceholderRegistry } from "../../contract/placeholder.ts";
import { callsOfPage } from "../../examples/example-call.ts";
import { identifiersGiven } from "../../examples/scenario/identifiers-of.ts";
import type { Contract } from "../../contract/contract.ts";
import type { Page } from "../../types/page.ts";

/** Identifiers that people give each other, and no answer of the API to the reader. */
const TOLD_BY_PEOPLE = ["member", "beneficiary_community"];
/** Identifiers that each guide gives anew, whatever others gave. */
const OWN_TO_EACH = ["execution"];

/** What the placeholders of a page’s readers are found in. */
export interface GivenSources {
  pages: readonly Page[];
  contract: Contract;
  placeholders: PlaceholderRegistry;
}

/**
 * The placeholders that readers of a page have before they begin: what no call gives (secrets, names…), and the identifiers that the
 * pages linked from its first paragraphs give, and those that these ask for in turn.
 */
export function placeholdersGiven(page: Page, sources: GivenSources): string[] {
  const before = [...pagesBefore(page, sources.pages)].filter((other) => other !== page);
  const identifiers = identifiersOf(before, sources).filter((name) => !OWN_TO_EACH.includes(name));
  return [...withoutIdentifier(sources), ...identifiers];
}

/** The placeholders that those who have followed every guide have. */
export function placeholdersOfAll(sources: GivenSources): string[] {
  return [...withoutIdentifier(sources), ...identifiersOf(sources.pages, sources)];
}

function withoutIdentifier({ placeholders }: GivenSources): string[] {
  const names = Object.keys(placeholders).filter((name) => placeholders[name]?.type !== "uuid");
  return [...names, ...TOLD_BY_PEOPLE];
}

function identifiersOf(pages: readonly Page[], { contract, placeholders }: GivenSources): string[] {
  const calls = pages.flatMap((page) => callsOfPage(page, contract));
  return [...new Set(calls.flatMap((call) => identifiersGiven(call, placeholders)))];
}

/** The pages that a page asks to have followed before, and those that they ask for. */
function pagesBefore(page: Page, pages: readonly Page[], seen: Set<Page> = new Set()): Set<Page> {
  for (const address of introductionLinks(page)) {
    const before = pages.find(({ url }) => url !== false && withSlash(url) === address);
    if (!before || seen.has(before)) continue;
    seen.add(before);
    pagesBefore(before, pages, seen);
  }
  return seen;
}

function introductionLinks({ links, headings }: Page): string[] {
  const end = headings.find(({ isNested }) => !isNested)?.range.start ?? Infinity;
  return links
    .filter(({ range }) => range.start < end)
    .map(({ address }) => withSlash(address.replace(/[?#].*$/, "")));
}

function withSlash(address: string): string {
  return address.endsWith("/") ? address : `${address}/`;
}
