import { nearestName, nearNames } from "../../contract/nearest-name.ts";
import type { FrontMatterFault, Page } from "../../types/page.ts";
import type { Check, Finding, Site } from "../../types/problem.ts";
import { frontMatterMessages } from "./front-matter-messages.ts";
import { messages } from "./messages.ts";
import { findWrongPlace, nameOf, navigationOf } from "./page-place.ts";

/**
 * The front matter: YAML that is not, what its schema refuses, a page without title, a place in the menus that no page or menu gives,
 * what two pages cannot both have.
 */
export const cartouche: Check = {
  name: "cartouche",
  run(page, site) {
    const renamed = page.frontMatterFaults.flatMap(meantName);
    const faults = page.frontMatterFaults
      .filter(({ kind, message }) => kind !== "missing-name" || !renamed.includes(message))
      .map((fault) => describe(fault, page));
    const isUnread = page.frontMatterFaults.some(({ kind }) => UNREAD.has(kind));
    return isUnread
      ? faults
      : [
          ...faults,
          ...(renamed.includes("title") ? [] : missingTitle(page)),
          ...findWrongPlace(page, site),
          ...takenNames(page, site),
          ...takenFormerAddresses(page, site),
        ];
  },
};

/** Faults after which nothing else of the front matter can be told. */
const UNREAD: ReadonlySet<FrontMatterFault["kind"]> = new Set([
  "unclosed",
  "beside-opening",
  "not-yaml",
  "not-a-map",
  "taken-address",
]);

/** The name that an unknown one was most likely meant to be: of `action.titre`, `action.title`. */
function meantName({ kind, message, allowed = [] }: FrontMatterFault): string[] {
  const path = message.split(".");
  const near = kind === "unknown-name" ? nearestName(path.at(-1) ?? "", allowed) : undefined;
  return near === undefined ? [] : [[...path.slice(0, -1), near].join(".")];
}

function describe(fault: FrontMatterFault, page: Page): Finding {
  const { kind, range, message, allowed = [] } = fault;
  const name = message.split(".").at(-1) ?? "";
  const near = nearNames(name, allowed);
  const isPlain = page.text.slice(range.start, range.end) === name;
  const [right] = near;
  const path = message.split(".").slice(0, -1);
  // A key written twice would be no correction
  const isFree = right !== undefined && page.frontMatterRange([...path, right]) === undefined;
  const fix = near.length === 1 && isFree && isPlain ? { fix: { ...range, text: right } } : {};
  if (kind === "empty-value" && message === "title") return { range, ...messages.missingTitle() };
  return { range, ...frontMatterMessages.fault(fault, near[0]), ...fix };
}

function missingTitle(page: Page): Finding[] {
  const { text, data, invalidByte, frontMatterFaults } = page;
  const title: unknown = data["title"];
  if (typeof title === "number" || (typeof title === "string" && title.trim() !== "")) return [];
  // Of a file in another encoding nothing can be read; of a title that cannot be used, its value is told
  if (invalidByte || frontMatterFaults.some(({ message }) => message === "title")) return [];
  const [, before] = /^(\s+)---[ \t]*$/m.exec(text.slice(0, text.indexOf("---") + 4)) ?? [];
  if (before !== undefined)
    return [{ range: { start: 0, end: before.length }, ...messages.lateFrontMatter() }];
  const start = { start: 0, end: Math.min(3, text.length) };
  if (text.trim() === "") return [{ range: start, ...messages.emptyPage() }];
  return [{ range: page.frontMatterRange(["title"]) ?? start, ...messages.missingTitle() }];
}

/** A key that another page has, a title that a neighbour has: told on the page whose file comes later. */
function takenNames(page: Page, { pages }: Site): Finding[] {
  const earlier = pages.filter(({ file }) => file < page.file);
  const { key: ownKey, parent: ownParent } = navigationOf(page);
  const [key, parent, title] = [nameOf(ownKey), nameOf(ownParent), nameOf(page.data["title"])];
  const keyRange = page.frontMatterRange(["eleventyNavigation", "key"]);
  const sameKey = key !== undefined && earlier.find((other) => nameOf(navigationOf(other)["key"]) === key);
  const titleRange = page.frontMatterRange(["title"]);
  const sameTitle =
    title !== undefined &&
    parent !== undefined &&
    earlier.find(
      (other) => nameOf(navigationOf(other)["parent"]) === parent && nameOf(other.data["title"]) === title,
    );
  return [
    ...(sameKey && keyRange ? [{ range: keyRange, ...frontMatterMessages.takenKey(key, sameKey.file) }] : []),
    ...(sameTitle && titleRange
      ? [{ range: titleRange, ...frontMatterMessages.twinTitle(title, sameTitle.file) }]
      : []),
  ];
}

/** Former addresses that a page has today, or that another page claims before this one. */
function takenFormerAddresses(page: Page, { pages }: Site): Finding[] {
  return formerAddresses(page).flatMap(({ address, path }): Finding[] => {
    const owner =
      pages.find(({ url }) => url === address) ??
      pages.find(
        (other) =>
          other.file < page.file && formerAddresses(other).some((former) => former.address === address),
      );
    const range = page.frontMatterRange(path);
    return owner && range ? [{ range, ...frontMatterMessages.takenFormerAddress(address, owner.file) }] : [];
  });
}

function formerAddresses({ data }: Page): { address: string; path: string[] }[] {
  const former: unknown = data["redirect_from"];
  const list: unknown[] = Array.isArray(former) ? former : [former];
  return list.flatMap((address, index) =>
    typeof address === "string"
      ? [
          {
            address: address.endsWith("/") ? address : `${address}/`,
            path: Array.isArray(former) ? ["redirect_from", String(index)] : ["redirect_from"],
          },
        ]
      : [],
  );
}
