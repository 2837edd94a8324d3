import type { CollectionItem, UserConfig } from "@11ty/eleventy";
import { absoluteUrl } from "./absolute-url.ts";

export interface SiteAddressOptions {
  /** Public address of the server, without the path prefix: `https://a.example`. */
  origin: string;
}

/**
 * What the site says of its addresses to other machines: the filter `absoluteUrl`, the redirection of its root,
 * `sitemap.xml` and `robots.txt`. A page whose front matter says `noindex: true` is left out of the first.
 */
export function siteAddress(eleventyConfig: UserConfig, { origin }: SiteAddressOptions): void {
  const { pathPrefix } = eleventyConfig;
  // A page with `permalink: false` has no address, and is not written
  eleventyConfig.addFilter("absoluteUrl", (url: string | false) =>
    url === false ? "" : absoluteUrl(url, { origin, pathPrefix }),
  );
  eleventyConfig.addCollection("publicPages", (collections) =>
    collections.getAll().filter(isPublic).sort(byAddress),
  );
  const addFile = (name: string, permalink: string, data: Record<string, unknown>): void =>
    eleventyConfig.addTemplate(`${name}.njk`, `{% include "layouts/${name}.njk" %}`, {
      permalink,
      layout: false,
      ...data,
    });
  addFile("redirect", "/", { noindex: true });
  addFile("sitemap", "/sitemap.xml", { eleventyExcludeFromCollections: true });
  addFile("robots", "/robots.txt", { eleventyExcludeFromCollections: true });
}

function isPublic({ url, data }: CollectionItem): boolean {
  return url !== false && data["noindex"] !== true;
}

function byAddress(a: CollectionItem, b: CollectionItem): number {
  return String(a.url) < String(b.url) ? -1 : 1;
}
