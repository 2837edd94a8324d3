import { existsSync, readdirSync, realpathSync } from "node:fs";
import { basename, isAbsolute, join, relative, resolve } from "node:path";
import { askFor, french, quote } from "../contract/message-words.ts";
import { nearestName } from "../contract/nearest-name.ts";
import type { ExcusedProblem, Problem } from "../types/problem.ts";

/** Files with long folders are quoted whole. */
const LONGEST_FILE = 400;

/** The files that a command names, as reports show them; throws a French sentence where the site reads no such file. */
export function chooseFiles(words: readonly string[], content: string): string[] {
  if (words.length === 0) return [];
  const known = filesOfSite(content);
  return words.map((word) => {
    const path = pathInProject(word);
    const file = known.find((name) => name.normalize() === path.normalize());
    if (file !== undefined) return file;
    const sameNames = known.filter((name) => basename(name) === basename(path));
    const near = nearestName(path, known) ?? (sameNames.length === 1 ? sameNames[0] : undefined);
    throw new Error(french`${quote(path, LONGEST_FILE)} n’est pas un fichier que le site lit${askFor(near)}`);
  });
}

/** What was found in these files alone; in all the site where none is named. */
export function keepFiles<Found extends { problems: readonly Problem[]; excused: readonly ExcusedProblem[] }>(
  found: Found,
  files: readonly string[],
): Found & { fileCount?: number } {
  if (files.length === 0) return found;
  const chosen = new Set(files);
  return {
    ...found,
    problems: found.problems.filter(({ file }) => chosen.has(file)),
    excused: found.excused.filter(({ file }) => chosen.has(file)),
    fileCount: chosen.size,
  };
}

/** Pages and data: what problems can be in. */
function filesOfSite(content: string): string[] {
  const pages = readdirSync(content, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".md"),
  );
  const data = readdirSync("_data").filter((name) => name.endsWith(".ts"));
  return [...pages.map((name) => join(content, name)), ...data.map((name) => join("_data", name))].map(
    (path) => withSlashes(path),
  );
}

/** `.\content\fr\a.md`, `/home/…/content/fr/a.md` → `content/fr/a.md` */
function pathInProject(word: string): string {
  const path = resolve(withSlashes(word));
  const fromHere = relative(".", path);
  const isOutside = fromHere.startsWith("..") || isAbsolute(fromHere);
  // The project may have been reached through a link
  return withSlashes(
    isOutside && existsSync(path) ? relative(realpathSync("."), realpathSync(path)) : fromHere,
  );
}

function withSlashes(path: string): string {
  return path.replaceAll("\\", "/");
}
