import { readdirSync, readFileSync } from "node:fs";
import { parseFragment, type DefaultTreeAdapterMap } from "parse5";
import ids from "../../_data/ids.ts";
import manques from "../../_data/manques.ts";
import urls from "../../_data/urls.ts";
import type { Page } from "../../types/page.ts";
import { renderPage } from "../render-page.ts";

type Node = DefaultTreeAdapterMap["node"];

const FOLDER = "content/fr/guides-developpeur";

/** A guide, as its tests look at it. */
export interface Guide {
  /** From the folder of the guides: `appels/erreurs.md`. */
  name: string;
  /** Its address on the site. */
  address: string;
  page: Page;
  /** The code of its sentences, tables and titles, variables replaced; not that of its blocks. */
  inlineCode: string[];
  /** How many diagrams it draws. */
  diagrams: number;
  /** What its first paragraphs, before the first title, link to. */
  prerequisites: string[];
}

/** Every guide, in the order of their files. */
export function readGuides(): Guide[] {
  return readdirSync(FOLDER, { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => name.endsWith(".md"))
    .sort()
    .map((name) => {
      const text = readFileSync(`${FOLDER}/${name}`, "utf8");
      const { page, html } = renderPage(text, { data: { urls, ids, manques } });
      const nodes = descendants(parseFragment(html));
      const firstTitle = nodes.findIndex(({ nodeName }) => nodeName === "h2");
      return {
        name,
        address: `/fr/guides-developpeur/${name.replace(/index\.md$|\.md$/, (end) => (end === ".md" ? "/" : ""))}`,
        page,
        inlineCode: nodes.filter(isInlineCode).map(textOf),
        diagrams: nodes.filter((node) => hasAttribute(node, "data-diagram")).length,
        prerequisites: nodes.slice(0, firstTitle).flatMap((node) => {
          const address = attributeOf(node, "href");
          return node.nodeName === "a" && address !== undefined ? [address] : [];
        }),
      };
    });
}

function descendants(node: Node): Node[] {
  return "childNodes" in node ? node.childNodes.flatMap((child) => [child, ...descendants(child)]) : [];
}

function isInlineCode(node: Node): boolean {
  if (node.nodeName !== "code") return false;
  for (let parent = parentOf(node); parent; parent = parentOf(parent))
    if (["pre", "summary", "figure"].includes(parent.nodeName)) return false;
  return true;
}

function parentOf(node: Node): Node | undefined {
  return ("parentNode" in node ? node.parentNode : undefined) ?? undefined;
}

function textOf(node: Node): string {
  return "value" in node ? node.value : "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
}

function attributeOf(node: Node, name: string): string | undefined {
  return "attrs" in node ? node.attrs.find((attribute) => attribute.name === name)?.value : undefined;
}

function hasAttribute(node: Node, name: string): boolean {
  return attributeOf(node, name) !== undefined;
}
