/** Names that Eleventy keeps for itself: front matter that says one of them stops it. */
const RESERVED_NAMES = ["collections", "content", "eleventy", "page", "pagination", "pkg"];

/** What Eleventy and the menus read in front matter, and the values that they take: any other would stop the build. */
const EXPECTED_VALUES: Readonly<Record<string, (value: unknown) => boolean>> = {
  date: isDate,
  eleventyExcludeFromCollections: (value) => typeof value === "boolean",
  eleventyNavigation: (value) => value === null || (typeof value === "object" && !Array.isArray(value)),
  layout: (value) => value === false || typeof value === "string",
  permalink: (value) => value === false || (typeof value === "string" && /(?:\/|\.\w+)$/.test(value)),
  tags: (value) => [value].flat().every((tag) => typeof tag === "string"),
};

export interface CheckedValues {
  /** The values that can be used. */
  data: Record<string, unknown>;
  /** Names of those that cannot. */
  unusable: string[];
  reserved: string[];
}

/** Sorts the values of front matter: those to use, and those that would stop the build or hide the site’s own data. */
export function checkValues(
  data: Readonly<Record<string, unknown>>,
  siteNames: readonly string[],
): CheckedValues {
  const names = Object.keys(data);
  const reserved = names.filter((name) => RESERVED_NAMES.includes(name) || siteNames.includes(name));
  const unusable = names.filter((name) => EXPECTED_VALUES[name]?.(data[name]) === false);
  const rejected = new Set([...reserved, ...unusable]);
  return {
    data: Object.fromEntries(Object.entries(data).filter(([name]) => !rejected.has(name))),
    unusable,
    reserved,
  };
}

function isDate(value: unknown): boolean {
  if (value instanceof Date) return !Number.isNaN(value.getTime());
  if (typeof value !== "string") return false;
  return /^\d{4}-\d{2}-\d{2}(?:[T ].*)?$/.test(value) && !Number.isNaN(Date.parse(value));
}
