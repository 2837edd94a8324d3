import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { UserConfig } from "@11ty/eleventy";

/** Lets data files be TypeScript modules; each build reads them anew. */
export function typescriptData(eleventyConfig: UserConfig): void {
  eleventyConfig.addDataExtension("ts", {
    read: false,
    parser: async (path) => {
      // Modules are cached by address: without a new one, the preview would keep the data of its start.
      const module = (await import(`${pathToFileURL(resolve(path)).href}?read=${performance.now()}`)) as {
        default: unknown;
      };
      return module.default;
    },
  });
}
