import type { Page } from "playwright-core";
import { french, quote } from "../../contract/message-words.ts";
import type { Auditor, Finding } from "./auditor.ts";
import { visitOnScreens, type Visit } from "./visit-pages.ts";

const NAVIGATION = "header a[href], nav a[href], footer a[href]";
/** What opens by itself, without JavaScript. */
const NATIVE_OPENERS = "[popovertarget]:not([popovertargetaction=hide])";

type Fault = Omit<Finding, "page">;

/** What readers without JavaScript would miss: links of the navigation, buttons that do nothing, code that stays folded. */
export const sansJavaScript: Auditor = {
  name: "sans-javascript",
  async run(site) {
    const visit: Visit = async (tab, page) => {
      await tab.goto(site.origin + page.url);
      const faults = [...(await findDeadButtons(tab)), ...(await findHiddenLinks(tab))];
      return faults.map((fault) => ({ page: page.url, ...fault }));
    };
    return { findings: await visitOnScreens(site, site.pages, visit, { javaScriptEnabled: false }) };
  },
};

/** Buttons that are shown, and that only JavaScript would make work. */
async function findDeadButtons(tab: Page): Promise<Fault[]> {
  const names = await tab.evaluate(() =>
    [...document.querySelectorAll("button, summary + button")]
      .filter(
        (button) =>
          button.checkVisibility() && !button.matches("[popovertarget], form button:not([type=button])"),
      )
      .map((button) => button.textContent.trim()),
  );
  return names.map((name) => ({
    rule: "bouton-inerte",
    message: french`Sans JavaScript, le bouton ${quote(name)} ne fait rien.`,
  }));
}

/** Links of the navigation that nothing brings to view. */
async function findHiddenLinks(tab: Page): Promise<Fault[]> {
  const seen = new Set<string>();
  const look = async (): Promise<void> => {
    for (const href of await readLinks(tab, true)) seen.add(href);
  };
  await look();
  await tab.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
  await look();
  for (const opener of await tab.locator(NATIVE_OPENERS).all()) {
    if (!(await opener.isVisible())) continue;
    await opener.click();
    await look();
    await tab.keyboard.press("Escape");
  }
  const hidden = [...new Set(await readLinks(tab, false))].filter((href) => !seen.has(href));
  return hidden.map((href) => ({
    rule: "lien-caché",
    message: french`Sans JavaScript, rien ne montre le lien de navigation vers ${quote(href)}.`,
  }));
}

/** Addresses of the links of the navigation, or of those that can be seen. */
function readLinks(tab: Page, isSeen: boolean): Promise<string[]> {
  return tab.locator(NAVIGATION).evaluateAll(
    (links, onlySeen) =>
      links
        .filter((link) => link.getAttribute("href")?.startsWith("#") !== true)
        .filter((link) => !onlySeen || (link.checkVisibility() && link.getBoundingClientRect().width > 1))
        .map((link) => link.getAttribute("href") ?? ""),
    isSeen,
  );
}
