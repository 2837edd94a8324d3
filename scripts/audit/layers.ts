import type { Locator, Page } from "playwright-core";
import { happens } from "./happens.ts";

/** What opens something above the page: a menu, a dialog. The page that is a search has its own field, and no dialog. */
const OPENERS = [
  "[popovertarget]:not([popovertargetaction=hide])",
  "html:not(:has(main [data-search])) [data-search-open]",
  "[data-theme-open]",
].join();
const OPEN_LAYER = ":popover-open, dialog[open]";
const PATIENCE = 2_000;

/** What the page shows that opens a menu or a dialog. */
export async function visibleOpeners(tab: Page): Promise<Locator[]> {
  const openers = await tab.locator(OPENERS).all();
  const isVisible = await Promise.all(openers.map((opener) => opener.isVisible()));
  return openers.filter((_opener, index) => isVisible[index]);
}

/** What an opener is called on the page. */
export async function nameOf(element: Locator): Promise<string> {
  return (await element.innerText()).trim();
}

/** Whether a menu or a dialog is open, or becomes so within a moment. */
export function isLayerOpen(tab: Page): Promise<boolean> {
  return becomes(tab, "visible");
}

/** Whether all menus and dialogs are closed, or become so within a moment. */
export function areLayersClosed(tab: Page): Promise<boolean> {
  return becomes(tab, "hidden");
}

function becomes(tab: Page, state: "visible" | "hidden"): Promise<boolean> {
  return happens(tab.locator(OPEN_LAYER).first().waitFor({ state, timeout: PATIENCE }));
}
