import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { HtmlElement, HtmlNode, HtmlTree, UserConfig } from "@11ty/eleventy";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { missingVideo } from "./index.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "videos-"));
  writeFileSync(join(folder, "été.webm"), "");
});
afterAll(() => rmSync(folder, { recursive: true }));

function transform(video: HtmlElement): HtmlNode {
  const tree = Object.assign([video as HtmlNode], {
    walk: (visit: (node: HtmlNode) => HtmlNode) => (tree[0] = visit(tree[0] ?? "")),
  }) as unknown as HtmlTree;
  const htmlTransformer = {
    addPosthtmlPlugin: (_extension: string, plugin: () => (tree: HtmlTree) => void) => plugin()(tree),
  };
  missingVideo({ htmlTransformer } as unknown as UserConfig, {
    servedFolders: { [folder]: "/videos/" },
    words: "À venir.",
  });
  return tree[0] ?? "";
}

describe("a video", () => {
  it.each([
    ["in its own address", { tag: "video", attrs: { src: "/videos/a.webm" } }],
    ["badly escaped", { tag: "video", attrs: { src: "/videos/100%.webm" } }],
    [
      "in its sources",
      { tag: "video", content: ["\n", { tag: "source", attrs: { src: "/videos/a.webm" } }, "Un repli."] },
    ],
  ])(
    "whose file is not there, %s, is said to be to come, and is not asked for",
    (_title, video: HtmlElement) => {
      const { attrs, ...rest } = video;
      expect(transform(video)).toEqual({
        tag: "span",
        attrs: { class: "missing-video" },
        content: [
          { ...rest, attrs: { ...attrs, preload: "none" } },
          { tag: "span", content: ["À venir."] },
        ],
      });
    },
  );

  it.each<[string, HtmlElement]>([
    ["whose file is there", { tag: "video", attrs: { src: "/videos/%C3%A9t%C3%A9.webm" } }],
    [
      "of which one file is there",
      {
        tag: "video",
        content: [
          { tag: "source", attrs: { src: "/videos/a.webm" } },
          { tag: "source", attrs: { src: "/videos/été.webm" } },
        ],
      },
    ],
    ["whose file is there, from its fifth second", { tag: "video", attrs: { src: "/videos/été.webm#t=5" } }],
    ["of another site", { tag: "video", attrs: { src: "https://a.example/videos/a.webm" } }],
    ["without a file", { tag: "video" }],
  ])("%s stays", (_title, video) => {
    expect(transform(video)).toEqual(video);
  });
});
