import type { FoundPage, FoundPart } from "./pagefind.ts";
import { bestParts, excerptPieces, joinWords } from "./search-parts.ts";

const PARTS = 3;

/** A page that matches, as an item of a list: where it stands, and the parts of it that match best, the `calls` asked for first. */
export function renderResult(page: FoundPage, calls: readonly string[]): HTMLLIElement {
  const { intro, parts } = bestParts(page, PARTS, calls);
  const item = create("li", "search-result", link(page.url, page.meta.title ?? page.url));
  if (page.meta.breadcrumb) item.append(create("p", "search-path", page.meta.breadcrumb));
  if (intro) item.append(excerptOf(intro));
  if (parts.length > 0)
    item.append(
      create(
        "ul",
        "fr-raw-list search-parts",
        ...parts.map((part) => create("li", "search-part", link(part.url, part.title), excerptOf(part))),
      ),
    );
  return item;
}

function excerptOf({ excerpt, title }: FoundPart): HTMLElement {
  const pieces = excerptPieces(excerpt, joinWords(title)).map(([text, isMarked]) =>
    isMarked ? create("mark", "", text) : text,
  );
  return create("p", "search-excerpt", ...pieces);
}

function link(url: string, title: string): HTMLAnchorElement {
  const anchor = create("a", "", joinWords(title));
  anchor.href = url;
  return anchor;
}

function create<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  ...content: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  if (className !== "") element.className = className;
  element.append(...content);
  return element;
}
