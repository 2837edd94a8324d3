import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { HtmlElement, HtmlNode, HtmlTree, UserConfig } from "@11ty/eleventy";
import { describe, expect, it } from "vitest";
import { inlineStyle } from "./index.ts";

/** The classes that styles become, and the style sheet that is written at the end of the build. */
function transform(...elements: HtmlElement[]): { head: HtmlElement; styleSheet: string } {
  const folder = mkdtempSync(join(tmpdir(), "style-"));
  const head: HtmlElement = { tag: "head", content: [] };
  const tree = treeOf(head, ...elements);
  let write: (event: unknown) => void = () => undefined;
  const eleventyConfig = {
    htmlTransformer: {
      addPosthtmlPlugin: (_extension: string, plugin: () => (tree: HtmlTree) => void) => {
        plugin()(tree);
      },
    },
    on: (_event: string, listener: typeof write) => {
      write = listener;
    },
  };
  inlineStyle(eleventyConfig as unknown as UserConfig);
  write({ directories: { output: folder }, outputMode: "fs" });
  try {
    return {
      head: tree[0] as HtmlElement,
      styleSheet: readFileSync(join(folder, addressIn(tree[0] as HtmlElement)), "utf8"),
    };
  } catch {
    return { head: tree[0] as HtmlElement, styleSheet: "" };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The style sheet that the page loads. */
function addressIn(head: HtmlElement): string {
  const [link] = head.content ?? [];
  return typeof link === "object" ? String(link.attrs?.["href"]) : "";
}

function treeOf(...nodes: HtmlNode[]): HtmlTree {
  const walk = (visit: (node: HtmlNode) => HtmlNode): void => {
    nodes.forEach((node, index) => (tree[index] = visit(tree[index] ?? node)));
  };
  const tree: HtmlTree = Object.assign([...nodes], { walk });
  return tree;
}

describe("a style in a page", () => {
  it("becomes a class of the site’s style sheet, which the page loads", () => {
    const video: HtmlElement = {
      tag: "video",
      attrs: { class: "a", style: "display: block; margin: 0 auto;", controls: true },
    };
    const same: HtmlElement = { tag: "p", attrs: { style: "display:block;margin:0   auto" } };
    const { head, styleSheet } = transform(video, same);
    const name = String(same.attrs?.["class"]);
    expect(video.attrs).toEqual({ class: `a ${name}`, controls: true });
    expect(same.attrs).toEqual({ class: name });
    expect(name).toMatch(/^style-[0-9a-f]{8}$/);
    expect(styleSheet).toBe(`.${name}{display:block;margin:0 auto}\n`);
    expect(head.content).toEqual([
      {
        tag: "link",
        attrs: {
          rel: "stylesheet",
          href: expect.stringMatching(/^\/styles\/page-[0-9a-f]{8}\.css$/) as string,
        },
      },
      "\n",
    ]);
  });

  it.each([
    [
      "url(data:image/png;base64,AA==)",
      "background: url(data:image/png;base64,AA==); color: red",
      "background:url(data:image/png;base64,AA==);color:red",
    ],
    ["quotes", "font-family: &quot;A;B&quot;; content: ';'", "font-family:\"A;B\";content:';'"],
    ["what would end the rule", "color: red; } body { color: blue; width: 1px", "color:red;width:1px"],
    ["empty declarations", ";; color : red ;", "color:red"],
  ])("keeps its sense with %s", (_title, style, rule) => {
    expect(transform({ tag: "p", attrs: { style } }).styleSheet.replace(/^\.style-\w+/, "")).toBe(
      `{${rule}}\n`,
    );
  });

  it("is what a page needs to load the style sheet", () => {
    expect(transform({ tag: "p", attrs: { class: "a" } })).toEqual({
      head: { tag: "head", content: [] },
      styleSheet: "",
    });
  });
});
