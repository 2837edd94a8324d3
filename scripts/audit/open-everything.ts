import type { Page } from "playwright-core";

/** Unfolds all that a page folds: blocks, branches of menus, long samples. */
export async function openEverything(tab: Page): Promise<void> {
  await tab.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
    for (const button of document.querySelectorAll<HTMLElement>('main button[aria-expanded="false"]'))
      button.click();
  });
}
