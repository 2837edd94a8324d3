import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { HtmlElement, HtmlNode, UserConfig } from "@11ty/eleventy";

/** Folder of the style sheets, under the output folder. */
const FOLDER = "styles";

/** Turns the `style` attributes of writers’ HTML into classes of a small style sheet, so that no page needs inline styles. */
export function inlineStyle(eleventyConfig: UserConfig): void {
  const styleSheets = new Map<string, string>();

  eleventyConfig.htmlTransformer.addPosthtmlPlugin("html", () => (tree) => {
    const rules = new Map<string, string>();
    tree.walk((node) => {
      const style = typeof node === "object" ? node.attrs?.["style"] : undefined;
      if (typeof node === "string" || typeof style !== "string" || !node.attrs) return node;
      const className = `style-${hashOf(normaliseStyle(style))}`;
      rules.set(className, normaliseStyle(style));
      delete node.attrs["style"];
      node.attrs["class"] = [node.attrs["class"], className].filter(Boolean).join(" ");
      return node;
    });
    if (rules.size === 0) return;
    const css = styleSheetOf(rules);
    const address = `/${FOLDER}/page-${hashOf(css)}.css`;
    styleSheets.set(address, css);
    tree.walk((node) => (isElement(node, "head") ? withStyleSheet(node, address) : node));
  });

  eleventyConfig.on("eleventy.after", ({ directories, outputMode }) => {
    if (outputMode !== "fs") return;
    for (const [address, css] of styleSheets) {
      const file = join(directories.output, address);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, css);
    }
  });
}

/** What stands between two `;` that are neither in quotes nor in brackets, as in `url(data:image/png;base64,…)`. */
const DECLARATION = /(?:"[^"]*"|'[^']*'|\([^)]*\)|[^;])+/g;

const ENTITIES: Readonly<Record<string, string>> = {
  "&quot;": '"',
  "&#39;": "'",
  "&apos;": "'",
  "&amp;": "&",
};

/** The style as browsers read it from the attribute. */
function decodeEntities(style: string): string {
  return style.replace(/&(?:quot|#39|apos|amp);/g, (entity) => ENTITIES[entity] ?? entity);
}

/** `"display: block; margin:0 auto;"` → `"display:block;margin:0 auto"` */
function normaliseStyle(style: string): string {
  return (decodeEntities(style).match(DECLARATION) ?? [])
    .map((declaration) =>
      declaration
        .replace(/\s*:\s*/, ":")
        .replace(/\s+/g, " ")
        .trim(),
    )
    .filter((declaration) => declaration !== "" && !/[{}<>]/.test(declaration))
    .join(";");
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 8);
}

function styleSheetOf(rules: ReadonlyMap<string, string>): string {
  return [...rules]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([className, style]) => `.${className}{${style}}\n`)
    .join("");
}

function isElement(node: HtmlNode, tag: string): node is HtmlElement {
  return typeof node === "object" && node.tag === tag;
}

function withStyleSheet(head: HtmlElement, styleSheet: string): HtmlElement {
  const link: HtmlElement = { tag: "link", attrs: { rel: "stylesheet", href: styleSheet } };
  return { ...head, content: [...(head.content ?? []), link, "\n"] };
}
