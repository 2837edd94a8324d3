import type { CollectionItem, UserConfig } from "@11ty/eleventy";
import { buildNavigation, type NavigationPage } from "./build-navigation.ts";

/** `collections.navigation` (`Navigation`): the menus that layouts print, from the pages’ `eleventyNavigation`. */
export function navigation(eleventyConfig: UserConfig): void {
  eleventyConfig.addCollection("navigation", (collections) =>
    buildNavigation(collections.getAll().flatMap(navigationPage)),
  );
}

function navigationPage({ url, data }: CollectionItem): NavigationPage[] {
  const place = data["eleventyNavigation"];
  if (url === false || typeof place !== "object" || place === null) return [];
  const { order, nav, ...names } = place as Record<string, unknown>;
  const [key, parent] = [nameOf(names["key"]), nameOf(names["parent"])];
  if (key === undefined) return [];
  const { title, description } = data;
  return [
    {
      url,
      key,
      title: typeof title === "string" ? title : key,
      order: typeof order === "number" ? order : Number.MAX_SAFE_INTEGER,
      ...(typeof description === "string" ? { description } : {}),
      ...(parent === undefined ? {} : { parent }),
      ...(typeof nav === "string" ? { menu: nav } : {}),
    },
  ];
}

/** A key as pages name it; YAML makes a number of `2024`. */
function nameOf(value: unknown): string | undefined {
  return typeof value === "string" || typeof value === "number" ? String(value).trim() : undefined;
}
