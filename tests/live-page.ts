import axeCore from "axe-core";
import type { Locator, Page } from "playwright-core";
import placeholders from "../_data/placeholders.ts";

export const LIVRER = "/fr/guides-developpeur/tutoriels/donnees-vecteur/livrer/";
export const CONNEXION = "/fr/guides-developpeur/tutoriels/controle-des-acces/api-entrepot/connexion-api/";
export const JETON = "/fr/guides-developpeur/tutoriels/controle-des-acces/api-entrepot/obtenir-un-jeton/";
export const DATASTORE = placeholders["datastore"]?.example ?? "";
export const TOKEN = "tok3n-that-nobody-else-must-see";

/** The first example of a page whose first line holds these words. */
export const findBlock = (page: Page, call: string): Locator =>
  page
    .locator("details.example")
    .filter({ has: page.locator(`summary:has-text("${call}")`) })
    .first();

/** The same, unfolded. */
export const openBlock = async (page: Page, call: string): Promise<Locator> => {
  const found = findBlock(page, call);
  const isOpen = await found.evaluate((details: HTMLDetailsElement) => details.open);
  if (!isOpen) await found.locator(":scope > summary").click();
  return found;
};

/** The address that an example shows on its first line. */
export const addressOf = (found: Locator): Promise<string | null> =>
  found.locator("summary .address").textContent();

/** What is in the clipboard. */
export const copied = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

/** Fills « Mes valeurs », and closes it. */
export const fillValues = async (page: Page, values: Record<string, string>): Promise<void> => {
  await page.locator("[data-values-open]").click();
  await page.locator("dialog[data-values][open]").waitFor();
  for (const [name, value] of Object.entries(values)) await page.fill(`#valeur-${name}`, value);
  await page.keyboard.press("Escape");
};

/** The curl command of an example, as its button copies it. */
export const copyCurl = async (page: Page, found: Locator): Promise<string> => {
  const fold = found.locator(".example-code");
  if (!(await fold.evaluate((details: HTMLDetailsElement) => details.open)))
    await fold.locator("> summary").click();
  await found.locator('[data-code="curl"] [data-copy]').click();
  return copied(page);
};

/** Sends what « Essayer » has ready, confirmed so many times, and waits for its outcome. */
export const send = async (found: Locator, confirmations: number): Promise<void> => {
  const panel = found.locator(".trial");
  await panel.locator("[data-trial-send]").click();
  for (let asked = 0; asked < confirmations; asked++)
    await panel.locator(".trial-question:not([hidden]) [data-trial-confirm]").click();
  await panel.locator("[data-trial-result]:not([hidden])").waitFor();
  await panel.locator("[data-trial-interrupt]").waitFor({ state: "hidden" });
};

/** An example with its « Essayer » open. */
export const openTrial = async (page: Page, call: string): Promise<Locator> => {
  const found = await openBlock(page, call);
  await found.locator("[data-trial]").click();
  await found.locator(".trial").waitFor();
  return found;
};

/** What axe finds, in one line each. */
export async function runAxe(page: Page): Promise<string[]> {
  await page.evaluate(axeCore.source);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof axeCore };
    await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
    const { violations } = await axe.run();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(" ")}`));
  });
}
