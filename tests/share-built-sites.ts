import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** The folder that holds the sites which the test files of a run share. */
    builtSites: string;
  }
}

/** Makes the folder of the sites that a run builds once, empties it before each run in watch mode, deletes it at the end. */
export default function shareBuiltSites(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), "sites-"));
  const remove = (path: string): void => rmSync(path, { recursive: true, force: true, maxRetries: 5 });
  project.provide("builtSites", folder);
  project.onTestsRerun(() => {
    for (const name of readdirSync(folder)) remove(join(folder, name));
  });
  return () => remove(folder);
}
