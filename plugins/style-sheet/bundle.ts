import { basename } from "node:path";
import { build, transform } from "esbuild";
import postcss from "postcss";
import { keepUsedRules } from "./keep-used-rules.ts";
import { addSystemTheme } from "./system-theme.ts";

/** Browsers that the style sheet is written for: those of the last three years. */
const TARGET = ["chrome117", "edge117", "firefox118", "safari17"];

export interface Bundle {
  css: string;
  /** The fonts that it loads, by the name that it gives them. */
  fontFiles: { name: string; contents: Uint8Array }[];
}

/** A style sheet with all that it imports: icons inside it, fonts beside it under names made of their content. */
export async function bundleStyles(entry: string): Promise<Bundle> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    outdir: ".",
    write: false,
    bundle: true,
    loader: { ".woff2": "file", ".woff": "empty", ".svg": "dataurl" },
    assetNames: "[name]-[hash]",
    target: TARGET,
    legalComments: "none",
    logLevel: "error",
  });
  const css = outputFiles.find(({ path }) => path.endsWith(".css"))?.text ?? "";
  const fonts = outputFiles.filter(({ path }) => path.endsWith(".woff2"));
  return { css, fontFiles: fonts.map(({ path, contents }) => ({ name: basename(path), contents })) };
}

/** What readers receive of a bundle: the rules and fonts in use, the dark theme for dark systems, minified. */
export async function finishStyles(
  { css, fontFiles }: Bundle,
  words: ReadonlySet<string>,
  fonts: readonly string[],
): Promise<Bundle> {
  const used = await keepUsedRules(keepFonts(css, fonts), words);
  const { code } = await transform(addSystemTheme(used), { loader: "css", minify: true, target: TARGET });
  return { css: code, fontFiles: fontFiles.filter(({ name }) => code.includes(name)) };
}

/**
 * The style sheet without the faces of other font files than these; those that name fonts of the reader’s stay. A font that
 * comes late waits for the next page: no line that is being read breaks elsewhere.
 */
function keepFonts(css: string, fonts: readonly string[]): string {
  const sheet = postcss.parse(css);
  sheet.walkAtRules("font-face", (face) => {
    const file = /url\("?\.?\/?([^")]+?)-[A-Z0-9]+\.woff2/.exec(face.toString())?.[1];
    if (file === undefined) return;
    if (!fonts.includes(file)) face.remove();
    else
      face.walkDecls("font-display", (declaration) => {
        declaration.value = "optional";
      });
  });
  return sheet.toString();
}
