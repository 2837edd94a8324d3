import type { HtmlElement, HtmlNode, HtmlTree, UserConfig } from "@11ty/eleventy";
import { describe, expect, it } from "vitest";
import { imageSizes } from "./index.ts";

const files = {
  addresses: () => [],
  at: (address: string) =>
    ({
      "/images/été.png": { size: 1, width: 30, height: 20 },
      "/images/illisible.png": { size: 1 },
    })[address],
};

/** An element as the site writes it. */
function transform(element: HtmlElement): HtmlNode | undefined {
  const tree = Object.assign([element as HtmlNode], {
    walk: (visit: (node: HtmlNode) => HtmlNode) => (tree[0] = visit(tree[0] ?? "")),
  }) as unknown as HtmlTree;
  const htmlTransformer = {
    addPosthtmlPlugin: (_extension: string, plugin: () => (tree: HtmlTree) => void) => plugin()(tree),
  };
  imageSizes({ htmlTransformer } as unknown as UserConfig, { files });
  return tree[0];
}

const LATE = { loading: "lazy", decoding: "async" };
const SIZE = { width: "30", height: "20" };

describe("a picture of the site", () => {
  it.each(["/images/été.png", "/images/%C3%A9t%C3%A9.png", "/images/été.png?v=2#a"])(
    "at %s has its width and height, and comes late",
    (src) => {
      expect(transform({ tag: "img", attrs: { src, alt: "" } })).toEqual({
        tag: "img",
        attrs: { ...LATE, ...SIZE, src, alt: "" },
      });
    },
  );

  it.each<[string, Record<string, string>, Record<string, string>]>([
    ["its width", { width: "15" }, LATE],
    ["its height", { height: "10" }, LATE],
    ["an empty width", { width: "" }, LATE],
    ["when it comes", { loading: "eager", decoding: "sync" }, SIZE],
  ])("keeps what its writer says of it: %s", (_title, said, added) => {
    const attrs = { src: "/images/été.png", ...said };
    expect(transform({ tag: "img", attrs })).toEqual({ tag: "img", attrs: { ...added, ...attrs } });
  });
});

it.each<[string, HtmlElement]>([
  ["a picture that cannot be read", { tag: "img", attrs: { src: "/images/illisible.png" } }],
  ["a picture that is not there", { tag: "img", attrs: { src: "/images/ete.png" } }],
  ["a picture of another site", { tag: "img", attrs: { src: "https://a.example/images/été.png" } }],
  ["a picture whose address is badly escaped", { tag: "img", attrs: { src: "/images/100%.png" } }],
  ["a picture without address", { tag: "img", attrs: { alt: "" } }],
  ["a picture without anything", { tag: "img" }],
  ["a video", { tag: "video", attrs: { src: "/images/été.png" } }],
])("%s stays as it is", (_title, element) => {
  expect(transform(structuredClone(element))).toEqual(element);
});
