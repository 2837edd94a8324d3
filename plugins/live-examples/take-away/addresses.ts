import { loadContract } from "../../../contract/load-contract.ts";
import { callsOfPage } from "../../../examples/example-call.ts";
import { namePageFiles } from "../../../examples/files/page-files.ts";
import type { Page } from "../../../types/page.ts";
import { folderOf } from "./page-folder.ts";

/** Addresses of the files of the whole site. */
export const SITE_FILE_ADDRESSES = ["/exemples.json", "/exemples.schema.json"] as const;

/** The addresses of all that readers may take away, once the pages are read (by `page.inputPath`). */
export function takeAwayAddresses(pages: ReadonlyMap<string, Page>): string[] {
  const contract = loadContract();
  const ofPages = [...pages.values()].flatMap((page) => {
    const { url } = page;
    if (url === false) return [];
    return namePageFiles(callsOfPage(page, contract)).map((name) => folderOf(url) + name);
  });
  return [...SITE_FILE_ADDRESSES, ...ofPages];
}
