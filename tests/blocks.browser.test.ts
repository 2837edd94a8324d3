import type { Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findBrowser } from "../scripts/find-browser.ts";
import { openSite, type SiteInBrowser } from "./site-in-browser.ts";

const PAGE = "/fr/";
const LONG = "Une réponse de quarante et une lignes";

describe.skipIf(findBrowser() === undefined)("the blocks of a page", () => {
  let site: SiteInBrowser;
  beforeAll(async () => {
    site = await openSite({ content: "tests/fixtures/blocks" });
  });
  afterAll(() => site.close());

  const figure = (page: { locator: (selector: string) => Locator }, title: string): Locator =>
    page.locator(`figure:has(figcaption:text-is("${title}"))`);
  const copied = (page: { evaluate: <T>(run: () => Promise<T>) => Promise<T> }): Promise<string> =>
    page.evaluate(() => navigator.clipboard.readText());

  it("say on their first line what is called and what the check thinks of it, in words inside", async () => {
    const { page, context, complaints } = await site.open(PAGE);
    const lines = await page
      .locator("details.example > summary")
      .evaluateAll((summaries) => summaries.map((summary) => summary.textContent.trim()));
    expect(lines).toEqual([
      "GET https://data.geopf.fr/api/users/me Vérifié",
      "GET https://data.geopf.fr/api/datastores/{datastore}/uploads?fields=name,description,status,last_event&page=1 Adresse vérifiée",
      "GET /datastores/{datastore} À corriger",
      "POST https://data.geopf.fr/wfs?service=WFS&request=GetFeature&typeNames={layer} Hors contrat",
      "PUT https://data.geopf.fr/wfs/a Hors contrat",
      "PATCH https://data.geopf.fr/wfs/b Hors contrat",
      "DELETE https://data.geopf.fr/wfs/c Hors contrat",
      "HEAD https://data.geopf.fr/wfs/d Hors contrat",
      "GET https://data.geopf.fr/wfs?service=WFS&request=GetCapabilities Hors contrat",
    ]);
    const verdicts = await page.locator(".check-verdict").allTextContents();
    expect(verdicts.slice(0, 4).map((words) => words.replaceAll("\u00a0", " "))).toEqual([
      "Adresse et JSON conformes au contrat de l’API.",
      "Adresse conforme au contrat de l’API, sans JSON à vérifier.",
      "Erreur trouvée : ne reprenez pas cet exemple tel quel.",
      "Autre service que l’API Entrepôt : exemple non vérifié.",
    ]);
    expect(await page.content()).not.toContain("<!--check");
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("open and close from the keyboard", async () => {
    const { page, context } = await site.open(PAGE);
    const block = page.locator("details.example").first();
    await block.locator(":scope > summary").focus();
    await page.keyboard.press("Enter");
    expect(await block.getAttribute("open")).toBe("");
    await page.keyboard.press("Space");
    expect(await block.getAttribute("open")).toBe(null);
    await context.close();
  });

  it("copy their address, their link and their samples, and say so", async () => {
    const { page, context } = await site.open(PAGE);
    const block = page.locator("details.example").nth(1);
    await block.locator(":scope > summary").click();
    const address = block.locator('[data-copy="address"]');
    await block.getByRole("button", { name: "Copier l’adresse de GET /datastores/{datastore}" }).focus();
    await page.keyboard.press("Enter");
    const said = "Copié\u00a0; à remplacer\u00a0: {datastore}";
    await expect.poll(() => address.locator("span").first().innerText()).toBe(said);
    await expect.poll(() => page.locator("[data-announcement]").innerText()).toBe(said);
    expect(await copied(page)).toBe(
      "https://data.geopf.fr/api/datastores/{datastore}/uploads?fields=name,description,status,last_event&page=1",
    );
    await expect
      .poll(() => address.locator("span").first().innerText(), { timeout: 10_000 })
      .toBe("Copier l’adresse");

    await block.getByRole("button", { name: "Copier le lien de GET /datastores/{datastore}" }).focus();
    await page.keyboard.press("Space");
    await expect.poll(() => copied(page)).toBe(`${site.origin}${PAGE}#get-datastores-datastore-uploads`);
    expect(page.url()).toBe(site.origin + PAGE);
    expect(await block.getByRole("link").count()).toBe(0);

    const outside = figure(page, "Quarante lignes");
    await outside.getByRole("button", { name: "Copier Quarante lignes" }).click();
    await expect.poll(() => copied(page)).toMatch(/^\{\n {4}"champ_01"[^]*"valeur 38"\n\}$/);
    await context.close();
  });

  it("make ready to be copied by hand what the browser refuses to copy", async () => {
    const { page, context } = await site.open(PAGE, { permissions: [] });
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error("refused"));
    });
    const block = page.locator("details.example").nth(2);
    await block.locator(":scope > summary").click();
    const selected = (): Promise<string | undefined> => page.evaluate(() => getSelection()?.toString());
    await block.getByRole("button", { name: "Copier l’adresse" }).click();
    await expect.poll(selected).toBe("/datastores/{datastore}");
    await block.getByRole("button", { name: "Copier Réponse 200" }).click();
    await expect.poll(selected).toBe('"active": "oui"');
    await expect
      .poll(() => page.locator("[data-announcement]").innerText())
      .toBe("Copie refusée\u00a0: texte sélectionné");
    await block.getByRole("button", { name: "Copier le lien" }).click();
    await expect.poll(() => page.url()).toBe(`${site.origin}${PAGE}#get-datastores-datastore`);
    await context.close();
  });

  it("wrap the lines of their samples on demand, and remember it", async () => {
    const { page, context } = await site.open(PAGE);
    const shell = figure(page, "Shell");
    const button = shell.getByRole("button", { name: "Retour à la ligne" });
    const isCut = (): Promise<boolean> =>
      shell.locator("pre").evaluate((code) => code.scrollWidth > code.clientWidth);
    expect(await isCut()).toBe(true);
    expect(await figure(page, "Quarante lignes").getByRole("button").count()).toBe(1);
    await button.focus();
    await page.keyboard.press("Space");
    expect([await button.getAttribute("aria-pressed"), await isCut()]).toEqual(["true", false]);
    await page.reload();
    expect([await button.getAttribute("aria-pressed"), await isCut()]).toEqual(["true", false]);
    await button.click();
    expect([await button.getAttribute("aria-pressed"), await isCut()]).toEqual(["false", true]);
    await page.reload();
    expect([await button.getAttribute("aria-pressed"), await isCut()]).toEqual(["false", true]);
    await context.close();
  });

  it("fold samples of more than forty lines, which unfold on demand and fold again", async () => {
    const { page, context } = await site.open(PAGE);
    const code = figure(page, "Quarante et une lignes");
    const height = (): Promise<number> =>
      code.locator("pre").evaluate((element) => element.getBoundingClientRect().height);
    const folded = await height();
    const button = code.locator("button[data-fold]");
    const state = async (): Promise<unknown[]> => [
      await button.locator("span").first().innerText(),
      await button.getAttribute("aria-expanded"),
      await code.locator("[data-rest]").getAttribute("hidden"),
    ];
    expect(await state()).toEqual(["Tout afficher (41\u00a0lignes)", "false", "until-found"]);
    await button.focus();
    await page.keyboard.press("Enter");
    expect(await state()).toEqual(["Replier", "true", null]);
    expect((await height()) - folded).toBe(21 * 20);
    await page.keyboard.press("Space");
    expect(await state()).toEqual(["Tout afficher (41\u00a0lignes)", "false", "until-found"]);
    expect(await height()).toBe(folded);
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await figure(page, "Quarante lignes").locator("button[data-fold]").count()).toBe(0);
    await context.close();
  });

  it("copy a folded sample whole, in its own words", async () => {
    const { page, context } = await site.open(PAGE);
    const code = figure(page, "Quarante et une lignes");
    await code.getByRole("button", { name: "Copier" }).click();
    await expect
      .poll(() => copied(page))
      .toMatch(/ligne 2\n {3}sa ligne 3\n {3}sa ligne 4\n[^]*appeler\("\{datastore\}", 41\);$/);
    await context.close();
  });

  it("unfold where a link to words, which the browser searches for, leads inside", async () => {
    const { page, context } = await site.open(`${PAGE}#:~:text=champ_39`);
    const long = figure(page, LONG);
    await expect.poll(() => page.locator("details.example").nth(3).getAttribute("open")).toBe("");
    expect(await long.locator("[data-rest]").getAttribute("hidden")).toBe(null);
    const button = long.locator("button[data-fold]");
    expect(await button.getAttribute("aria-expanded")).toBe("true");
    expect(await button.locator("span").first().innerText()).toBe("Replier");
    expect(await figure(page, "Quarante et une lignes").locator("[data-rest]").getAttribute("hidden")).toBe(
      "until-found",
    );
    await context.close();
  });

  it("show all and offer nothing dead without JavaScript", async () => {
    const { page, context } = await site.open(PAGE, { javaScriptEnabled: false });
    const code = figure(page, "Quarante et une lignes");
    expect(
      await code.locator("pre").evaluate((element) => element.getBoundingClientRect().height),
    ).toBeGreaterThan(41 * 20);
    await page.locator("details.example > summary").first().click();
    const buttons = await page.locator("main article button").all();
    expect(buttons.length).toBeGreaterThan(20);
    for (const button of buttons) expect(await button.isVisible()).toBe(false);
    const link = page.getByRole("link", { name: "Lien vers cet exemple de GET /users/me" });
    await link.click();
    expect(page.url()).toBe(`${site.origin}${PAGE}#get-users-me`);
    await context.close();
  });

  it("stay whole where scripts are on but ours do not arrive", async () => {
    const { page, context } = await site.open(PAGE);
    await context.route("**/client/**", (route) => route.abort());
    await page.reload();
    const code = figure(page, "Quarante et une lignes").locator("pre");
    const sizes = await code.evaluate((element) => [element.clientHeight, element.scrollHeight]);
    expect(sizes[1]).toBeGreaterThan(41 * 20);
    expect(await code.evaluate((element) => getComputedStyle(element).overflowY)).toBe("auto");
    await context.close();
  });

  it.each([true, false])("print whole and open (JavaScript: %s)", async (javaScriptEnabled) => {
    const { page, context } = await site.open(PAGE, { javaScriptEnabled });
    await page.emulateMedia({ media: "print" });
    const heights = await page
      .locator("main pre:not([data-code] pre)")
      .evaluateAll((samples) => samples.map((sample) => sample.getBoundingClientRect().height));
    expect(heights.length).toBe(10);
    expect(Math.min(...heights)).toBeGreaterThan(20);
    for (const title of [LONG, "Quarante et une lignes"])
      expect(
        await figure(page, title)
          .locator("pre")
          .evaluate((sample) => sample.getBoundingClientRect().height),
      ).toBeGreaterThan(41 * 20);
    for (const button of await page.locator("main article button").all())
      expect(await button.isVisible()).toBe(false);
    await context.close();
  });

  it.each([320, 390])("never push the page sideways at %i pixels", async (width) => {
    const { page, context } = await site.open(PAGE, { viewport: { width, height: 800 } });
    await page.evaluate(() => {
      for (const block of document.querySelectorAll<HTMLDetailsElement>("main details")) block.open = true;
    });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    const hits = await page
      .locator("main summary")
      .evaluateAll((summaries) => summaries.map((summary) => summary.getBoundingClientRect().height));
    expect(Math.min(...hits)).toBeGreaterThanOrEqual(44);
    await context.close();
  });

  it("move nothing when their buttons come to life", async () => {
    const { page, context } = await site.open(PAGE, { viewport: { width: 390, height: 5000 } });
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          new PerformanceObserver((list) =>
            resolve(
              list
                .getEntries()
                .reduce((sum, entry) => sum + (entry as unknown as { value: number }).value, 0),
            ),
          ).observe({ type: "layout-shift", buffered: true });
          setTimeout(() => resolve(0), 500);
        }),
    );
    expect(shift).toBeLessThan(0.01);
    await context.close();
  });
});
