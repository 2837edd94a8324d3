import { existsSync } from "node:fs";
import { join } from "node:path";
import type { HtmlElement, HtmlNode, UserConfig } from "@11ty/eleventy";

export interface MissingVideoOptions {
  /** Folders that are served as they are, and where. */
  servedFolders: Readonly<Record<string, string>>;
  /** What is said below a video that is not there yet. */
  words: string;
}

/**
 * Says that a video is still to come where its file is not there, and keeps browsers from asking for it. The check `liens`
 * tells writers of the file.
 */
export function missingVideo(
  eleventyConfig: UserConfig,
  { servedFolders, words }: MissingVideoOptions,
): void {
  const isMissing = (source: string): boolean => {
    const path = source.replace(/[?#].*$/, "");
    return Object.entries(servedFolders).some(
      ([folder, address]) =>
        path.startsWith(address) && !existsSync(join(folder, decodePath(path.slice(address.length)))),
    );
  };

  eleventyConfig.htmlTransformer.addPosthtmlPlugin("html", () => (tree) => {
    const seen = new Set<HtmlNode>();
    tree.walk((node) => {
      if (typeof node === "string" || node.tag !== "video" || seen.has(node)) return node;
      seen.add(node);
      const sources = sourcesOf(node);
      if (sources.length === 0 || !sources.every(isMissing)) return node;
      node.attrs = { ...node.attrs, preload: "none" };
      return {
        tag: "span",
        attrs: { class: "missing-video" },
        content: [node, { tag: "span", content: [words] }],
      };
    });
  });
}

/** The name that an address stands for; one that is badly escaped stands for itself. */
function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function sourcesOf(video: HtmlElement): string[] {
  return [video, ...(video.content ?? [])].flatMap((node: HtmlNode) => {
    const source = typeof node === "object" ? node.attrs?.["src"] : undefined;
    return typeof source === "string" ? [source] : [];
  });
}
