import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { Contract } from "../../contract/contract.ts";
import type { Page } from "../../types/page.ts";
import type { Gaps, Site } from "../../types/problem.ts";

export interface SiteIndexOptions {
  contract: Contract;
  pages: readonly Page[];
  /** Addresses of the pages that the build writes. */
  addresses: readonly string[];
  /** Folders that are served as they are, and where: `{ "assets/videos": "/videos/" }`. */
  servedFolders: Readonly<Record<string, string>>;
  /** Addresses of files that other plugins write. */
  otherAddresses: readonly string[];
  /** The file of `manques`. */
  gapsFile: string;
}

const NO_GAPS: Gaps = { files: [], facts: {} };

/** The index that the checks of one build share. */
export function indexSite(options: SiteIndexOptions): Site {
  const { contract, pages, addresses, servedFolders, otherAddresses, gapsFile } = options;
  const served = new Set([
    ...addresses,
    ...otherAddresses,
    ...Object.entries(servedFolders).flatMap(listFiles),
  ]);
  return {
    contract,
    pages,
    addresses,
    hasAddress: (address) => served.has(address),
    navigationKeys: new Set(pages.flatMap(navigationKey)),
    gaps: (pages[0]?.data["manques"] ?? NO_GAPS) as Gaps,
    gapsFile: { file: gapsFile, text: existsSync(gapsFile) ? readFileSync(gapsFile, "utf8") : "" },
  };
}

function listFiles([folder, address]: [folder: string, address: string]): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => addressOf(relative(folder, join(entry.parentPath, entry.name)), address));
}

/** Where a file of a served folder is found, whatever separates folders on this machine. */
export function addressOf(file: string, address: string): string {
  return address + file.replaceAll("\\", "/");
}

function navigationKey({ data }: Page): string[] {
  const place = data["eleventyNavigation"] as { key?: unknown } | null | undefined;
  const key = place?.key;
  return typeof key === "string" || typeof key === "number" ? [String(key).trim()] : [];
}
