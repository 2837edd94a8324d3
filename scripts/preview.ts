import { fork } from "node:child_process";
import { once } from "node:events";
import { rmSync, watch } from "node:fs";
import { fileURLToPath } from "node:url";
import { french, quote } from "../contract/message-words.ts";
import { readOptions } from "./command-line.ts";
import { failToRun, formatProblems } from "./report.ts";
import { createEleventy } from "./run-eleventy.ts";

/** `npm start`: serves the site and follows every save, whatever is wrong with a page. */
async function preview(): Promise<void> {
  const { content, port } = readOptions({ content: "content", port: "8080" });
  if (!/^\d{1,5}$/.test(port)) throw new Error(french`le port ${quote(port)} n’est pas un nombre.`);
  const eleventy = await createEleventy({
    content,
    runMode: "serve",
    // Editors take this line as the start of a new list of problems (.vscode/tasks.json)
    onStart: () => console.log("Vérification…"),
    onProblems: (event) => console.log(formatProblems(event, "text")),
    onWritten: createSweeper(),
  });
  // Eleventy stops watching after an error that it did not foresee
  const restart = (error: unknown): Promise<never> => restartAtNextSave(error, content);
  Object.assign(eleventy.errorHandler, { fatal: restart });
  try {
    const buildAgain = await eleventy.watch();
    // Eleventy builds again for a file that is added or changed, not for one that is deleted
    eleventy.watcher.on("unlink", (path) => void buildAgain(path));
  } catch (error) {
    await restart(error);
  }
  await eleventy.serve(Number(port));
  tellOfRestart();
  process.on("SIGINT", () => void eleventy.stopWatch().then(() => process.exit(0)));
}

/** Gives what takes away, after each build, the pages of the one before that it has not written. */
function createSweeper(): (files: string[]) => void {
  let written: string[] = [];
  return (files) => {
    for (const file of written) if (!files.includes(file)) rmSync(file, { force: true });
    written = files;
  };
}

/** Data that the configuration reads once: what Markdown and the site’s own files are made with. */
const READ_ONCE = ["texts.ts", "site.ts", "urls.ts"];

/** Says so where a saved file is followed by a part of the site only. */
function tellOfRestart(): void {
  const told = new Set<string>();
  watch("_data", (_event, name) => {
    if (name === null || !READ_ONCE.includes(name) || told.has(name)) return;
    told.add(name);
    console.log(french`_data/${name} a changé : relancez « npm start » pour que tout le site le suive.`);
  });
}

/** Says what has stopped the preview, and starts another, in a process that has read nothing yet, at the next save. */
async function restartAtNextSave(error: unknown, content: string): Promise<never> {
  failToRun(error);
  console.error("L’aperçu reprendra au prochain enregistrement.");
  await nextChange(content);
  const next = fork(fileURLToPath(import.meta.url), process.argv.slice(2));
  await once(next, "exit");
  process.exit(next.exitCode ?? 0);
}

/** Waits until a file that pages are made from is saved. */
function nextChange(content: string): Promise<void> {
  return new Promise((resolve) => {
    const watchers = [content, "_data", "_includes", "contract"].map((folder) =>
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
