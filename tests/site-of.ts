import { loadContract } from "../contract/load-contract.ts";
import type { Page } from "../types/page.ts";
import type { Check, DiagramFault, Gap, ServedFile, Site } from "../types/problem.ts";

const contract = loadContract();

export interface SiteOptions {
  /** What the site serves, pages with their final slash. */
  addresses?: readonly string[];
  navigationKeys?: readonly string[];
  /** Names of the menus. */
  menus?: readonly string[];
  /** Where former addresses lead now. */
  redirects?: Readonly<Record<string, string>>;
  /** Anchors of pages other than those of the site, by address. */
  anchors?: Readonly<Record<string, readonly string[]>>;
  /** Files of the served folders, by address. */
  files?: Readonly<Record<string, ServedFile>>;
  /** What Mermaid says of diagrams, by their text. */
  diagramFaults?: Readonly<Record<string, DiagramFault>>;
  origin?: string;
  checkNames?: readonly string[];
  gaps?: readonly Gap[];
  facts?: Readonly<Record<string, string>>;
  /** The text of the file that declares `gaps` and `facts`. */
  gapsText?: string;
}

/** A site of these pages, on the project’s own contract. */
export function siteOf(pages: readonly Page[], options: SiteOptions = {}): Site {
  const { addresses = [], anchors = {}, files = {}, diagramFaults = {}, gaps = [], facts = {} } = options;
  return {
    contract,
    pages,
    addresses,
    hasAddress: (address) => addresses.includes(address) || address in files,
    navigationKeys: new Set(options.navigationKeys),
    menus: new Set(options.menus),
    redirects: new Map(Object.entries(options.redirects ?? {})),
    anchorsAt(address) {
      const page = pages.find(({ url }) => url === address);
      const known = anchors[address] ?? page?.anchors.map(({ id }) => id);
      return known && new Set(known);
    },
    fileAt: (address) => files[address],
    diagramFault: (text) => diagramFaults[text],
    origin: options.origin ?? "https://site.example",
    checkNames: options.checkNames ?? [],
    gaps: { files: gaps, facts },
    gapsFile: { file: "_data/manques.ts", text: options.gapsText ?? "" },
  };
}

/** What a check finds on a page: each finding as the text at its place, then its reason with plain spaces. */
export function findingsOf(check: Check, page: Page, site: Site): [part: string, reason: string][] {
  return check
    .run(page, site)
    .map(({ range, reason }) => [page.text.slice(range.start, range.end), reason.replaceAll("\u00a0", " ")]);
}
