import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findBrowser } from "../scripts/find-browser.ts";
import { readGuides } from "./guides/read-guides.ts";
import { openSite, type SiteInBrowser } from "./site-in-browser.ts";

const GUIDE = "/fr/guides-developpeur/tutoriels/controle-des-acces/api-entrepot/connexion-api/";

describe.skipIf(findBrowser() === undefined)("the built site in a browser", () => {
  let site: SiteInBrowser;
  let context: BrowserContext;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site.close());

  async function open(address: string, options?: BrowserContextOptions): Promise<void> {
    ({ context, page, complaints } = await site.open(address, options));
  }

  it("unfolds both blocks of the guide, which read right, without a word in the console", async () => {
    await open(GUIDE);
    const summaries = page.locator("details.example > summary");
    expect((await summaries.allTextContents()).map((words) => words.trim())).toEqual([
      "GET https://data.geopf.fr/api/users/me Vérifié",
      "GET https://data.geopf.fr/api/datastores/{datastore} Vérifié",
    ]);
    for (const [index, address] of [
      [0, "https://data.geopf.fr/api/users/me"],
      [1, "https://data.geopf.fr/api/datastores/{datastore}"],
    ] as const) {
      const block = page.locator("details.example").nth(index);
      expect(await block.locator("pre").first().isVisible()).toBe(false);
      await summaries.nth(index).click();
      expect(await block.locator("figcaption:not([data-code] figcaption)").allInnerTexts()).toEqual([
        "Contenu",
        "JSON",
      ]);
      expect(await block.locator("pre code").first().textContent()).toBe(`${address}\n`);
      const sample = JSON.parse((await block.locator("code.language-json").textContent()) ?? "") as Record<
        string,
        unknown
      >;
      expect(sample["_id"]).toBe(index === 0 ? "{user}" : "{datastore}");
    }
    expect(complaints).toEqual([]);
    await context.close();
  });

  it.each([true, false])(
    "unfolds a block that an anchor leads to (JavaScript: %s)",
    async (javaScriptEnabled) => {
      await open(`${GUIDE}#get-users-me`, { javaScriptEnabled });
      const blocks = page.locator("details.example");
      await expect.poll(() => blocks.first().getAttribute("open")).toBe("");
      expect(await blocks.nth(1).getAttribute("open")).toBe(null);
      await context.close();
    },
  );

  it("holds all its text and both samples without JavaScript", async () => {
    await open(GUIDE, { javaScriptEnabled: false });
    const text = await page.locator("main").evaluate((main) => main.textContent);
    for (const words of [
      "Qui suis-je ?",
      '"last_login"',
      "0de8c60b-9938-4be9-aa36-9026b77c3c96",
      "avec quotas.",
    ])
      expect(text).toContain(words);
    for (const summary of await page.locator("details.example > summary").all()) await summary.click();
    for (const sample of await page.locator("code.language-json").all())
      expect(await sample.isVisible()).toBe(true);
    expect(await page.locator("button[data-copy]").first().isVisible()).toBe(false);
    await context.close();
  });

  it.each([true, false])("prints its blocks open (JavaScript: %s)", async (javaScriptEnabled) => {
    await open(GUIDE, { javaScriptEnabled });
    const height = (): Promise<number> =>
      page
        .locator("code.language-json")
        .first()
        .evaluate((code) => code.getBoundingClientRect().height);
    expect(await height()).toBe(0);
    await page.emulateMedia({ media: "print" });
    expect(await height()).toBeGreaterThan(200);
    await context.close();
  });

  it("draws its diagrams, and loads the library in pages that hold one only", async () => {
    await open(GUIDE);
    expect(
      await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name)),
    ).not.toContainEqual(expect.stringContaining("/mermaid/"));
    await context.close();
    await open("/fr/guides-developpeur/");
    await page.locator("[data-diagram] svg").waitFor();
    expect(await page.locator("[data-diagram] svg").textContent()).toContain("Livrer");
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("draws them whatever the anchor of its address", async () => {
    await open("/fr/guides-developpeur/#%E9");
    await page.locator("[data-diagram] svg").waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("draws each diagram of the guides", async () => {
    await open("/fr/");
    for (const { address, diagrams } of readGuides().filter((guide) => guide.diagrams > 0)) {
      await page.goto(site.origin + address);
      const drawings = page.locator("[data-diagram] svg[role=img]");
      await expect.poll(() => drawings.count(), { timeout: 10_000, message: address }).toBe(diagrams);
    }
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("leaves a diagram that cannot be drawn as its text, and draws nothing in its place", async () => {
    await open("/fr/");
    await page.route("**/fr/guides-developpeur/", async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace("flowchart TD", "flowchart TD\n    style --&gt; fin");
      await route.fulfill({ response, body });
    });
    await page.goto(`${site.origin}/fr/guides-developpeur/`);
    await expect.poll(() => complaints.length, { timeout: 10_000 }).toBe(1);
    expect(await page.locator("[data-diagram] pre").textContent()).toContain("style --> fin");
    expect(await page.locator("#dschema-1, svg[aria-roledescription=error]").count()).toBe(0);
    await context.close();
  });

  it("leads from the root of the site to its home, and from there to the guide", async () => {
    await open("/");
    await page.waitForURL(`${site.origin}/fr/`);
    await page.locator(`main a[href="${GUIDE}"]`).first().click();
    await page.waitForURL(site.origin + GUIDE);
    expect(await page.locator("h1").innerText()).toBe("Connexion à l'API Entrepôt");
    await context.close();
  });

  it("never scrolls sideways on a phone", async () => {
    await open(GUIDE);
    await page.setViewportSize({ width: 390, height: 800 });
    for (const summary of await page.locator("details.example > summary").all()) await summary.click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await context.close();
  });

  it("reads the page that was built from the file that was checked", () => {
    expect(readFileSync(join(site.folder, GUIDE, "index.html"), "utf8")).toContain(
      'id="get-datastores-datastore"',
    );
  });
});
