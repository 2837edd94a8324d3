import { pathOf } from "../../examples/address.ts";

/** Gives each block an anchor that no other element of the page has, in `taken` to begin with. */
export function createAnchors(taken: Set<string>): (method: string, address: string) => string {
  const counts = new Map<string, number>();
  return (method, address) => {
    const base = anchorOf(method, address);
    let count = counts.get(base) ?? 1;
    let anchor = count === 1 ? base : `${base}-${count}`;
    for (; taken.has(anchor); anchor = `${base}-${count}`) count++;
    counts.set(base, count);
    taken.add(anchor);
    return anchor;
  };
}

/** `GET https://data.geopf.fr/api/users/me` → `get-users-me` */
function anchorOf(method: string, address: string): string {
  const words =
    pathOf(address)
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .match(/[a-z0-9_]+/g) ?? [];
  return [method.toLowerCase(), ...words].join("-");
}
