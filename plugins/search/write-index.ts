import { existsSync } from "node:fs";
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import type { IndexFile } from "pagefind";

/** The file that names the others: it is written once they are there. */
const ENTRY = "pagefind-entry.json";
/** Files named after their content. */
const HASHED = /\.pf_\w+$/;

/** Writes the files of an index into a folder, and removes those of an earlier one. */
export async function writeIndex(folder: string, files: readonly IndexFile[]): Promise<void> {
  const write = async ({ path, content }: IndexFile): Promise<void> => {
    const file = join(folder, path);
    if (HASHED.test(path) && existsSync(file)) return;
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  };
  const isEntry = ({ path }: IndexFile): boolean => path === ENTRY;
  await Promise.all(files.filter((file) => !isEntry(file)).map(write));
  await Promise.all(files.filter(isEntry).map(write));

  const kept = new Set(files.map(({ path }) => path));
  const present = await readdir(folder, { recursive: true, withFileTypes: true });
  await Promise.all(
    present
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((file) => !kept.has(relative(folder, file).replaceAll("\\", "/")))
      .map((file) => rm(file)),
  );
}
