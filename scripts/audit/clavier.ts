import type { Locator, Page } from "playwright-core";
import { french, quote } from "../../contract/message-words.ts";
import type { Auditor, Finding } from "./auditor.ts";
import { sampleOf } from "./built-page.ts";
import { areLayersClosed, isLayerOpen, nameOf, visibleOpeners } from "./layers.ts";
import { makeTabTour } from "./tab-tour.ts";
import { visitOnScreens } from "./visit-pages.ts";

/** What the first three stops of a page lead to. */
const SKIP_LINKS = ["le contenu", "le menu", "la recherche"];

type Fault = Omit<Finding, "page">;

/** What a reader without a mouse would miss, on each kind of page. */
export const clavier: Auditor = {
  name: "clavier",
  async run(site) {
    let mostStops = 0;
    const findings = await visitOnScreens(site, sampleOf(site.pages), async (tab, page) => {
      const open = async (): Promise<void> => void (await tab.goto(site.origin + page.url));
      const skipFaults = await checkSkipLinks(tab, open);
      await open();
      const ownFaults = [...(await checkBlock(tab)), ...(await checkLayers(tab))];
      // What works is closed again; what does not may have left anything
      await (ownFaults.length > 0 ? open() : startFromTop(tab));
      const { faults, stopsBeforeContent } = await makeTabTour(tab);
      mostStops = Math.max(mostStops, stopsBeforeContent);
      const all = [...skipFaults, ...faults, ...ownFaults];
      return all.map((fault) => ({ page: page.url, ...fault }));
    });
    const figure = { name: "Arrêts de Tab avant le contenu, au plus", value: String(mostStops) };
    return { findings, figures: [figure] };
  },
};

/** Where a reader is who has just come, without loading the page anew: nothing has the focus, and Tab leads to the first stop. */
function startFromTop(tab: Page): Promise<void> {
  return tab.evaluate(() => {
    // Where an element that had the focus is taken away, Tab goes on from its place
    const start = document.createElement("span");
    start.tabIndex = -1;
    document.body.prepend(start);
    start.focus();
    start.remove();
  });
}

/** The first stops show, and move the focus to what they name. */
async function checkSkipLinks(tab: Page, open: () => Promise<void>): Promise<Fault[]> {
  const faults: Fault[] = [];
  await open();
  for (const [index, name] of SKIP_LINKS.entries()) {
    if (index > 0) await startFromTop(tab);
    for (let press = 0; press <= index; press++) await tab.keyboard.press("Tab");
    const link = tab.locator(":focus");
    const isSkipLink = (await link.count()) > 0 && (await link.getAttribute("href"))?.startsWith("#");
    if (!isSkipLink || !(await isOnScreen(link))) {
      faults.push({
        rule: "évitement",
        message: french`L’arrêt ${index + 1} n’est pas un lien visible vers ${name}.`,
      });
      continue;
    }
    const target = (await link.getAttribute("href")) ?? "";
    await tab.keyboard.press("Enter");
    if (!(await hasFocus(tab.locator(`[id="${target.slice(1)}"]`))))
      faults.push({
        rule: "évitement",
        message: french`Le lien vers ${name} ne met pas le focus sur ${quote(target)}.`,
      });
  }
  return faults;
}

/** A block opens by Enter and closes by Space. */
async function checkBlock(tab: Page): Promise<Fault[]> {
  const block = tab.locator("details.example").first();
  if ((await block.count()) === 0) return [];
  const isOpen = (): Promise<boolean> => block.evaluate((details: HTMLDetailsElement) => details.open);
  await block.locator("summary").first().focus();
  await tab.keyboard.press("Enter");
  const opens = await isOpen();
  await tab.keyboard.press("Space");
  return opens && !(await isOpen())
    ? []
    : [{ rule: "bloc", message: french`Entrée et Espace n’ouvrent et ne ferment pas le premier bloc.` }];
}

/** A menu or a dialog opens by Enter, closes by Escape, and gives the focus back. */
async function checkLayers(tab: Page): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const opener of await visibleOpeners(tab)) {
    const name = quote(await nameOf(opener));
    await opener.focus();
    await tab.keyboard.press("Enter");
    if (!(await isLayerOpen(tab))) {
      faults.push({ rule: "ouverture", message: french`Entrée sur ${name} n’ouvre rien.` });
      continue;
    }
    await tab.keyboard.press("Escape");
    if (!(await areLayersClosed(tab)))
      faults.push({ rule: "fermeture", message: french`Échap ne ferme pas ce que ${name} ouvre.` });
    else if (!(await hasFocus(opener)))
      faults.push({ rule: "fermeture", message: french`Échap ne rend pas le focus à ${name}.` });
  }
  return faults;
}

/** Whether an element has the focus, or gets it within a moment. */
function hasFocus(element: Locator): Promise<boolean> {
  return element.evaluate(async (found) => {
    for (let frame = 0; frame < 30 && found !== document.activeElement; frame++)
      await new Promise((resolve) => requestAnimationFrame(resolve));
    return found === document.activeElement;
  });
}

function isOnScreen(element: Locator): Promise<boolean> {
  return element.evaluate((found) => {
    const { top, left, width, height } = found.getBoundingClientRect();
    const isInside = top >= 0 && left >= 0 && top < innerHeight && left < innerWidth;
    return isInside && width > 1 && height > 1 && found.checkVisibility({ opacityProperty: true });
  });
}
