import { nearNames } from "../../contract/nearest-name.ts";
import type { Page, SourceRange } from "../../types/page.ts";
import type { Finding, Fix, Site } from "../../types/problem.ts";
import { frontMatterMessages } from "./front-matter-messages.ts";

/** The parent and the menu of a page that the site does not have, and parents that lead back to it. */
export function findWrongPlace(page: Page, site: Site): Finding[] {
  return [...wrongParent(page, site), ...unknownMenu(page, site)];
}

/** What front matter says of the place of a page in the menus. */
export function navigationOf({ data }: Page): Readonly<Record<string, unknown>> {
  return (data["eleventyNavigation"] ?? {}) as Record<string, unknown>;
}

/** A name as menus read it; YAML makes a number of `2024`. */
export function nameOf(value: unknown): string | undefined {
  return typeof value === "string" || typeof value === "number" ? String(value).trim() : undefined;
}

function wrongParent(page: Page, site: Site): Finding[] {
  const range = page.frontMatterRange(["eleventyNavigation", "parent"]);
  const parent = nameOf(navigationOf(page)["parent"]);
  if (!range || parent === undefined) return [];
  const key = nameOf(navigationOf(page)["key"]);
  if (parent === key) return [{ range, ...frontMatterMessages.ownParent() }];
  if (site.navigationKeys.has(parent)) {
    const above = keysAbove(parent, site);
    return key !== undefined && above.includes(key)
      ? [{ range, ...frontMatterMessages.circularParent(above.slice(0, above.indexOf(key))) }]
      : [];
  }
  const near = nearNames(parent, site.navigationKeys);
  return [
    { range, ...frontMatterMessages.unknownParent(parent, near[0]), ...onlyNear(near, parent, range, page) },
  ];
}

/** A key, that of its page’s parent, and so on to the top, each once. */
function keysAbove(key: string, site: Site): string[] {
  const parents = parentsOf(site);
  const keys: string[] = [];
  let next: string | undefined = key;
  while (next !== undefined && !keys.includes(next)) {
    keys.push(next);
    next = parents.get(next);
  }
  return keys;
}

const parentsBySite = new WeakMap<Site, ReadonlyMap<string | undefined, string | undefined>>();

/** The parents of pages, by their key; listed once a site, as each page asks for them. */
function parentsOf(site: Site): ReadonlyMap<string | undefined, string | undefined> {
  const known = parentsBySite.get(site);
  if (known) return known;
  const places = site.pages.map(navigationOf);
  const parents = new Map(places.map(({ key, parent }) => [nameOf(key), nameOf(parent)]));
  parentsBySite.set(site, parents);
  return parents;
}

/** A menu that no page at the top is in; or this page alone, where another has nearly its name. */
function unknownMenu(page: Page, { menus, pages }: Site): Finding[] {
  const range = page.frontMatterRange(["eleventyNavigation", "nav"]);
  const menu = nameOf(navigationOf(page)["nav"]);
  if (!range || menu === undefined) return [];
  const others = [...menus].filter((other) => other !== menu);
  const near = nearNames(menu, others);
  const isShared = pages.some((other) => other !== page && nameOf(navigationOf(other)["nav"]) === menu);
  if (menus.has(menu) && (isShared || near.length === 0)) return [];
  const message = frontMatterMessages.unknownMenu(menu, near[0], others);
  return [{ range, ...message, ...onlyNear(near, menu, range, page) }];
}

/** The only name that is near, written in place of the wrong one, where YAML needs no quotes for either. */
function onlyNear(near: readonly string[], wrong: string, range: SourceRange, { text }: Page): { fix?: Fix } {
  const [right] = near;
  const isPlain = (value: string): boolean => /^[\p{L}\p{N}][^:#]*$/u.test(value);
  const isWritten = text.slice(range.start, range.end).trim() === wrong;
  if (near.length !== 1 || right === undefined || !isWritten || !isPlain(wrong) || !isPlain(right)) return {};
  return { fix: { start: range.start, end: range.start + wrong.length, text: right } };
}
