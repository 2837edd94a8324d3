import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { attributeOf, readElements, type Element } from "./html-tree.ts";

/** A page as the build has written it. */
export interface BuiltPage {
  /** Its address, with the path prefix: `/aide/fr/`. */
  url: string;
  html: string;
  elements: readonly Element[];
  /** What the page is, or holds: `home`, `section`, `blocks`, `diagram`… */
  kinds: readonly string[];
  /** Whether it only leads to another. */
  isRedirect: boolean;
}

/** The pages of a built site, by address. */
export function readBuiltPages(folder: string, pathPrefix: string): BuiltPage[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".html"))
    .map((file) => file.replaceAll("\\", "/"))
    .sort()
    .map((file) =>
      readBuiltPage(
        pathPrefix + file.replace(/(^|\/)index\.html$/, "$1"),
        readFileSync(join(folder, file), "utf8"),
      ),
    );
}

/** A page from its address and its HTML. */
export function readBuiltPage(url: string, html: string): BuiltPage {
  const elements = readElements(html);
  const isRedirect = elements.some((element) => attributeOf(element, "http-equiv") === "refresh");
  return { url, html, elements, kinds: isRedirect ? [] : kindsOf(url, elements), isRedirect };
}

/** The first page of each kind. */
export function sampleOf(pages: readonly BuiltPage[]): BuiltPage[] {
  const seen = new Set<string>();
  return pages.filter(({ kinds }) => {
    const isFirst = kinds.some((kind) => !seen.has(kind));
    for (const kind of kinds) seen.add(kind);
    return isFirst;
  });
}

/** The page that readers come for: that of the first call, else the first that holds a block. */
export function findUserPage(pages: readonly BuiltPage[]): BuiltPage | undefined {
  return (
    pages.find(({ url }) => url.endsWith("/connexion-api/")) ??
    pages.find(({ kinds }) => kinds.includes("blocks"))
  );
}

function kindsOf(url: string, elements: readonly Element[]): string[] {
  const has = (matches: (element: Element) => boolean): boolean => elements.some(matches);
  const body = elements.find(({ tagName }) => tagName === "body");
  const layout = url.endsWith("/404.html") ? "not-found" : (body && attributeOf(body, "data-kind")) || "page";
  const isBlock = (element: Element): boolean =>
    element.tagName === "details" && /\bexample\b/.test(attributeOf(element, "class") ?? "");
  return [
    layout,
    ...(has(isBlock) ? ["blocks"] : []),
    ...(has((element) => attributeOf(element, "data-diagram") !== undefined) ? ["diagram"] : []),
  ];
}
