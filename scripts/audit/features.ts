import type { Page } from "playwright-core";
import { french, quote } from "../../contract/message-words.ts";
import { firstLine } from "./first-line.ts";
import { happens } from "./happens.ts";
import { areLayersClosed, isLayerOpen, nameOf, visibleOpeners } from "./layers.ts";

interface Feature {
  /** What is tried, for a person. */
  name: string;
  width: number;
  /** Whether it may be tried on the page that the one before has left. */
  followsOn?: true;
  /** A sentence on what does not work. */
  run: (tab: Page, word: string) => Promise<string | undefined>;
}

/** What a page offers. */
const FEATURES: readonly Feature[] = [
  { name: "blocs", width: 1280, run: openBlocks },
  { name: "copie", width: 1280, followsOn: true, run: copySample },
  { name: "vidéos", width: 1280, followsOn: true, run: playVideos },
  { name: "schémas", width: 1280, followsOn: true, run: drawDiagrams },
  { name: "menus", width: 1280, run: openMenus },
  { name: "menus du téléphone", width: 390, run: openMenus },
  { name: "thème", width: 1280, run: chooseTheme },
  { name: "recherche", width: 1280, run: searchAndGo },
];

/** Uses all that a page offers, with a word that the search must find; sentences on what does not work. */
export async function tryFeatures(tab: Page, address: string, word: string): Promise<string[]> {
  const faults: string[] = [];
  for (const { name, width, followsOn, run } of FEATURES) {
    await tab.setViewportSize({ width, height: 800 });
    if (!followsOn) await tab.goto(address);
    const fault = await run(tab, word).catch((error: unknown) => firstLine(error));
    if (fault !== undefined) faults.push(french`${name} : ${fault}`);
  }
  return faults;
}

async function openBlocks(tab: Page): Promise<string | undefined> {
  const closed = tab.locator("main details:not([open]) > summary").filter({ visible: true });
  for (let left = await closed.count(); left > 0; left = await closed.count()) {
    const summary = await closed.first().elementHandle();
    await summary?.click();
    const isOpen = await summary?.evaluate((element) => element.parentElement?.hasAttribute("open"));
    if (!isOpen) return french`un clic sur ${quote(await nameOf(closed.first()))} ne le déplie pas.`;
  }
  return undefined;
}

/** Tabs share one clipboard: they copy in turn. */
let lastCopy: Promise<unknown> = Promise.resolve();

async function copySample(tab: Page): Promise<string | undefined> {
  const figure = tab.locator("figure:has(button[data-copy])").first();
  if ((await figure.count()) === 0) return undefined;
  await tab.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
  const copy = async (): Promise<string> => {
    await tab.evaluate(() => navigator.clipboard.writeText(""));
    await figure.locator("button[data-copy]").first().click();
    return tab.evaluate(async () => {
      const deadline = performance.now() + 1_000;
      for (let copied = ""; ; copied = await navigator.clipboard.readText()) {
        if (copied !== "" || performance.now() > deadline) return copied.trimEnd();
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    });
  };
  const copying = lastCopy.then(copy);
  lastCopy = copying.catch(() => undefined);
  const code = await figure.locator("code").first().textContent();
  return (await copying) === code?.trimEnd() ? undefined : french`le bouton ne copie pas son code.`;
}

/** Videos whose file exists can be read; the missing ones are told by the server. */
async function playVideos(tab: Page): Promise<string | undefined> {
  const broken = await tab.locator("video").evaluateAll(async (videos: HTMLVideoElement[]) => {
    const sources = videos.map(
      (video) => video.currentSrc || (video.querySelector("source")?.src ?? video.src),
    );
    for (const [index, video] of videos.entries()) {
      const source = sources[index] ?? "";
      if (source === "" || !(await fetch(source, { method: "HEAD" })).ok) continue;
      const deadline = performance.now() + 3_000;
      while (video.readyState < HTMLMediaElement.HAVE_METADATA && performance.now() < deadline)
        await new Promise((resolve) => setTimeout(resolve, 50));
      if (video.readyState < HTMLMediaElement.HAVE_METADATA) return source;
    }
    return undefined;
  });
  return broken === undefined
    ? undefined
    : french`la vidéo ${quote(new URL(broken).pathname)} ne se lit pas.`;
}

async function drawDiagrams(tab: Page): Promise<string | undefined> {
  for (const diagram of await tab.locator("[data-diagram]").all())
    if (!(await happens(diagram.locator("svg").waitFor()))) return french`un schéma reste à l’état de texte.`;
  return undefined;
}

async function openMenus(tab: Page): Promise<string | undefined> {
  for (const opener of await visibleOpeners(tab)) {
    const name = quote(await nameOf(opener));
    await opener.click();
    if (!(await isLayerOpen(tab))) return french`un clic sur ${name} n’ouvre rien.`;
    await tab.keyboard.press("Escape");
    if (!(await areLayersClosed(tab))) return french`ce que ${name} ouvre ne se ferme pas.`;
  }
  return undefined;
}

/** A chosen theme is that of the page at once, and after a reload. */
async function chooseTheme(tab: Page): Promise<string | undefined> {
  const opener = tab.locator("[data-theme-open]");
  if ((await opener.count()) === 0) return undefined;
  const background = (): Promise<string> =>
    tab.evaluate(
      () =>
        getComputedStyle(document.documentElement).colorScheme +
        getComputedStyle(document.body).backgroundColor,
    );
  const light = await background();
  await opener.click();
  await tab.locator("label[for=theme-dark]").click();
  const dark = await background();
  if (dark === light) return french`le thème sombre ne change rien.`;
  await tab.reload();
  const kept = await background();
  await tab.evaluate(() => localStorage.clear());
  return kept === dark ? undefined : french`le thème choisi ne reste pas.`;
}

/** `/`, a word, Enter: the first result opens. */
async function searchAndGo(tab: Page, word: string): Promise<string | undefined> {
  if ((await tab.locator("[data-search-open]").count()) === 0) return undefined;
  await tab.keyboard.press("/");
  const field = tab.locator("input[type=search]:focus");
  if (!(await happens(field.waitFor({ timeout: 2_000 })))) return french`la touche « / » n’ouvre rien.`;
  await tab.keyboard.type(word);
  const result = tab.locator("[data-search] ol a").filter({ visible: true }).first();
  if (!(await happens(result.waitFor({ timeout: 5_000 })))) return french`${quote(word)} ne donne rien.`;
  // Its address may be that of the page, or of one of its headings
  const leaves = tab.waitForEvent("framenavigated", { timeout: 5_000 });
  await tab.keyboard.press("Enter");
  return (await happens(leaves)) ? undefined : french`entrée ne mène pas au premier résultat.`;
}
