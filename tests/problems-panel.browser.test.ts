import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findBrowser } from "../scripts/find-browser.ts";
import { launchBrowser } from "../scripts/launch-browser.ts";
import { copyProject } from "./project-copy.ts";
import { startPreview, type Preview } from "./start-preview.ts";

const FILE = "content/fr/guides-developpeur/appels/pagination.md";
const ADDRESS = "/fr/guides-developpeur/appels/pagination/";

const FAULTS = `
## Une partie d'essai

Un [lien mort](/fr/rien/).

- Une liste avec {{ urls.opn }}.

??? GET "{{ urls.api_entrepot }}/users/me"

\`\`\`json
{ "_idd": "{user}", … }
\`\`\`

???
`;

describe.skipIf(findBrowser() === undefined)("the panel of problems in the preview", () => {
  let project: ReturnType<typeof copyProject>;
  let preview: Preview;
  let browser: Browser;
  let page: Page;
  let correct: string;
  beforeAll(async () => {
    project = copyProject();
    correct = readFileSync(FILE, "utf8").replaceAll("\r\n", "\n");
    writeFileSync(join(project.folder, FILE), correct + FAULTS);
    preview = await startPreview(project.folder);
    await preview.waitFor(/Server at/);
    browser = await launchBrowser();
    page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(preview.address + ADDRESS);
  });
  afterAll(async () => {
    await browser.close();
    await preview.stop();
    project.remove();
  });

  const panel = () => page.locator(".article-head .problems");

  it("lists all of the page’s problems, in their order, each with its line and its help", async () => {
    const lineOf = (text: string): number => (correct + FAULTS).split(text)[0]?.split("\n").length ?? 0;
    const words = await panel().locator("li").allInnerTexts();
    expect(words.map((text) => text.replaceAll("\u00a0", " ").replace(/\s+/g, " "))).toEqual([
      `AVERTISSEMENT ligne ${lineOf("## Une partie d")}:16 Apostrophe droite. [typographie] → Écrivez « ’ ».`,
      `ERREUR ligne ${lineOf("Un [lien")}:16 Aucune page ni aucun fichier à l’adresse « /fr/rien/ ». [liens] → L’adresse d’une page est celle de ses dossiers : vérifiez si elle a été renommée ou déplacée.`,
      `ERREUR ligne ${lineOf("- Une liste")}:26 Variable « urls.opn » inconnue : vouliez-vous « urls.open » ? [variables]`,
      `ERREUR ligne ${lineOf('{ "_idd"')}:3 Propriété « _idd » inconnue : vouliez-vous « _id » ? [exemples]`,
    ]);
    expect(await panel().locator("small a").first().getAttribute("href")).toBe(
      "/fr/ecrire/erreurs/typographie/",
    );
  });

  it.each([
    [0, "h2:has-text('Une partie d')"],
    [1, "p:has-text('lien mort')"],
    [2, "li:has-text('Une liste avec')"],
    [3, "details.example:last-of-type figure.code:not([data-code] figure)"],
  ])("leads from problem %i to its block, unfolded and in view", async (index, block) => {
    await page.goto(preview.address + ADDRESS);
    await panel().locator("li").nth(index).locator("a[href^='#']").click();
    const target = page.locator(`.article-body ${block}`).last();
    await expect
      .poll(async () => {
        const box = await target.boundingBox();
        return box !== null && box.y >= 0 && box.y < 800;
      })
      .toBe(true);
  });

  it("counts them in the terminal", () => {
    expect(preview.output().replaceAll("\u00a0", " ")).toMatch(
      /\n3 erreurs, \d+ avertissements dans 2 fichiers/,
    );
  });

  it("follows each save by itself: one less, then gone", async () => {
    writeFileSync(join(project.folder, FILE), (correct + FAULTS).replace("/fr/rien/", "/fr/"));
    await expect.poll(() => panel().locator("li").count(), { timeout: 20_000 }).toBe(3);
    writeFileSync(join(project.folder, FILE), correct);
    await expect.poll(() => page.locator(".problems").count(), { timeout: 20_000 }).toBe(0);
    expect(await page.locator(".problem-spot").count()).toBe(0);
  });
});
