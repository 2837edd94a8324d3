import type { ApiExample, Page } from "../../types/page.ts";

/** A call that the pages show. */
export interface ShownOperation {
  method: string;
  /** Path of the API, or the whole address of another service. */
  path: string;
  /** Where it is first shown: a page and the anchor of a block. */
  url: string;
  /** Title of that page. */
  page: string;
}

/** The calls that pages show, each once, at the first block that shows it; sorted by path, then method. */
export function listOperations(pages: Iterable<Page>, baseAddress: string): ShownOperation[] {
  const operations = new Map<string, ShownOperation>();
  for (const { url, data, examples } of pages) {
    if (url === false) continue;
    for (const example of examples) {
      const path = operationPath(example, baseAddress);
      // Whatever name a page gives to what stands between braces, it is the same call
      const key = `${example.method} ${path.replace(/\{[^}]*\}/g, "{}")}`;
      if (operations.has(key)) continue;
      const page = typeof data["title"] === "string" ? data["title"] : "";
      operations.set(key, { method: example.method, path, url: `${url}#${example.anchor}`, page });
    }
  }
  return [...operations.values()].sort((a, b) => compare(a.path, b.path) || compare(a.method, b.method));
}

/** `https://data.geopf.fr/api/users/me?fields=x` → `/users/me`; the address of another service keeps its server. */
export function operationPath({ address }: Pick<ApiExample, "address">, baseAddress: string): string {
  const bare = address.trim().replace(/[?#].*$/s, "");
  return bare.startsWith(`${baseAddress}/`) ? bare.slice(baseAddress.length) : bare;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
