import { attributeOf, type Element } from "./html-tree.ts";

/** An address that a page or a style sheet names. */
export interface Reference {
  address: string;
  /** Whether browsers fetch it without being asked. */
  isFetched: boolean;
}

const FETCHED = ["src", "srcset", "imagesrcset", "poster", "data", "background"];
/** `<link>`s that say something, and fetch nothing. */
const SAYING = ["canonical", "license", "alternate", "prev", "next", "author", "help", "search"];

/** The addresses that an element names. */
export function referencesOf(element: Element): Reference[] {
  const { tagName, attrs } = element;
  return attrs.flatMap(({ name, value }): Reference[] => {
    if (name === "srcset" || name === "imagesrcset")
      return value.split(",").map((part) => ({ address: part.trim().split(/\s/)[0] ?? "", isFetched: true }));
    if (FETCHED.includes(name)) return [{ address: value.trim(), isFetched: true }];
    if (name === "href") return [{ address: value.trim(), isFetched: fetchesHref(element) }];
    if (name === "action" || name === "formaction") return [{ address: value.trim(), isFetched: false }];
    if (tagName === "meta" && name === "content") return metaReferences(element, value);
    return [];
  });
}

/** The addresses that a style sheet names: `url(…)` and `@import`. */
export function styleReferences(css: string): Reference[] {
  const withoutComments = css.replace(/\/\*[^]*?\*\//g, "");
  const found = withoutComments.matchAll(
    /url\(\s*(?:"([^"]*)"|'([^']*)'|([^'")\s]*))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')/g,
  );
  return [...found].map(([, ...addresses]) => ({
    address: addresses.find((address) => address !== undefined) ?? "",
    isFetched: true,
  }));
}

function fetchesHref(element: Element): boolean {
  if (["a", "area", "base"].includes(element.tagName)) return false;
  const words = (attributeOf(element, "rel") ?? "").split(/\s+/);
  return element.tagName !== "link" || !words.some((word) => SAYING.includes(word));
}

function metaReferences(element: Element, content: string): Reference[] {
  if (attributeOf(element, "http-equiv") === "refresh")
    return [{ address: /url=(.*)$/i.exec(content)?.[1] ?? "", isFetched: false }];
  const isAddress = /^og:(?:url|image)$/.test(attributeOf(element, "property") ?? "");
  return isAddress ? [{ address: content, isFetched: false }] : [];
}
