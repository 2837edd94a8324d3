import { mkdtempSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { runScript } from "../run-command.ts";
import { writePages } from "./corpus.ts";

/** A problem as `npm run check:json` prints it. */
export interface PrintedProblem {
  file: string;
  line: number;
  column: number;
  endLine?: number;
  endColumn?: number;
  check: string;
  reason: string;
}

/** Checks that have their own cases: these pages are as their writers would write them, and full of invented people. */
const OTHER_CHECKS: ReadonlySet<string> = new Set(["typographie", "secrets"]);

/** What the command finds in the pages, by the name of the page; throws if it could not run. */
export async function checkPages(
  pages: Iterable<readonly [name: string, text: string | Uint8Array]>,
): Promise<Map<string, PrintedProblem[]>> {
  // Within the project, where pages may include what stands beside them
  const folder = mkdtempSync(join("tests", "pages-"));
  try {
    writePages(folder, pages);
    const args = ["--content", folder, "--format", "json"];
    const { stdout, stderr, exitCode } = await runScript("scripts/check.ts", args);
    if (exitCode > 1) throw new Error(stderr);
    const found = new Map<string, PrintedProblem[]>();
    for (const problem of JSON.parse(stdout) as PrintedProblem[]) {
      if (OTHER_CHECKS.has(problem.check)) continue;
      const name = basename(problem.file, ".md");
      found.set(name, [...(found.get(name) ?? []), problem]);
    }
    return found;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
