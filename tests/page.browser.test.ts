import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findBrowser } from "./find-browser.ts";
import { runScript } from "./run-command.ts";

const ORIGIN = "https://site.test";
const GUIDE = "/fr/guides-developpeur/tutoriels/controle-des-acces/api-entrepot/connexion-api/";
const MISSING_VIDEO = "/videos/recuperation_id_utilisateur_swagger.webm";
const executablePath = findBrowser();

describe.skipIf(executablePath === undefined)("the built site in a browser", () => {
  let output: string;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    output = mkdtempSync(join(tmpdir(), "site-"));
    await runScript("scripts/build.ts", ["--output", output]);
    browser = await chromium.launch({
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [
        "--no-sandbox",
        "--disable-background-networking",
        "--no-first-run",
        "--disable-component-update",
        "--disable-sync",
      ],
    });
  });
  afterAll(async () => {
    await browser.close();
    rmSync(output, { recursive: true, force: true });
  });

  async function open(address: string, options: { javaScriptEnabled?: boolean } = {}): Promise<void> {
    context = await browser.newContext({ ...options, permissions: ["clipboard-read", "clipboard-write"] });
    await context.route("**/*", (route) => {
      const { pathname } = new URL(route.request().url());
      const file = join(output, pathname.endsWith("/") ? `${pathname}index.html` : pathname);
      return existsSync(file) ? route.fulfill({ path: file }) : route.fulfill({ status: 404 });
    });
    page = await context.newPage();
    complaints = [];
    page.on("console", (message) => {
      const isMissingVideo = message.location().url.endsWith(MISSING_VIDEO);
      if (["error", "warning"].includes(message.type()) && !isMissingVideo) complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.goto(ORIGIN + address);
  }

  it("unfolds both blocks of the guide, which read right, without a word in the console", async () => {
    await open(GUIDE);
    const summaries = page.locator("details.example > summary");
    expect(await summaries.allInnerTexts()).toEqual([
      "GET https://data.geopf.fr/api/users/me",
      "GET https://data.geopf.fr/api/datastores/{datastore}",
    ]);
    for (const [index, address] of [
      [0, "https://data.geopf.fr/api/users/me"],
      [1, "https://data.geopf.fr/api/datastores/{datastore}"],
    ] as const) {
      const block = page.locator("details.example").nth(index);
      expect(await block.locator("pre").first().isVisible()).toBe(false);
      await summaries.nth(index).click();
      expect(await block.locator("figcaption > span").allInnerTexts()).toEqual(["Contenu", "JSON"]);
      expect(await block.locator("code").nth(1).innerText()).toBe(`${address}\n`);
      const sample = JSON.parse(await block.locator("code.language-json").innerText()) as Record<
        string,
        unknown
      >;
      expect(sample["_id"]).toBe(index === 0 ? "{user}" : "{datastore}");
    }
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("copies a sample, and says so to those who cannot see the button", async () => {
    await open(GUIDE);
    await page.locator("details.example > summary").first().click();
    const button = page.locator("details.example button[data-copy]").nth(1);
    await button.click();
    await expect.poll(() => button.innerText()).toBe("Copié");
    await expect.poll(() => page.locator("[data-announcement]").innerText()).toBe("Copié");
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(
      await page
        .locator("code.language-json")
        .first()
        .evaluate((code) => code.textContent.trimEnd()),
    );
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
    expect(await page.locator("[data-diagram] svg").textContent()).toContain("Livraison");
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("draws them whatever the anchor of its address", async () => {
    await open("/fr/guides-developpeur/#%E9");
    await page.locator("[data-diagram] svg").waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("leads from the root of the site to its home, and from there to the guide", async () => {
    await open("/");
    await page.waitForURL(`${ORIGIN}/fr/`);
    await page.locator(`main a[href="${GUIDE}"]`).first().click();
    await page.waitForURL(ORIGIN + GUIDE);
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
    expect(readFileSync(join(output, GUIDE, "index.html"), "utf8")).toContain(
      'id="get-datastores-datastore"',
    );
  });
});
