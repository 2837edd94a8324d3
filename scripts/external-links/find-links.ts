import type { Page, SourceRange } from "../../types/page.ts";

/** A link of a page to another site. */
export interface ExternalLink {
  page: Page;
  range: SourceRange;
  /** What is asked of the network: the address without its anchor. */
  address: string;
  /** Its anchor, with `#`. */
  anchor: string;
}

export interface FindLinksOptions {
  /** The API’s own address: it answers only those who have a token. */
  apiAddress: string;
  /** Whether addresses of this machine are asked too. */
  includeLocal: boolean;
}

/** Names that no public server bears (RFC 2606, RFC 6761). */
const NO_HOST = /\.(?:example|invalid|test)$/;
const LOCAL_HOST = /^(?:(?:.+\.)?localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[::1?\])$/;

/** The links of pages that the network can be asked about: not those to the API, nor what a reader must complete. */
export function findExternalLinks(pages: readonly Page[], options: FindLinksOptions): ExternalLink[] {
  const called = pages.flatMap(({ examples }) => examples.map(({ address }) => bareAddress(address)));
  const calls = new Set([bareAddress(options.apiAddress), ...called]);
  return pages.flatMap((page) =>
    page.links.flatMap(({ address, range }): ExternalLink[] => {
      const url = readAddress(address, options);
      if (!url || calls.has(bareAddress(url.href))) return [];
      const anchor = url.hash;
      url.hash = "";
      return [{ page, range, address: url.href, anchor }];
    }),
  );
}

/** The address as a URL, where it leads to another machine; one that is badly written is for the check `liens`. */
function readAddress(address: string, { includeLocal }: FindLinksOptions): URL | undefined {
  if (!/^(?:https?:)?\/\//i.test(address) || /[{}]|%7[BD]/i.test(address)) return undefined;
  const absolute = address.startsWith("//") ? `https:${address}` : address;
  if (!URL.canParse(absolute)) return undefined;
  const url = new URL(absolute);
  const isOut = NO_HOST.test(url.hostname) || (LOCAL_HOST.test(url.hostname) && !includeLocal);
  return isOut ? undefined : url;
}

/** An address without query, anchor and final slash. */
function bareAddress(address: string): string {
  return address.replace(/[?#].*$/, "").replace(/\/$/, "");
}
