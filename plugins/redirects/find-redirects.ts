import { posix } from "node:path";

/** A page, and the addresses that it had before: those that its front matter names. */
export interface MovedPage {
  /** Path of its source. */
  file: string;
  url: string;
  title: string;
  formerAddresses: readonly string[];
}

/** The page to write at an old address. */
export interface Redirect {
  from: string;
  to: string;
  /** From the one to the other, whatever the path prefix: `../nouvelle/`. */
  path: string;
  /** Title of the page where it leads. */
  title: string;
}

/**
 * The pages to write at old addresses. What the site serves (`taken`) stays; of pages that claim the same address, the first by file
 * name has it. An address where no file can be written, or none on some systems, is left out.
 */
export function findRedirects(pages: readonly MovedPage[], taken: Iterable<string>): Redirect[] {
  const files = new Set(Array.from(taken, fileAt));
  const inOrder = [...pages].sort((a, b) => (a.file < b.file ? -1 : 1));
  return inOrder.flatMap(({ url, title, formerAddresses }) =>
    formerAddresses.map(normaliseAddress).flatMap((from) => {
      const isTaken = pathsTo(fileAt(from)).some((path) => files.has(path));
      if (isTaken || !isWritable(from)) return [];
      files.add(fileAt(from));
      return [{ from, to: url, path: relativeAddress(from, url), title }];
    }),
  );
}

/** `/fr/ancienne/` and `/fr/nouvelle/été/` → `../nouvelle/%C3%A9t%C3%A9/` */
function relativeAddress(from: string, to: string): string {
  return encodeURI(posix.relative(from, to) + (to.endsWith("/") ? "/" : ""));
}

/** An old address as that of a page, with its final slash: `/fr/a%20b/index.html` → `/fr/a b/` */
function normaliseAddress(address: string): string {
  return `${decodePath(address).replace(/\/(?:index\.html?\/?)?$/, "")}/`;
}

/** The path that an address stands for; one that is badly escaped stands for itself. */
function decodePath(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** The file of an address, in one case: macOS and Windows take `/FR/` for `/fr/`. */
function fileAt(address: string): string {
  return (address.endsWith("/") ? `${address}index.html` : address).toLowerCase();
}

/** `/fr/a/index.html` → itself, `/fr/a`, `/fr`: none of them may be a file already. */
function pathsTo(file: string): string[] {
  return Array.from(file.matchAll(/\/[^/]*/g), ({ 0: segment, index }) =>
    file.slice(0, index + segment.length),
  );
}

/** A name that every system can give to a folder. */
const FOLDER_NAME = /^[^\\<>:"|?*#\p{Cc}]*[^\\<>:"|?*#\p{Cc}. ]$/u;
const LONGEST_NAME = 200;

function isWritable(address: string): boolean {
  const names = address.slice(1, -1).split("/");
  return (
    address.startsWith("/") &&
    names.every((name) => FOLDER_NAME.test(name) && Buffer.byteLength(name) <= LONGEST_NAME)
  );
}
