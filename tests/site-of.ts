import { loadContract } from "../contract/load-contract.ts";
import type { Page } from "../types/page.ts";
import type { Check, Gap, Site } from "../types/problem.ts";

const contract = loadContract();

export interface SiteOptions {
  /** What the site serves, pages with their final slash. */
  addresses?: readonly string[];
  navigationKeys?: readonly string[];
  gaps?: readonly Gap[];
  facts?: Readonly<Record<string, string>>;
  /** The text of the file that declares `gaps` and `facts`. */
  gapsText?: string;
}

/** A site of these pages, on the project’s own contract. */
export function siteOf(pages: readonly Page[], options: SiteOptions = {}): Site {
  const { addresses = [], navigationKeys = [], gaps = [], facts = {}, gapsText = "" } = options;
  return {
    contract,
    pages,
    addresses,
    hasAddress: (address) => addresses.includes(address),
    navigationKeys: new Set(navigationKeys),
    gaps: { files: gaps, facts },
    gapsFile: { file: "_data/manques.ts", text: gapsText },
  };
}

/** What a check finds on a page: each finding as the text at its place, then its reason with plain spaces. */
export function findingsOf(check: Check, page: Page, site: Site): [part: string, reason: string][] {
  return check
    .run(page, site)
    .map(({ range, reason }) => [page.text.slice(range.start, range.end), reason.replaceAll("\u00a0", " ")]);
}
