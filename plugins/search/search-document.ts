import {
  defaultTreeAdapter as tree,
  html,
  parseFragment,
  serializeOuter,
  type DefaultTreeAdapterTypes,
} from "parse5";
import { CALL_FILTER, callKey, SEAM } from "./index-words.ts";

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

export interface SearchedBlock {
  /** As its page writes it: `PUT /communities/{community}/users/{member}`. */
  title: string;
  /** As the contract writes it: `PUT /communities/{community}/users/{user}`. */
  call: string;
}

/** Before this sign, a space is there for the index only: results show the word whole. */
const WORD_JOINER = "\u2060";
/** The article of a page, for the index to be made from; nothing for a page without an article to search. */
export function findArticle(page: string): string | undefined {
  return /<article\b[^>]*\bdata-pagefind-body\b[^]*<\/article>/.exec(page)?.[0];
}

/**
 * What the index is made from: an article, its words cut, its example blocks at its end, each under a heading that
 * bears its anchor. `blocks` says, by its anchor, how each is called and which call it shows.
 */
export function searchDocument(article: string, blocks: ReadonlyMap<string, SearchedBlock>): string {
  const { childNodes } = parseFragment(article);
  const root = childNodes.find((node) => tree.isElementNode(node));
  if (!root) return "";
  for (const [anchor, block] of blocks) moveBlock(root, anchor, block);
  visit(root, (node) => {
    if (tree.isTextNode(node)) node.value = node.value.replace(SEAM, ` ${WORD_JOINER}`);
  });
  return `<!doctype html><html><body>${serializeOuter(root)}</body></html>`;
}

/** What follows a block belongs to its section: the block becomes a section of its own, after all the others. */
function moveBlock(article: Element, anchor: string, { title, call }: SearchedBlock): void {
  const body = find(article, (element) => attribute(element, "id") === anchor);
  if (!body) return;
  const heading = tree.createElement("h6", html.NS.HTML, [
    { name: "id", value: anchor },
    { name: "data-pagefind-weight", value: "10" },
    // The page is found by its calls, whatever else it speaks of
    { name: "data-pagefind-filter", value: `${CALL_FILTER}:${callKey(call)}` },
  ]);
  tree.insertText(heading, title);
  tree.detachNode(body);
  tree.appendChild(article, heading);
  tree.appendChild(article, body);
}

function visit(node: Node, act: (node: Node) => void): void {
  act(node);
  if ("childNodes" in node) for (const child of node.childNodes) visit(child, act);
}

/** The first element in a tree, itself included, that is as asked. */
function find(node: Node, isWanted: (element: Element) => boolean): Element | undefined {
  if (tree.isElementNode(node) && isWanted(node)) return node;
  if (!("childNodes" in node)) return undefined;
  for (const child of node.childNodes) {
    const found = find(child, isWanted);
    if (found) return found;
  }
  return undefined;
}

function attribute({ attrs }: Element, name: string): string | undefined {
  return attrs.find((candidate) => candidate.name === name)?.value;
}
