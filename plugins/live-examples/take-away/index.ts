import type { UserConfig } from "@11ty/eleventy";
import { loadContract } from "../../../contract/load-contract.ts";
import type { PlaceholderRegistry } from "../../../contract/placeholder.ts";
import type { Environments } from "../../../examples/environment.ts";
import { callsOfPage } from "../../../examples/example-call.ts";
import { namePageFiles, type PageFile } from "../../../examples/files/page-files.ts";
import type { Page } from "../../../types/page.ts";
import { folderOf } from "./page-folder.ts";
import { createSiteWriter, type CheckedPages } from "./write-site-files.ts";

export interface TakeAwayOptions {
  /** The pages that the build has read, by `page.inputPath`. */
  pages: ReadonlyMap<string, Page>;
  placeholders: PlaceholderRegistry;
  /** The first is the one that pages are written with. */
  environments: Environments;
  /** Title and language of the site, and public address of the server, without the path prefix. */
  site: { title: string; lang: string; origin: string };
}

/** A file that readers may take away, and its address on the site. */
export interface TakenFile {
  name: PageFile;
  address: string;
}

/**
 * What readers take away, written once the pages are checked: beside each page that shows calls, these calls for other programs; for
 * the whole site, `/exemples.json` and its schema. Layouts list those of a page by `page.inputPath | takeAwayFiles`.
 */
export function takeAway(eleventyConfig: UserConfig, options: TakeAwayOptions): void {
  const { pages } = options;
  const writer = createSiteWriter({ ...options, pathPrefix: eleventyConfig.pathPrefix });
  let output: string | undefined;

  eleventyConfig.addFilter("takeAwayFiles", (inputPath: string): TakenFile[] => {
    const page = pages.get(inputPath);
    const url = (page?.data["page"] as { url?: string | false } | undefined)?.url ?? false;
    if (!page || url === false) return [];
    return namePageFiles(callsOfPage(page, loadContract())).map((name) => ({
      name,
      address: folderOf(url) + name,
    }));
  });
  eleventyConfig.on("eleventy.before", ({ directories, outputMode }) => {
    output = outputMode === "fs" ? directories.output : undefined;
  });
  // Behind `eleventy.after`, with what the checks say of each example
  eleventyConfig.on("problems", (checked: CheckedPages) => {
    if (output !== undefined) writer.write(output, checked);
  });
}
