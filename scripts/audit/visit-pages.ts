import type { BrowserContextOptions, Page } from "playwright-core";
import { french } from "../../contract/message-words.ts";
import type { AuditedSite, Finding } from "./auditor.ts";
import type { BuiltPage } from "./built-page.ts";
import { firstLine } from "./first-line.ts";

/** Pages that are looked at together: more would only wait for each other on a small machine. */
const TABS = 2;
/** How long a tab waits for what a page does. */
const PATIENCE = 10_000;

export type Visit = (tab: Page, page: BuiltPage) => Promise<Finding[]>;

/** Opens each page in a fresh tab and looks at it; a look that cannot go on is itself a finding. */
export async function visitPages(
  site: AuditedSite,
  pages: readonly BuiltPage[],
  options: BrowserContextOptions,
  visit: Visit,
): Promise<Finding[]> {
  const findings: Finding[][] = [];
  const waiting = [...pages.entries()];
  const visitNext = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [index, page] = next;
      findings[index] = await visitPage(site, page, options, visit);
    }
  };
  await Promise.all(Array.from({ length: TABS }, visitNext));
  return findings.flat();
}

/** The same, on a wide screen, then on a phone; what is found says where. */
export async function visitOnScreens(
  site: AuditedSite,
  pages: readonly BuiltPage[],
  visit: Visit,
  options: BrowserContextOptions = {},
): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const width of [1280, 390]) {
    const found = await visitPages(site, pages, { ...options, viewport: { width, height: 800 } }, visit);
    findings.push(
      ...found.map((finding) => ({ ...finding, message: french`${finding.message} (${width} px)` })),
    );
  }
  return findings;
}

async function visitPage(
  site: AuditedSite,
  page: BuiltPage,
  options: BrowserContextOptions,
  visit: Visit,
): Promise<Finding[]> {
  const context = await site.browser.newContext({ reducedMotion: "reduce", ...options });
  try {
    // Functions sent to the page come through esbuild, which may name them by a helper of its own
    await context.addInitScript("globalThis.__name ??= (value) => value;");
    const tab = await context.newPage();
    tab.setDefaultTimeout(PATIENCE);
    return await visit(tab, page);
  } catch (error) {
    return [{ page: page.url, rule: "interruption", message: firstLine(error) }];
  } finally {
    await context.close();
  }
}
