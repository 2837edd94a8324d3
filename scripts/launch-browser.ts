import { chromium, type Browser } from "playwright-core";
import { findBrowser } from "./find-browser.ts";

/** What keeps a browser that a program drives from calling anyone but the pages that it opens. */
export const QUIET_ARGUMENTS = [
  "--disable-background-networking",
  "--no-first-run",
  "--disable-component-update",
  "--disable-sync",
];

/** A browser of this machine, without a window; throws a French sentence where there is none. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: browserPath(), args: QUIET_ARGUMENTS });
}

/** Where the browser of this machine is; throws a French sentence where there is none. */
export function browserPath(): string {
  const path = findBrowser();
  if (path === undefined)
    throw new Error(
      "aucun navigateur trouvé ; installez Chrome, Edge ou Chromium, ou indiquez le vôtre par CHROME_PATH.",
    );
  return path;
}
