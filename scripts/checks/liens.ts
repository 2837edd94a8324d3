import { nearestName } from "../../contract/nearest-name.ts";
import type { Link, Page, SourceRange } from "../../types/page.ts";
import type { Check, Finding, Fix, Gap, Site } from "../../types/problem.ts";
import { checkExternalAddress, isElsewhere } from "./external-address.ts";
import { internalPath } from "./internal-path.ts";
import { linkMessages } from "./link-messages.ts";
import { messages } from "./messages.ts";
import { findRightAddress } from "./right-address.ts";
import { findStyleAddresses } from "./style-addresses.ts";
import { findTwinAnchors } from "./twin-anchors.ts";
import { findUnreadLinks } from "./unread-links.ts";

/**
 * Links to pages, anchors and files that the site does not have, those that Markdown does not understand or that work only where the
 * site stands at the root of its server, anchors that are alike; files that are known to be missing are warnings.
 */
export const liens: Check = {
  name: "liens",
  run: (page, site) => [
    ...[...page.links, ...linksOfFrontMatter(page)].flatMap((link) => checkLink(link, page, site)),
    ...findUnreadLinks(page),
    ...findTwinAnchors(page),
    ...findStyleAddresses(page),
  ],
  runOnce(site) {
    const { file, text } = site.gapsFile;
    const findings = site.gaps.files.flatMap((gap) => checkGap(gap, site, text));
    return findings.length === 0 ? [] : [{ file, text, findings }];
  },
};

function checkLink({ address, range }: Link, page: Page, site: Site): Finding[] {
  // What a variable lacks, the check of variables tells
  if (/\{\{|%7B%7B/i.test(address)) return [];
  if (address.trim() === "") return [{ range, ...linkMessages.emptyLink() }];
  const shown = readable(address);
  const own = ownPath(address, site);
  if (own !== undefined) return [{ range, ...linkMessages.withoutPrefix(shown, readable(own)) }];
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)|^www\./i.test(address))
    return checkExternalAddress(address).map((message) => ({ range, ...message }));
  const anchor = anchorOf(address);
  const path = internalPath(address, page);
  if (path === undefined)
    return page.url === false ? [] : checkAnchor(anchor, page.url, "", range, page, site);
  if (isServed(path, site) && climbsAboveRoot(address, page))
    return [{ range, ...linkMessages.withoutPrefix(shown, path) }];
  const current = site.redirects.get(withSlash(path));
  if (current !== undefined && !site.pages.some(({ url }) => url === withSlash(path)))
    return [{ range, ...linkMessages.formerAddress(shown, current) }];
  if (isServed(path, site)) return checkAnchor(anchor, withSlash(path), withSlash(path), range, page, site);
  if (site.gaps.files.some(({ file }) => file === path)) return [];
  if (isElsewhere(address)) return [{ range, ...linkMessages.badAddress(shown) }];
  const { right, isSure } = findRightAddress(path, site);
  const fix = right !== undefined && isSure ? renamed(address, right, range, page) : {};
  return [{ range, ...linkMessages.deadLink(shown, right), ...fix }];
}

/** An address as its writer reads it: Markdown has escaped its accents and blanks. */
function readable(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

/** The addresses that the layout of the home page shows. */
function linksOfFrontMatter(page: Page): Link[] {
  const { data } = page;
  const { url } = (data["action"] ?? {}) as Record<string, unknown>;
  const paths: unknown[] = Array.isArray(data["paths"]) ? data["paths"] : [];
  const links = [
    { address: url, path: ["action", "url"] },
    ...paths.map((address, index) => ({ address, path: ["paths", String(index)] })),
  ];
  return links.flatMap(({ address, path }) => {
    const range = page.frontMatterRange(path);
    return typeof address === "string" && range ? [{ address, range }] : [];
  });
}

/** The right path in place of the wrong one, where that is written as it is. */
function renamed(address: string, right: string, { start }: SourceRange, { text }: Page): { fix?: Fix } {
  const [written = ""] = /^[^?#]*/.exec(address) ?? [];
  if (!written.startsWith("/") || !text.startsWith(written, start)) return {};
  return { fix: { start, end: start + written.length, text: right } };
}

/** Anchors are known of pages only: those of a file are its own affair. */
function checkAnchor(
  anchor: string,
  address: string,
  written: string,
  range: SourceRange,
  { url }: Page,
  site: Site,
): Finding[] {
  const known = site.anchorsAt(address);
  if (anchor === "" || /^top$/i.test(anchor) || !known || known.has(anchor)) return [];
  const place = address === url ? "" : written;
  return [{ range, ...linkMessages.deadAnchor(anchor, place, nearestName(anchor, known)) }];
}

/** The anchor that an address names, without the words that it asks the browser to look for: `#a:~:text=b` → `a` */
function anchorOf(address: string): string {
  const anchor = /#(.*?)(?::~:.*)?$/s.exec(address)?.[1] ?? "";
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}

/** The path of an address that names the site’s own server, or the preview’s. */
function ownPath(address: string, { origin }: Site): string | undefined {
  const [preview, path = "/"] = /^https?:\/\/(?:localhost|127\.0\.0\.1):8080(\/.*)?$/s.exec(address) ?? [];
  if (preview !== undefined) return path;
  if (!URL.canParse(address) || !URL.canParse(origin)) return undefined;
  const { host, pathname, search, hash } = new URL(address);
  return host === new URL(origin).host ? pathname + search + hash : undefined;
}

/** Whether `../` goes on above the site’s first folder, where another site may be. */
function climbsAboveRoot(address: string, { url }: Page): boolean {
  if (url === false || address.startsWith("/")) return false;
  let depth = url.split("/").length - 2;
  for (const part of address.replace(/[?#].*$/s, "").split("/")) {
    if (part === "..") depth--;
    else if (part !== "." && part !== "") depth++;
    if (depth < 0) return true;
  }
  return false;
}

function checkGap(gap: Gap, site: Site, text: string): Finding[] {
  const start = Math.max(0, text.indexOf(gap.file));
  const range = { start, end: start + gap.file.length };
  if (isServed(gap.file, site)) return [{ range, ...messages.filledGap(gap.file) }];
  const isNamed = site.pages.some((page) =>
    page.links.some(({ address }) => internalPath(address, page) === gap.file),
  );
  return isNamed ? [{ range, severity: "avertissement", ...messages.gap(gap.file, gap.reason) }] : [];
}

function isServed(path: string, site: Site): boolean {
  return site.hasAddress(path) || site.hasAddress(withSlash(path));
}

function withSlash(path: string): string {
  return path.endsWith("/") ? path : `${path}/`;
}
