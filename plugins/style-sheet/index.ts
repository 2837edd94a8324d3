import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { UserConfig } from "@11ty/eleventy";
import { bundleStyles, finishStyles, type Bundle } from "./bundle.ts";
import { wordsOf } from "./keep-used-rules.ts";

export interface StyleSheetOptions {
  /** The style sheet that imports all the others. */
  entry: string;
  /** Files and folders whose words say which rules are in use. */
  sources: readonly string[];
  /** Names of the font files that the site loads; the faces of all others are left out. */
  fonts: readonly string[];
}

/** Folder of the written files, under the output folder. */
const FOLDER = "styles";

/** Addresses that layouts print. */
interface StyleSheet {
  address: string;
  /** Fonts, to load ahead. */
  fonts: string[];
}

/** `styleSheet` (`StyleSheet`): the site’s styles in one file, with the rules in use only, named after its content. */
export function styleSheet(eleventyConfig: UserConfig, { entry, sources, fonts }: StyleSheetOptions): void {
  let made: { key: string; bundle: Bundle } | undefined;
  let addresses: StyleSheet = { address: "", fonts: [] };
  eleventyConfig.addGlobalData("styleSheet", () => addresses);
  eleventyConfig.addWatchTarget("assets/styles/");

  eleventyConfig.on("eleventy.before", async ({ directories, outputMode }) => {
    if (outputMode !== "fs") return;
    const all = await bundleStyles(entry);
    const words = new Set(sources.flatMap(filesOf).flatMap((file) => wordsOf(readFileSync(file, "utf8"))));
    const key = hashOf([all.css, ...[...words].sort()].join("\n"));
    if (made?.key !== key) made = { key, bundle: await finishStyles(all, words, fonts) };

    const { css, fontFiles } = made.bundle;
    const name = `site-${hashOf(css)}.css`;
    const target = join(directories.output, FOLDER);
    mkdirSync(target, { recursive: true });
    writeFileSync(join(target, name), css);
    for (const font of fontFiles) writeFileSync(join(target, font.name), font.contents);
    addresses = { address: `/${FOLDER}/${name}`, fonts: fontFiles.map((font) => `/${FOLDER}/${font.name}`) };
  });
}

function filesOf(source: string): string[] {
  if (/\.\w+$/.test(source)) return [source];
  return readdirSync(source, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 10);
}
