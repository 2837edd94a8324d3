import { readFileSync } from "node:fs";
import { parseFragment, type DefaultTreeAdapterMap } from "parse5";
import ids from "../../_data/ids.ts";
import manques from "../../_data/manques.ts";
import urls from "../../_data/urls.ts";
import { renderPage } from "../render-page.ts";

type Node = DefaultTreeAdapterMap["node"];

/** A sample of a page, as its readers see it and copy it. */
export interface ShownFence {
  /** Empty where it has none. */
  title: string;
  language: string;
  text: string;
}

/** The samples of a page, in their order. */
export function readFences(file: string): ShownFence[] {
  const { html } = renderPage(readFileSync(file, "utf8"), { data: { urls, ids, manques } });
  return descendants(parseFragment(html)).flatMap((node) => {
    const code = isFigure(node) ? descendants(node).find(({ nodeName }) => nodeName === "code") : undefined;
    if (!code) return [];
    const caption = descendants(node).find(({ nodeName }) => nodeName === "figcaption");
    const language = attributeOf(code, "class").replace(/^language-/, "");
    return [{ title: caption ? textOf(caption) : "", language, text: textOf(code) }];
  });
}

function isFigure(node: Node): boolean {
  return node.nodeName === "figure" && attributeOf(node, "class") === "code";
}

function descendants(node: Node): Node[] {
  return "childNodes" in node ? node.childNodes.flatMap((child) => [child, ...descendants(child)]) : [];
}

function attributeOf(node: Node, name: string): string {
  return ("attrs" in node && node.attrs.find((attribute) => attribute.name === name)?.value) || "";
}

function textOf(node: Node): string {
  return "value" in node ? node.value : "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
}
