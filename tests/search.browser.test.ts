import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findBrowser } from "../scripts/find-browser.ts";
import { openSite, type OpenedPage, type SiteInBrowser } from "./site-in-browser.ts";

const PREFIX = "/aide/";
const HOME = `${PREFIX}fr/`;
const PLAIN_PAGE = `${PREFIX}fr/recherche/`;
const GUIDE = `${PREFIX}fr/guides-developpeur/tutoriels/controle-des-acces/api-entrepot/connexion-api/`;
/** Where menus first show the call « Qui suis-je ? ». */
const TOKEN_GUIDE = `${PREFIX}fr/guides-developpeur/tutoriels/controle-des-acces/api-entrepot/obtenir-un-jeton/`;

describe.skipIf(findBrowser() === undefined)("the search, under a path prefix", () => {
  let site: SiteInBrowser;
  beforeAll(async () => {
    site = await openSite({ pathPrefix: PREFIX });
  });
  afterAll(() => site.close());

  /** Opens a page, does as told, and expects the console to have stayed silent. */
  async function read(
    address: string,
    act: (opened: OpenedPage) => Promise<void>,
    options: Parameters<SiteInBrowser["open"]>[1] = {},
  ): Promise<void> {
    const opened = await site.open(address, options);
    await act(opened);
    expect(opened.complaints).toEqual([]);
    await opened.context.close();
  }
  const dialog = (page: Page): ReturnType<Page["locator"]> => page.locator("dialog[data-search-dialog]");
  const status = async (page: Page): Promise<string> =>
    (await page.locator("search:visible [role=status]").innerText()).replaceAll("\u00a0", " ");
  const focused = (page: Page): Promise<string | undefined> =>
    page.evaluate(() => document.activeElement?.textContent ?? undefined);
  async function ask(page: Page, words: string): Promise<void> {
    await page.keyboard.press("/");
    await page.keyboard.type(words);
    await isAnswered(page, words);
  }
  async function isAnswered(page: Page, words: string): Promise<void> {
    // A slow machine shows the results of the first letters for a moment
    await expect.poll(() => status(page)).toMatch(/^\d+ résultats? pour/);
    await expect.poll(() => status(page)).toContain(`« ${words} »`);
  }

  it("opens with / and shows pages with their place, their parts and what they say", async () => {
    await read(HOME, async ({ page }) => {
      await ask(page, "jeton expiré");
      const result = page.locator(".search-result").first();
      expect(await status(page)).toMatch(/^\d+ résultats? pour « jeton expiré »$/);
      expect(await result.locator("a").first().innerText()).toBe("Obtenir un jeton");
      expect(await result.locator(".search-path").innerText()).toBe(
        "Guides développeur › Tutoriels › Contrôle des accès › Contrôle des accès à l’API Entrepôt",
      );
      expect(await result.locator(".search-part").last().locator("a").innerText()).toBe(
        "7. Renouveler le jeton",
      );
      expect(await result.locator(".search-part mark").allInnerTexts()).toContain("jeton");
    });
  });

  describe("finds", () => {
    let opened: OpenedPage;
    beforeAll(async () => {
      opened = await site.open(HOME);
      await opened.page.keyboard.press("/");
    });
    afterAll(async () => {
      expect(opened.complaints).toEqual([]);
      await opened.context.close();
    });
    const askAnew = async (words: string): Promise<Page> => {
      await opened.page.locator("#recherche-mots").fill(words);
      await isAnswered(opened.page, words);
      return opened.page;
    };

    it.each([
      ["GET /users/me", "GET /users/me"],
      ["users/me", "GET /users/me"],
      ["last_login", "GET /users/me"],
      ["datastores/{datastore}", "GET /datastores/{datastore}"],
      ["PUT /communities/{community}/users/{user}", "PUT /communities/{community}/users/{member}"],
    ])("for %s the block %s", async (words, block) => {
      const page = await askAnew(words);
      expect(await page.locator(".search-part a").first().innerText()).toBe(block);
    });

    it.each([
      ["vérification", "Suivre les vérifications et lire leurs rapports"],
      ["verification", "Suivre les vérifications et lire leurs rapports"],
      ["entrepot", "Contrôle des accès à l’API Entrepôt"],
      ["l'entrepôt", "Contrôle des accès à l’API Entrepôt"],
    ])("for %s the page « %s »", async (words, title) => {
      const page = await askAnew(words);
      expect(await page.locator(".search-result > a").allInnerTexts()).toContain(title);
    });
  });

  it("goes with arrows and Enter to a block, which is open", async () => {
    await read(HOME, async ({ page }) => {
      await ask(page, "GET /datastores/{datastore}");
      await page.keyboard.press("ArrowDown");
      expect(await focused(page)).toBe("Connexion à l'API Entrepôt");
      await page.keyboard.press("ArrowDown");
      expect(await focused(page)).toBe("GET /datastores/{datastore}");
      await page.keyboard.press("ArrowUp");
      await page.keyboard.press("ArrowUp");
      expect(
        await page.locator("#recherche-mots").evaluate((field) => field === document.activeElement),
      ).toBe(true);
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await page.waitForURL(`${site.origin}${GUIDE}#get-datastores-datastore`);
      await expect.poll(() => page.locator("details.example").nth(1).getAttribute("open")).toBe("");
    });
  });

  it.each([0, 500])(
    "opens the first result with Enter, its code coming %d ms after the words",
    async (delay) => {
      await read(HOME, async ({ page }) => {
        await page.route("**/client/search-panel*", async (route) => {
          await new Promise((resolve) => setTimeout(resolve, delay));
          await route.continue();
        });
        await page.keyboard.press("Control+k");
        await page.keyboard.type("last_login");
        await page.keyboard.press("Enter");
        await page.waitForURL(site.origin + GUIDE);
      });
    },
  );

  it("leads to a block of the same page, where the keyboard goes on", async () => {
    await read(GUIDE, async ({ page }) => {
      await ask(page, "GET /users/me");
      await page.locator(".search-part a").first().click();
      expect(await dialog(page).isVisible()).toBe(false);
      await expect.poll(() => page.locator("details.example").first().getAttribute("open")).toBe("");
      await page.keyboard.press("Tab");
      expect(
        await page.evaluate(
          () => document.activeElement?.closest("details.example")?.querySelector("#get-users-me") != null,
        ),
      ).toBe(true);
    });
  });

  it("gives the focus back to its link, and keeps the words, when Escape closes it", async () => {
    await read(HOME, async ({ page }) => {
      await page.locator("#recherche").click();
      await page.keyboard.type("jeton");
      await page.locator(".search-result").first().waitFor();
      await page.keyboard.press("Escape");
      expect(await dialog(page).isVisible()).toBe(false);
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("recherche");
      await page.keyboard.press("Enter");
      expect(await page.locator("#recherche-mots").inputValue()).toBe("jeton");
      expect(await page.locator(".search-result").count()).toBeGreaterThan(1);
    });
  });

  it("says what to do where nothing is found, and forgets it with the words", async () => {
    await read(HOME, async ({ page }) => {
      await page.keyboard.press("/");
      await page.keyboard.type("zzzz");
      await expect.poll(() => status(page)).toBe("Aucun résultat pour « zzzz »");
      const links = page.locator("dialog .search-advice a");
      expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute("href")))).toEqual([
        PLAIN_PAGE,
        `${PREFIX}fr/plan-du-site/`,
      ]);
      expect(await links.first().isVisible()).toBe(true);
      await page.locator("#recherche-mots").fill("");
      await expect.poll(() => status(page)).toBe("");
      expect(await links.first().isVisible()).toBe(false);
    });
  });

  it("says so where its index cannot be loaded, and tries again at the next word", async () => {
    const { page, context } = await site.open(HOME);
    await context.route("**/pagefind/**", (route) => route.abort());
    await page.keyboard.press("/");
    await page.keyboard.type("jeton");
    await expect.poll(() => status(page)).toBe("La recherche n’a pas pu se charger.");
    expect(await page.locator("dialog .search-advice a").first().isVisible()).toBe(true);
    await context.unroute("**/pagefind/**");
    await page.keyboard.type("s");
    await page.locator(".search-result").first().waitFor();
    await context.close();
  });

  it("stays out of the way of fields, and of those who turn its key off", async () => {
    await read(HOME, async ({ page }) => {
      await page.keyboard.press("/");
      await page.keyboard.type("users/me");
      expect(await page.locator("#recherche-mots").inputValue()).toBe("users/me");
      await page.locator("[data-search-shortcut]").uncheck();
      await page.keyboard.press("Escape");
      for (const _time of ["now", "later"]) {
        await page.keyboard.press("/");
        expect(await dialog(page).isVisible()).toBe(false);
        await page.reload();
      }
      await page.keyboard.press("Control+k");
      expect(await dialog(page).isVisible()).toBe(true);
    });
  });

  it("loads nothing of its index before it opens", async () => {
    await read(HOME, async ({ page }) => {
      const loaded = (): Promise<string[]> =>
        page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
      await page.waitForLoadState("networkidle");
      expect((await loaded()).filter((name) => /pagefind|search/.test(name))).toEqual([]);
      await page.keyboard.press("/");
      await expect.poll(loaded).toContain(`${site.origin}${PREFIX}pagefind/pagefind.js`);
    });
  });

  it("is in place on its own page, whose address says what is looked for", async () => {
    await read(`${PLAIN_PAGE}?q=jeton`, async ({ page }) => {
      await page.locator(".search-result").first().waitFor();
      expect(await page.locator("#recherche-page").inputValue()).toBe("jeton");
      expect(await page.locator("[data-search-listing]").isVisible()).toBe(false);
      await page.locator("#recherche").click();
      expect(await dialog(page).isVisible()).toBe(false);
      await page.keyboard.type("users/me");
      await page.waitForURL(`${site.origin}${PLAIN_PAGE}?q=users%2Fme`);
      await page.locator("#recherche-page").fill("");
      await page.waitForURL(site.origin + PLAIN_PAGE);
      expect(await page.locator("[data-search-listing]").isVisible()).toBe(true);
    });
  });

  it("is, without JavaScript, a page of all titles and calls", async () => {
    await read(
      HOME,
      async ({ page }) => {
        await page.locator("#recherche").click();
        await page.waitForURL(site.origin + PLAIN_PAGE);
        expect(await page.locator("search:visible").count()).toBe(0);
        const listing = page.locator("[data-search-listing]");
        for (const title of ["Guides utilisateur", "Contrôle des accès", "Connexion à l'API Entrepôt"])
          expect(await listing.getByRole("link", { name: title, exact: true }).isVisible()).toBe(true);
        const call = listing.getByRole("link", { name: "GET /users/me", exact: true });
        expect(await call.getAttribute("href")).toBe(`${TOKEN_GUIDE}#get-users-me`);
        expect(await page.locator("main").innerText()).not.toContain("Aucun résultat");
      },
      { javaScriptEnabled: false },
    );
  });

  it("does not find itself", async () => {
    await read(HOME, async ({ page }) => {
      await ask(page, "recherche");
      const addresses = await page
        .locator(".search-results a")
        .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
      expect(addresses.length).toBeGreaterThan(0);
      expect(addresses).not.toContain(PLAIN_PAGE);
    });
  });
});
