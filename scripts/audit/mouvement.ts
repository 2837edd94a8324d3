import type { Page } from "playwright-core";
import { french, quote } from "../../contract/message-words.ts";
import type { Auditor } from "./auditor.ts";
import { formatNumber } from "./format-number.ts";
import { visitOnScreens } from "./visit-pages.ts";

/** Cumulative layout shift. */
const LIMIT = 0.01;
/** How late fonts arrive: late enough for the page to be painted without them. */
const FONT_DELAY = 300;
/** How long a page is watched once it is loaded. */
const REST = 500;

/** Pages that move while they load, fonts coming late. */
export const mouvement: Auditor = {
  name: "mouvement",
  async run(site) {
    let most = 0;
    const findings = await visitOnScreens(site, site.pages, async (tab, page) => {
      const { shift, moved } = await measureShift(tab, site.origin + page.url);
      most = Math.max(most, shift);
      const message = french`La page bouge de ${formatNumber(shift)} en se chargeant : ${quote(moved)}.`;
      return shift <= LIMIT ? [] : [{ page: page.url, rule: "mouvement", message }];
    });
    return {
      findings,
      figures: [
        { name: "Mouvement d’une page, au plus", value: formatNumber(most), limit: formatNumber(LIMIT) },
      ],
    };
  },
};

interface Shift {
  /** The sum of the layout shifts: at least what browsers call CLS. */
  shift: number;
  /** What has moved most. */
  moved: string;
}

/** What browsers say of a shift, and TypeScript does not know. */
type ShiftEntry = PerformanceEntry & { value: number; sources: { node: Node | null }[] };

/** How far a page moves while it loads with late fonts. */
async function measureShift(tab: Page, address: string): Promise<Shift> {
  await tab.route(/\.woff2?$/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, FONT_DELAY));
    await route.continue();
  });
  await tab.addInitScript(() => {
    const watched: Shift = { shift: 0, moved: "" };
    Object.assign(window, { layoutShift: watched });
    let most = 0;
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries() as ShiftEntry[]) {
        watched.shift += value;
        if (value < most) continue;
        most = value;
        const node = sources[0]?.node;
        watched.moved = node?.textContent?.trim() || (node?.nodeName ?? "");
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
  await tab.goto(address);
  const diagrams = await tab.locator("[data-diagram]").all();
  await Promise.all(diagrams.map((diagram) => diagram.locator("svg").waitFor()));
  await tab.waitForTimeout(REST);
  return tab.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return (window as unknown as { layoutShift: Shift }).layoutShift;
  });
}
