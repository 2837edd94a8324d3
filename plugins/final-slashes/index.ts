import type { UserConfig } from "@11ty/eleventy";
import { addFinalSlash } from "./final-slash.ts";

/** Gives internal links their final slash in every page written. */
export function finalSlashes(eleventyConfig: UserConfig): void {
  eleventyConfig.htmlTransformer.addUrlTransform("html", (url, { tag }) =>
    tag === "a" ? addFinalSlash(url) : url,
  );
}
