import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findBrowser } from "../scripts/find-browser.ts";
import { openSite, type SiteInBrowser } from "./site-in-browser.ts";

const GUIDE = "/fr/guides-developpeur/tutoriels/controle-des-acces/api-entrepot/connexion-api/";
const LIGHT = "rgb(255, 255, 255)";
const DARK = "rgb(22, 22, 22)";
const PHONE = { width: 390, height: 844 };

describe.skipIf(findBrowser() === undefined)("the site, as its readers see it,", () => {
  let site: SiteInBrowser;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site.close());

  describe("the theme", () => {
    const background = "getComputedStyle(document.body).backgroundColor";

    it.each([
      ["light", LIGHT],
      ["dark", DARK],
    ] as const)("is that of the system, with and without JavaScript: %s", async (colorScheme, expected) => {
      for (const javaScriptEnabled of [true, false]) {
        const { page, context } = await site.open(GUIDE, { colorScheme, javaScriptEnabled });
        expect(await page.evaluate(background)).toBe(expected);
        await context.close();
      }
    });

    it("that is chosen stays, on the next page and from its first paint", async () => {
      const { page, context } = await site.open(GUIDE, { colorScheme: "light" });
      await page.getByRole("button", { name: "Affichage" }).click();
      await page.getByText("Thème sombre").click();
      expect(await page.evaluate(background)).toBe(DARK);
      await page.keyboard.press("Escape");
      expect(await page.evaluate("document.activeElement.textContent")).toBe("Affichage");

      // What the next page has before its module has run, and what its first frame shows: nothing is painted until the style sheet is there
      await page.addInitScript(() => {
        document.addEventListener("readystatechange", () => {
          if (document.readyState !== "interactive") return;
          Object.assign(globalThis, { themeOfParsedPage: document.documentElement.dataset["frTheme"] });
        });
        requestAnimationFrame(() => {
          Object.assign(globalThis, { firstFrame: getComputedStyle(document.body).backgroundColor });
        });
      });
      await page.goto(`${site.origin}/fr/`);
      expect(await page.evaluate("themeOfParsedPage")).toBe("dark");
      expect(await page.evaluate("firstFrame")).toBe(DARK);
      await page.getByRole("button", { name: "Affichage" }).click();
      expect(await page.getByLabel("Thème sombre").isChecked()).toBe(true);

      await page.getByText("Celui de votre système").click();
      await page.reload();
      expect(await page.evaluate(background)).toBe(LIGHT);
      expect(await page.evaluate("localStorage.length")).toBe(0);
      await context.close();
    });

    it("that is dark stays on screen: paper is white", async () => {
      const { page, context } = await site.open(GUIDE, { colorScheme: "light" });
      await page.evaluate(() => (document.documentElement.dataset["frTheme"] = "dark"));
      const colour = "getComputedStyle(document.querySelector('main p')).color";
      expect(await page.evaluate(colour)).toBe("rgb(206, 206, 206)");
      await page.emulateMedia({ media: "print" });
      expect(await page.evaluate(colour)).toBe("rgb(58, 58, 58)");
      await context.close();
    });

    it("shows no button that could do nothing without JavaScript", async () => {
      const { page, context } = await site.open(GUIDE, { javaScriptEnabled: false });
      expect(await page.locator("[data-theme-open]").isVisible()).toBe(false);
      await context.close();
    });
  });

  describe("the menus of a phone", () => {
    it.each([true, false])("open, lead on, and close (JavaScript: %s)", async (javaScriptEnabled) => {
      const { page, context } = await site.open(GUIDE, { javaScriptEnabled, viewport: PHONE });
      const menu = page.getByRole("navigation", { name: "Menu principal" });
      expect(await menu.isVisible()).toBe(false);
      await page.getByRole("button", { name: "Menu", exact: true }).click();
      expect(await menu.getByRole("link").allInnerTexts()).toEqual([
        "Accueil",
        "Guides développeur",
        "Guides utilisateur",
        "Écrire dans ce site",
      ]);
      await page.keyboard.press("Escape");
      expect(await menu.isVisible()).toBe(false);

      await page.getByRole("button", { name: "Dans cette partie" }).click();
      const section = page.getByRole("navigation", { name: "Guides développeur" });
      expect(await section.locator("[aria-current=page]").innerText()).toBe("Connexion à l'API Entrepôt");
      await section.getByRole("link", { name: "Tutoriels" }).click();
      await page.waitForURL("**/fr/guides-developpeur/tutoriels/");
      await context.close();
    });

    it("keep what is behind them out of reach, and give the focus back", async () => {
      const { page, context } = await site.open(GUIDE, { viewport: PHONE });
      await page.getByRole("button", { name: "Menu", exact: true }).press("Enter");
      const reached: string[] = [];
      for (let index = 0; index < 8; index++) {
        reached.push(await page.evaluate<string>("document.activeElement.textContent.trim()"));
        await page.keyboard.press("Tab");
      }
      expect(new Set(reached.filter((text) => text.length < 40))).toEqual(
        new Set(["Fermer", "Accueil", "Guides développeur", "Guides utilisateur", "Écrire dans ce site"]),
      );
      await page.getByRole("button", { name: "Fermer" }).first().press("Enter");
      expect(await page.evaluate("document.activeElement.textContent")).toBe("Menu");
      await context.close();
    });
  });

  it("gives way to the page when a tablet is turned with its menu open", async () => {
    const { page, context } = await site.open(GUIDE, { viewport: { width: 768, height: 1024 } });
    await page.getByRole("button", { name: "Dans cette partie" }).click();
    expect(await page.locator("h1").isVisible()).toBe(false);
    await page.setViewportSize({ width: 1024, height: 768 });
    await expect.poll(() => page.locator(":popover-open").count()).toBe(0);
    expect(await page.locator("h1").isVisible()).toBe(true);
    await context.close();
  });

  it("keeps its icons where the system forces its colours", async () => {
    const { page, context } = await site.open(GUIDE, { forcedColors: "active", viewport: PHONE });
    const colours = await page.evaluate(() =>
      [
        [".site-tool--theme", "::before"],
        ["details.example > summary", "::after"],
      ].map(([selector = "", part]) => {
        const element = document.querySelector(selector);
        return element && getComputedStyle(element, part).backgroundColor;
      }),
    );
    const ground = await page.evaluate("getComputedStyle(document.body).backgroundColor");
    expect(new Set(colours).size).toBe(1);
    expect(colours).not.toContain(ground);
    await context.close();
  });

  describe("the menu of a part", () => {
    it("opens the branch of the current page, and leaves the others to the reader", async () => {
      const { page, context } = await site.open("/fr/guides-developpeur/");
      const section = page.getByRole("navigation", { name: "Guides développeur" });
      expect(await section.locator("details").first().getAttribute("open")).toBe(null);
      await section.locator("summary").first().press("Enter");
      expect(await section.getByRole("link", { name: "Trouver le mot de l’API" }).isVisible()).toBe(true);
      await page.goto(site.origin + GUIDE);
      expect(await section.locator("details[open] > summary").allInnerTexts()).toEqual([
        "Pages de la partie Tutoriels",
        "Pages de la partie Contrôle des accès",
        "Pages de la partie Contrôle des accès à l’API Entrepôt",
      ]);
      await context.close();
    });
  });

  describe("« Sur cette page »", () => {
    it("follows the reading", async () => {
      const { page, context } = await site.open(GUIDE, { reducedMotion: "reduce" });
      const current = page.locator("[data-on-this-page] [aria-current]");
      await expect.poll(() => current.innerText()).toBe("Qui suis-je ?");
      await page
        .locator("#quelles-possibilites-a-mon-entrepot")
        .evaluate((heading) => heading.scrollIntoView());
      await expect.poll(() => current.innerText()).toBe("Quelles possibilités a mon entrepôt ?");
      await context.close();
    });

    it("keeps the title being read in view, in a list longer than the screen", async () => {
      const { page, context } = await site.open("/fr/accessibilite/", {
        viewport: { width: 1400, height: 220 },
        reducedMotion: "reduce",
      });
      const nav = page.locator("[data-on-this-page]");
      const isInView = (): Promise<boolean> =>
        nav.evaluate((box) => {
          const [link, around] = [box.querySelector("[aria-current]"), box.getBoundingClientRect()];
          const { top = -1, bottom = -1 } = link?.getBoundingClientRect() ?? {};
          return top >= around.top - 1 && bottom <= around.bottom + 1;
        });
      expect(await nav.evaluate((box) => box.scrollHeight > box.clientHeight)).toBe(true);
      await page
        .locator("article h2")
        .last()
        .evaluate((heading) => heading.scrollIntoView());
      await expect.poll(() => nav.locator("[aria-current]").innerText()).toBe("Voies de recours");
      await expect.poll(isInView).toBe(true);
      await context.close();
    });

    it("is whole without JavaScript, beside the article or folded above it", async () => {
      const { page, context } = await site.open(GUIDE, { javaScriptEnabled: false });
      const links = page.locator("[data-on-this-page] a");
      expect(await links.first().isVisible()).toBe(true);
      await page.setViewportSize(PHONE);
      expect(await links.first().isVisible()).toBe(false);
      await page.locator("[data-on-this-page] summary").click();
      expect(await links.allInnerTexts()).toEqual(["Qui suis-je ?", "Quelles possibilités a mon entrepôt ?"]);
      await context.close();
    });
  });

  it("leads from each page to its neighbours", async () => {
    const { page, context } = await site.open("/fr/guides-developpeur/tutoriels/");
    const neighbours = page.getByRole("navigation", { name: "Pages voisines" });
    expect(await neighbours.getByRole("link").allInnerTexts()).toEqual([
      "Page précédente\nTrouver le mot de l’API",
      "Page suivante\nContrôle des accès",
    ]);
    await context.close();
  });

  it("draws its diagrams in the colours of the theme", async () => {
    const { page, context } = await site.open("/fr/guides-developpeur/", { colorScheme: "light" });
    const box = page.locator("[data-diagram] .node rect").first();
    const fill = (): Promise<string> => box.evaluate((rect) => getComputedStyle(rect).fill);
    await box.waitFor();
    const light = await fill();
    await page.emulateMedia({ colorScheme: "dark" });
    await expect.poll(fill).not.toBe(light);
    await context.close();
  });
});
