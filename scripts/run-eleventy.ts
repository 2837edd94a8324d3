import type { Eleventy, EleventyOptions } from "@11ty/eleventy";
import type { ProblemsEvent } from "../plugins/problems/index.ts";
import { failToRun } from "./report.ts";

export interface RunOptions {
  /** Folder of the pages; default `content`. */
  content?: string;
  /** Folder that the site is written to; default `_site`. */
  output?: string;
  pathPrefix?: string;
  runMode?: "build" | "serve";
  /** Whether the checks run; default true. */
  isChecked?: boolean;
  /** Called at the start of each build. */
  onStart?: () => void;
  /** Called at the end of each build, with what its checks have found. */
  onProblems: (event: ProblemsEvent) => void;
  /** Called at the end of each build, with the files that it has written. */
  onWritten?: (files: string[]) => void;
}

/** An Eleventy on this project’s configuration, ready to build, to check or to serve. */
export async function createEleventy(options: RunOptions): Promise<Eleventy> {
  const { content = "content", output = "_site", pathPrefix, runMode = "build", isChecked = true } = options;
  const eleventyOptions: EleventyOptions = {
    configPath: ".eleventy.ts",
    source: "script",
    runMode,
    quietMode: true,
    config: (eleventyConfig) => {
      eleventyConfig.on("eleventy.before", () => options.onStart?.());
      eleventyConfig.on("problems", options.onProblems);
      eleventyConfig.on("eleventy.after", ({ results = [] }) =>
        options.onWritten?.(results.flatMap(({ outputPath }) => outputPath || [])),
      );
    },
    ...(pathPrefix === undefined ? {} : { pathPrefix }),
  };
  process.env["ELEVENTY_RUN_MODE"] = runMode;
  process.env["SITE_CHECKS"] = isChecked ? "on" : "off";
  // Long to load: a mistyped option is told before
  const { Eleventy } = await import("@11ty/eleventy");
  const eleventy = new Eleventy(content, output, eleventyOptions);
  await eleventy.init();
  for (const group of Object.values(eleventy.bench.getAll())) group.setIsVerbose(false);
  // Eleventy’s own words are in English, and come with a stack
  Object.assign(eleventy.errorHandler, {
    once: (_severity: string, error: unknown) => failToRun(error),
    error: failToRun,
    fatal: failToRun,
  });
  return eleventy;
}
