import type { Contract } from "../contract/contract.ts";
import { callsOfPage, type ExampleCall } from "./example-call.ts";
import type { Page } from "../types/page.ts";

/** The calls of all the pages that are written, in the order of their addresses, whatever that in which they were read. */
export function callsOfSite(pages: Iterable<Page>, contract: Contract): ExampleCall[] {
  return [...pages]
    .filter(({ url }) => url !== false)
    .sort((a, b) => (String(a.url) < String(b.url) ? -1 : 1))
    .flatMap((page) => callsOfPage(page, contract));
}
