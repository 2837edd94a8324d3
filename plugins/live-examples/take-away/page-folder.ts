/** Where the files of a page stand: beside it (`/fr/a/` → `/fr/a/`), or in a folder of its name (`/fr/a.html` → `/fr/a/`). */
export function folderOf(url: string): string {
  return url.endsWith("/") ? url : `${url.replace(/\.html$/, "")}/`;
}
