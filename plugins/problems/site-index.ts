import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Contract } from "../../contract/contract.ts";
import type { Page } from "../../types/page.ts";
import type { DiagramFault, Gaps, ServedFile, Site } from "../../types/problem.ts";

export interface SiteIndexOptions {
  contract: Contract;
  pages: readonly Page[];
  /** Addresses of the pages that the build writes. */
  addresses: readonly string[];
  /** Files that are served as they are. */
  servedFiles: { addresses: () => string[]; at: (address: string) => ServedFile | undefined };
  /** Addresses of files that other plugins write. */
  otherAddresses: readonly string[];
  /** The file of `manques`. */
  gapsFile: string;
  /** Folder of the templates, whose anchors every page has. */
  templates: string;
  /** What Mermaid says of the diagrams of the pages, by their text. */
  diagramFaults: ReadonlyMap<string, DiagramFault | undefined>;
  origin: string;
  checkNames: readonly string[];
}

const NO_GAPS: Gaps = { files: [], facts: {} };

/** The index that the checks of one build share. */
export function indexSite(options: SiteIndexOptions): Site {
  const { contract, pages, addresses, servedFiles, otherAddresses, gapsFile, origin, checkNames } = options;
  const served = new Set([...addresses, ...otherAddresses, ...servedFiles.addresses()]);
  // Where two pages claim an address, it leads to the first by file name: the last entry of a map is the one that stays
  const current = new Set(pages.map(({ url }) => url));
  const redirects = new Map(
    pages
      .toSorted((a, b) => (a.file < b.file ? 1 : -1))
      .flatMap(redirectsOf)
      .filter(([from]) => !current.has(from)),
  );
  const anchors = new Map<string, ReadonlySet<string>>();
  const ofTemplates = templateAnchors(options.templates);
  const byAddress = new Map(pages.map((page) => [page.url, page]));
  return {
    contract,
    pages,
    origin,
    checkNames,
    redirects,
    addresses: addresses.filter((address) => !redirects.has(address)),
    hasAddress: (address) => served.has(address),
    fileAt: (address) => servedFiles.at(address),
    diagramFault: (text) => options.diagramFaults.get(text),
    anchorsAt(address) {
      const page = byAddress.get(address);
      if (!page) return undefined;
      const known = anchors.get(address) ?? new Set([...ofTemplates, ...page.anchors.map(({ id }) => id)]);
      anchors.set(address, known);
      return known;
    },
    navigationKeys: new Set(pages.flatMap((page) => navigationName(page, "key"))),
    menus: new Set(
      pages.flatMap((page) => (navigationName(page, "parent").length > 0 ? [] : navigationName(page, "nav"))),
    ),
    gaps: (pages[0]?.data["manques"] ?? NO_GAPS) as Gaps,
    gapsFile: { file: gapsFile, text: existsSync(gapsFile) ? readFileSync(gapsFile, "utf8") : "" },
  };
}

function navigationName({ data }: Page, name: "key" | "parent" | "nav"): string[] {
  const place = data["eleventyNavigation"] as Record<string, unknown> | null | undefined;
  const value = place?.[name];
  return typeof value === "string" || typeof value === "number" ? [String(value).trim()] : [];
}

/** The former addresses of a page, with their final slash, and where they lead now. */
function redirectsOf({ data, url }: Page): [from: string, to: string][] {
  if (url === false) return [];
  const former = [data["redirect_from"]].flat().filter((from) => typeof from === "string");
  return former.map((from) => [from.endsWith("/") ? from : `${from}/`, url]);
}

function templateAnchors(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".njk"),
  );
  return files.flatMap((file) =>
    Array.from(readFileSync(join(folder, file), "utf8").matchAll(/\sid="([^"{]+)"/g), ([, id = ""]) => id),
  );
}
