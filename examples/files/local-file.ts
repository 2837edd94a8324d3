import { oneLine } from "./one-line.ts";

/** The name of a file in the reader’s own folder, whatever folders a sample names: `../a/b.gpkg` → `b.gpkg`. */
export function localFile(name: string): string {
  const last = oneLine(name.split(/[\\/]/).at(-1) ?? "");
  return /^\.*$/.test(last) ? "fichier" : last;
}
