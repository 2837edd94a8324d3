import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import type { AuditedSite, Finding } from "./auditor.ts";
import { findUserPage, type BuiltPage } from "./built-page.ts";
import { visitPages } from "./visit-pages.ts";

const WIDTHS = [1280, 390];
const THEMES = ["light", "dark"] as const;

interface Picture {
  name: string;
  page: BuiltPage | undefined;
  /** What is done before the picture is taken. */
  prepare?: (tab: Page) => Promise<void>;
}

/** Takes pictures of the site for a person to look at, `accueil-390-dark.png`…; tells of those that it could not take. */
export async function takeScreenshots(site: AuditedSite, folder: string): Promise<Finding[]> {
  mkdirSync(folder, { recursive: true });
  const findings: Finding[] = [];
  for (const { name, page, prepare } of choosePictures(site.allPages)) {
    if (!page) continue;
    for (const width of WIDTHS)
      for (const theme of THEMES) {
        const options = { viewport: { width, height: 800 }, colorScheme: theme };
        const found = await visitPages(site, [page], options, async (tab) => {
          await tab.goto(site.origin + page.url, { waitUntil: "networkidle" });
          await prepare?.(tab);
          const path = join(folder, `${name}-${width}-${theme}.png`);
          await tab.screenshot({ path, fullPage: name !== "recherche" });
          return [];
        });
        findings.push(...found);
      }
  }
  return findings;
}

function choosePictures(pages: readonly BuiltPage[]): Picture[] {
  const ofKind = (kind: string): BuiltPage | undefined => pages.find(({ kinds }) => kinds.includes(kind));
  const guide = findUserPage(pages);
  return [
    { name: "accueil", page: ofKind("home") },
    { name: "partie", page: ofKind("section") },
    { name: "guide", page: guide },
    {
      name: "bloc-ouvert",
      page: guide,
      prepare: (tab) => tab.locator("details.example > summary").first().click(),
    },
    {
      name: "recherche",
      page: guide,
      prepare: async (tab) => {
        await tab.locator("[data-search-open]").first().click();
        await tab.locator("dialog[open] input[type=search]").fill("jeton");
        await tab.locator("dialog[open] ol a").first().waitFor();
      },
    },
    { name: "404", page: ofKind("not-found") },
  ];
}
