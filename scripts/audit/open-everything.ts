import type { Page } from "playwright-core";

/** Unfolds all that a page folds: blocks, branches of menus, long samples; of the panels that send calls, all alike, the first. */
export async function openEverything(tab: Page): Promise<void> {
  await tab.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
    const [trial] = document.querySelectorAll<HTMLElement>("main button[data-trial]");
    for (const button of document.querySelectorAll<HTMLElement>('main button[aria-expanded="false"]'))
      if (button === trial || !button.matches("[data-trial]")) button.click();
  });
}
