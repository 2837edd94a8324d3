import type { Page } from "../../types/page.ts";

/** The path on the site that an address leads to, without query nor anchor; nothing for another site or an anchor alone. */
export function internalPath(address: string, { url }: Pick<Page, "url">): string | undefined {
  if (address === "" || /^(?:[a-z][a-z0-9+.-]*:|\/\/|#|\?)|\{\{|%7B%7B/i.test(address)) return undefined;
  const base = new URL(url === false ? "/" : url, "http://site.invalid");
  try {
    // A server shows a page at the address of its file too
    return decodeURIComponent(new URL(address, base).pathname).replace(/\/index\.html$/, "/");
  } catch {
    return address;
  }
}
