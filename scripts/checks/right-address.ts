import { nearNames } from "../../contract/nearest-name.ts";
import type { Site } from "../../types/problem.ts";

/** The address that the writer of a dead one most likely meant; sure where no other is as near. */
export function findRightAddress(path: string, site: Site): { right?: string; isSure: boolean } {
  const like = servedLike(path, site);
  if (like !== undefined) return { right: like, isSure: true };
  // A page that another takes for its own former address is still there
  const pages = site.pages.flatMap(({ url }) => url || []);
  const [nearest, ...others] = nearAddresses(asPage(path), [...site.addresses, ...pages]);
  return nearest === undefined ? { isSure: false } : { right: nearest, isSure: others.length === 0 };
}

/** What the site serves where an address names its source, or writes it as Windows does: `/assets/images/a.png`, `/fr/guide.md`. */
function servedLike(path: string, site: Site): string | undefined {
  const withoutRoom = path.replaceAll("\\", "/").replace(/^\/(?:assets|content)(?=\/)/, "");
  const candidates = [withoutRoom, withoutRoom.replace(/(?:\/index)?\.md$/, "/"), withoutRoom.toLowerCase()];
  return candidates.find((candidate) => site.hasAddress(candidate));
}

/** The addresses that are near in each of their parts: `/fr/giude/` and `/fr/guide/`, not `/fr/suite/`. */
function nearAddresses(path: string, addresses: readonly string[]): string[] {
  const parts = partsOf(path);
  return nearNames(path, addresses).filter((address) => {
    const others = partsOf(address);
    return (
      parts.length === others.length &&
      parts.every((part, index) => nearNames(part, others.slice(index, index + 1)).length > 0)
    );
  });
}

function partsOf(path: string): string[] {
  return path.split("/").filter((part) => part !== "");
}

/** The path with the final slash of a page, unless it is that of a file. */
function asPage(path: string): string {
  return /(?:\/|\.\w+)$/.test(path) ? path : `${path}/`;
}
