import { basename, join } from "node:path";
import type { UserConfig } from "@11ty/eleventy";
import { build } from "esbuild";

/** The module that every page loads, and all that it imports. */
const ENTRY = "client/index.ts";

/** The script that runs before the page is painted: small, and alone. */
const BEFORE_PAINT = "client/theme-before-paint.ts";

/** Folder of the bundle, under the output folder. */
const FOLDER = "client";

/** Addresses that layouts print. */
interface ClientBundle {
  entry: string;
  beforePaint: string;
}

/** `clientBundle` (`ClientBundle`): what runs in the reader’s browser, in files named after their content. */
export function clientBundle(eleventyConfig: UserConfig): void {
  let addresses: ClientBundle = { entry: "", beforePaint: "" };
  eleventyConfig.addGlobalData("clientBundle", () => addresses);
  eleventyConfig.addWatchTarget("client/");

  eleventyConfig.on("eleventy.before", async ({ directories, outputMode }) => {
    if (outputMode !== "fs") return;
    const bundle = async (file: string, format: "esm" | "iife"): Promise<string> => {
      const { metafile } = await build({
        entryPoints: [file],
        outdir: join(directories.output, FOLDER),
        entryNames: "[name]-[hash]",
        bundle: true,
        splitting: format === "esm",
        format,
        target: "es2022",
        minify: true,
        metafile: true,
        logLevel: "error",
      });
      const [output] =
        Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint === file) ?? [];
      return `/${FOLDER}/${basename(output ?? "")}`;
    };
    addresses = { entry: await bundle(ENTRY, "esm"), beforePaint: await bundle(BEFORE_PAINT, "iife") };
  });
}
