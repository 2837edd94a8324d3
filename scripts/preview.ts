import { fork } from "node:child_process";
import { once } from "node:events";
import { watch } from "node:fs";
import { fileURLToPath } from "node:url";
import { readOptions } from "./command-line.ts";
import { failToRun, formatProblems } from "./report.ts";
import { createEleventy } from "./run-eleventy.ts";

/** `npm start`: serves the site and follows every save, whatever is wrong with a page. */
async function preview(): Promise<void> {
  const { content, port } = readOptions({ content: "content", port: "8080" });
  const eleventy = await createEleventy({
    content,
    runMode: "serve",
    onProblems: (event) => console.log(formatProblems(event, "text")),
  });
  // Eleventy stops watching after an error that it did not foresee
  Object.assign(eleventy.errorHandler, { fatal: restartAtNextSave });
  try {
    await eleventy.watch();
  } catch (error) {
    await restartAtNextSave(error);
  }
  await eleventy.serve(Number(port));
  process.on("SIGINT", () => void eleventy.stopWatch().then(() => process.exit(0)));
}

/** Says what has stopped the preview, and starts another, in a process that has read nothing yet, at the next save. */
async function restartAtNextSave(error: unknown): Promise<never> {
  failToRun(error);
  console.error("L’aperçu reprendra au prochain enregistrement.");
  await nextChange();
  const next = fork(fileURLToPath(import.meta.url), process.argv.slice(2));
  await once(next, "exit");
  process.exit(next.exitCode ?? 0);
}

/** Waits until a file that pages are made from is saved. */
function nextChange(): Promise<void> {
  return new Promise((resolve) => {
    const watchers = ["content", "_data", "_includes", "contract"].map((folder) =>
      watch(folder, { recursive: true }, () => {
        for (const watcher of watchers) watcher.close();
        resolve();
      }),
    );
  });
}

// A preview that another has started ends with it
process.on("disconnect", () => process.exit(0));

await preview().catch(failToRun);
