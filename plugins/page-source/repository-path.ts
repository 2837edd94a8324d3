/** A path as reports show it, on every machine: `.\\content\\fr\\a.md` → `content/fr/a.md` */
export function repositoryPath(path: string): string {
  return path.replaceAll("\\", "/").replace(/^\.\//, "");
}
