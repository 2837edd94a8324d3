import type { CollectionItem, UserConfig } from "@11ty/eleventy";
import { buildNavigation, type NavigationPage } from "./build-navigation.ts";
import { navigationPage } from "./navigation-page.ts";

/** `collections.navigation` (`Navigation`): the menus that layouts print, from the pages’ `eleventyNavigation`. */
export function navigation(eleventyConfig: UserConfig): void {
  eleventyConfig.addCollection("navigation", (collections) =>
    buildNavigation(collections.getAll().flatMap(pageInMenus)),
  );
}

/** A page that is written and has a key; no other is in a menu. */
function pageInMenus({ url, data }: CollectionItem): NavigationPage[] {
  if (url === false) return [];
  const page = navigationPage(url, data);
  return page.key === undefined ? [] : [page];
}
