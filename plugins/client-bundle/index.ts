import { join } from "node:path";
import type { UserConfig } from "@11ty/eleventy";
import { build } from "esbuild";

export interface ClientBundleOptions {
  /** The module that the pages load, and all that it imports. */
  entry: string;
  /** Folder of the bundle, under the output folder. */
  folder: string;
}

/** Bundles the code that runs in the reader’s browser, each time the site is written. */
export function clientBundle(eleventyConfig: UserConfig, { entry, folder }: ClientBundleOptions): void {
  eleventyConfig.addWatchTarget("client/");
  eleventyConfig.on("eleventy.before", async ({ directories, outputMode }) => {
    if (outputMode !== "fs") return;
    await build({
      entryPoints: [entry],
      outdir: join(directories.output, folder),
      bundle: true,
      splitting: true,
      format: "esm",
      target: "es2022",
      minify: true,
      logLevel: "error",
    });
  });
}
