import type { NavigationPage } from "./build-navigation.ts";

/** The rank of a page that gives none: the last. */
export const NO_ORDER = Number.MAX_SAFE_INTEGER;

/** What the front matter of a page says of its place in the menus. */
export function navigationPage(url: string, data: Readonly<Record<string, unknown>>): NavigationPage {
  const place = data["eleventyNavigation"];
  const { order, nav, ...names } = (typeof place === "object" ? (place ?? {}) : {}) as Record<
    string,
    unknown
  >;
  const [key, parent] = [nameOf(names["key"]), nameOf(names["parent"])];
  const { title, description } = data;
  return {
    url,
    title: nameOf(title) ?? key ?? url,
    order: typeof order === "number" ? order : NO_ORDER,
    ...(typeof description === "string" ? { description } : {}),
    ...(key === undefined ? {} : { key }),
    ...(parent === undefined ? {} : { parent }),
    ...(typeof nav === "string" ? { menu: nav } : {}),
  };
}

/** A name as pages write it; YAML makes a number of `2024`. */
function nameOf(value: unknown): string | undefined {
  return typeof value === "string" || typeof value === "number" ? String(value).trim() : undefined;
}
