import type { Contract } from "../../contract/contract.ts";
import { findOperation } from "../../contract/find-operation.ts";
import type { ApiExample, Page } from "../../types/page.ts";
import { callKey } from "./index-words.ts";

/** A call that the pages show. */
export interface ShownOperation {
  method: string;
  /** As the contract writes it; of another service, the whole address. */
  path: string;
  /** Where it is first shown: a page and the anchor of a block. */
  url: string;
  /** Title of that page. */
  page: string;
}

/** The calls that pages show, each once, at the first block that shows it; sorted by path, then method. */
export function listOperations(
  pages: Iterable<Page>,
  baseAddress: string,
  contract: Contract,
): ShownOperation[] {
  const operations = new Map<string, ShownOperation>();
  for (const { url, data, examples } of pages) {
    if (url === false) continue;
    for (const example of examples.filter(({ isSpecimen }) => !isSpecimen)) {
      const path = contractPath(example, contract) ?? operationPath(example, baseAddress);
      const key = callKey(`${example.method} ${path}`);
      if (operations.has(key)) continue;
      const page = typeof data["title"] === "string" ? data["title"] : "";
      operations.set(key, { method: example.method, path, url: `${url}#${example.anchor}`, page });
    }
  }
  return [...operations.values()].sort((a, b) => compare(a.path, b.path) || compare(a.method, b.method));
}

/** The pages in the order in which menus read them (`addresses`); those that no menu has come after, by address. */
export function inReadingOrder(pages: Iterable<Page>, addresses: readonly string[]): Page[] {
  const rank = new Map(addresses.map((address, index) => [address, index]));
  const rankOf = ({ url }: Page): number => rank.get(String(url)) ?? Infinity;
  return [...pages].sort((a, b) => rankOf(a) - rankOf(b) || compare(String(a.url), String(b.url)));
}

/** The path of the operation that a block calls: `…/users/{member}` → `/users/{user}`; nothing where the contract has none. */
export function contractPath({ method, address }: ApiExample, contract: Contract): string | undefined {
  const match = findOperation(contract, method, address);
  return match.kind === "found" ? match.operation.path : undefined;
}

/** `https://data.geopf.fr/api/users/me?fields=x` → `/users/me`; the address of another service keeps its server. */
export function operationPath({ address }: Pick<ApiExample, "address">, baseAddress: string): string {
  const bare = address.trim().replace(/[?#].*$/s, "");
  return bare.startsWith(`${baseAddress}/`) ? bare.slice(baseAddress.length) : bare;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
