import { nearestName } from "../../contract/nearest-name.ts";
import type { Page } from "../../types/page.ts";
import type { Check, Finding, Gap, Site } from "../../types/problem.ts";
import { messages } from "./messages.ts";

/** Links to pages and files that the site does not have; those that are known to be missing are warnings. */
export const liens: Check = {
  name: "liens",
  run: (page, site) =>
    page.links.flatMap(({ address, range }): Finding[] => {
      const path = internalPath(address, page);
      if (path === undefined || isServed(path, site) || site.gaps.files.some(({ file }) => file === path))
        return [];
      return [{ range, ...messages.deadLink(address, nearestName(path, site.addresses)) }];
    }),
  runOnce(site) {
    const { file, text } = site.gapsFile;
    const findings = site.gaps.files.flatMap((gap) => checkGap(gap, site, text));
    return findings.length === 0 ? [] : [{ file, text, findings }];
  },
};

function checkGap(gap: Gap, site: Site, text: string): Finding[] {
  const start = Math.max(0, text.indexOf(gap.file));
  const range = { start, end: start + gap.file.length };
  if (isServed(gap.file, site)) return [{ range, ...messages.filledGap(gap.file) }];
  const isNamed = site.pages.some((page) =>
    page.links.some(({ address }) => internalPath(address, page) === gap.file),
  );
  return isNamed ? [{ range, severity: "avertissement", ...messages.gap(gap.file, gap.reason) }] : [];
}

/** The path on the site that an address leads to, without query nor anchor; nothing for another site or an anchor. */
function internalPath(address: string, { url }: Page): string | undefined {
  if (address === "" || /^(?:[a-z][a-z0-9+.-]*:|\/\/|#|\?)|\{\{|%7B%7B/i.test(address)) return undefined;
  const base = new URL(url === false ? "/" : url, "http://site.invalid");
  try {
    return decodeURIComponent(new URL(address, base).pathname);
  } catch {
    return address;
  }
}

function isServed(path: string, site: Site): boolean {
  return site.hasAddress(path) || (!path.endsWith("/") && site.hasAddress(`${path}/`));
}
