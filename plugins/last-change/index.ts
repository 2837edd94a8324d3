import type { UserConfig } from "@11ty/eleventy";
import { frenchDate, isoDay } from "./date-words.ts";
import { readLastChanges } from "./read-last-changes.ts";

export interface LastChangeOptions {
  /** Address under which the source files can be edited, `https://…/edit/main/`; empty where nobody has said it. */
  editUrl: string;
}

/**
 * Filters for layouts, on `page.inputPath`: `lastChange` (the date of its last commit) and `editAddress` (where to edit
 * it), both undefined where unknown; on a date, `frenchDate` and `isoDay`.
 */
export function lastChange(eleventyConfig: UserConfig, { editUrl }: LastChangeOptions): void {
  let changes: ReadonlyMap<string, Date> | undefined;
  // Once a run: the preview builds at every save, and a save is no commit
  eleventyConfig.on("eleventy.before", async ({ directories }) => {
    changes ??= await readLastChanges(directories.input);
  });
  eleventyConfig.addFilter("lastChange", (inputPath: string) => changes?.get(sourcePath(inputPath)));
  eleventyConfig.addFilter("editAddress", (inputPath: string) => editAddress(editUrl, inputPath));
  eleventyConfig.addFilter("frenchDate", frenchDate);
  eleventyConfig.addFilter("isoDay", isoDay);
}

/** Where a source file is edited: `./content/fr/été.md` → `https://…/edit/main/content/fr/%C3%A9t%C3%A9.md` */
export function editAddress(editUrl: string, inputPath: string): string | undefined {
  if (editUrl === "") return undefined;
  const path = sourcePath(inputPath).split("/").map(encodeURIComponent).join("/");
  return `${editUrl.replace(/\/$/, "")}/${path}`;
}

/** A path as git names it: `./content/fr/a.md` → `content/fr/a.md` */
function sourcePath(inputPath: string): string {
  return inputPath.replaceAll("\\", "/").replace(/^\.\//, "");
}
