import type { PageVariable, UserConfig } from "@11ty/eleventy";
import type { Page } from "../../types/page.ts";
import { findRedirects, type MovedPage } from "./find-redirects.ts";

export interface RedirectsOptions {
  /** The pages that the build has read, by `page.inputPath`. */
  pages: ReadonlyMap<string, Page>;
  /** Addresses of files that other plugins write. */
  files: readonly string[];
}

/** Templates that no collection holds. */
const SITE_FILES = ["/sitemap.xml", "/robots.txt"];

/** At each old address that a page names (`redirect_from`), a page that leads to the new one. */
export function redirects(eleventyConfig: UserConfig, { pages, files }: RedirectsOptions): void {
  eleventyConfig.addCollection("redirects", (collections) => {
    const written = collections.getAll().flatMap(({ url }) => (url === false ? [] : [url]));
    const read = [...pages.values()].flatMap(movedPage);
    const urls = read.map(({ url }) => url);
    return findRedirects(read, [...written, ...urls, ...SITE_FILES, ...files]);
  });
  eleventyConfig.addTemplate("redirects.njk", `{% include "layouts/redirect.njk" %}`, {
    // Each page is in the collections: a link to an old address leads somewhere
    pagination: { data: "collections.redirects", size: 1, alias: "redirect", addAllPagesToCollections: true },
    permalink: "{{ redirect.from | safe }}",
    layout: false,
    noindex: true,
  });
}

function movedPage({ file, data }: Page): MovedPage[] {
  const { url } = data["page"] as PageVariable;
  // Of a page that is not written, nothing is left to lead to
  if (typeof url !== "string") return [];
  const title = typeof data["title"] === "string" || typeof data["title"] === "number" ? data["title"] : url;
  const former = [data["redirect_from"]].flat().filter((address) => typeof address === "string");
  return [{ file, url, title: String(title), formerAddresses: former }];
}
