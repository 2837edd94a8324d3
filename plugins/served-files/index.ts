import type { UserConfig } from "@11ty/eleventy";
import type { ServedFiles } from "./read-served-files.ts";

export { readServedFiles, type ServedFiles } from "./read-served-files.ts";

/** Gives each picture of the site its width and height, so that nothing moves when it comes, and lets it come late. */
export function imageSizes(eleventyConfig: UserConfig, { files }: { files: ServedFiles }): void {
  eleventyConfig.htmlTransformer.addPosthtmlPlugin("html", () => (tree) => {
    tree.walk((node) => {
      if (typeof node === "string" || node.tag !== "img") return node;
      const source = node.attrs?.["src"];
      const { width, height } = (typeof source === "string" && files.at(decodePath(source))) || {};
      if (width === undefined || height === undefined) return node;
      const size = node.attrs?.["width"] ?? node.attrs?.["height"];
      const given = size === undefined ? { width: String(width), height: String(height) } : {};
      node.attrs = { loading: "lazy", decoding: "async", ...given, ...node.attrs };
      return node;
    });
  });
}

/** The path that an address stands for; one that is badly escaped stands for itself. */
function decodePath(address: string): string {
  try {
    return decodeURIComponent(address.replace(/[?#].*$/, ""));
  } catch {
    return address;
  }
}
