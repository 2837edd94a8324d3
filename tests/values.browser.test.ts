import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findBrowser } from "../scripts/find-browser.ts";
import { addressOf, findBlock, copyCurl, fillValues, DATASTORE, JETON, LIVRER } from "./live-page.ts";
import { openSite, type SiteInBrowser } from "./site-in-browser.ts";

describe.skipIf(findBrowser() === undefined)("the reader’s values", () => {
  let site: SiteInBrowser;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site.close());

  it("change address, samples and code at once, and back when forgotten", async () => {
    const { page, context } = await site.open(LIVRER);
    const texts = (): Promise<string[]> => page.locator(".article-body code").allTextContents();
    const before = await texts();
    const get = findBlock(page, "/checks");
    await fillValues(page, { datastore: DATASTORE });
    expect(await addressOf(get)).toBe(
      `https://data.geopf.fr/api/datastores/${DATASTORE}/checks?default_upload_type=VECTOR`,
    );
    await get.locator(":scope > summary").click();
    expect(await get.locator("figure.code code").first().textContent()).toContain(
      `/datastores/${DATASTORE}/checks`,
    );
    expect(await copyCurl(page, get)).toContain(`/datastores/${DATASTORE}/checks`);
    expect(await page.locator("[data-announcement]").textContent()).toContain("{token}");
    await page.reload();
    await expect.poll(() => addressOf(get)).toContain(DATASTORE);
    await page.locator("[data-values-open]").click();
    await page.locator("[data-value=datastore] [data-forget]").click();
    expect(await addressOf(get)).toContain("{datastore}");
    expect(await page.evaluate(() => localStorage.getItem("exemples"))).toBe(null);
    await page.keyboard.press("Escape");
    expect(await texts()).toEqual(before);
    await context.close();
  });

  it("load their code when they are first used, and that of « Essayer » with its first panel", async () => {
    const { page, context } = await site.open("/fr/");
    const loaded: string[] = [];
    page.on("request", (request) => {
      const [, name] = /\/client\/(live|trial)-[^/]*\.js$/.exec(request.url()) ?? [];
      if (name !== undefined) loaded.push(name);
    });
    await page.goto(site.origin + LIVRER, { waitUntil: "networkidle" });
    expect(loaded).toEqual([]);
    await page.locator("[data-values-open]").click();
    await page.locator("dialog[data-values][open]").waitFor();
    expect(loaded).toEqual(["live"]);
    await page.keyboard.press("Escape");
    const get = findBlock(page, "/checks");
    await get.locator(":scope > summary").click();
    await get.locator("[data-trial]").click();
    await get.locator(".trial").waitFor();
    expect(loaded).toEqual(["live", "trial"]);
    await context.close();
  });

  it("are written in the language that was chosen last, in each example and on the next page", async () => {
    const { page, context } = await site.open(LIVRER);
    const shown = (): Promise<string[]> =>
      page
        .locator("[data-code]:not([hidden])")
        .evaluateAll((parts: HTMLElement[]) => [
          ...new Set(parts.map(({ dataset }) => dataset["code"] ?? "")),
        ]);
    expect(await shown()).toEqual(["curl"]);
    const get = findBlock(page, "/checks");
    await get.locator(":scope > summary").click();
    await get.locator(".example-code > summary").click();
    const python = get.locator(".code-languages button", { hasText: "Python" });
    await python.click();
    expect(await python.getAttribute("aria-pressed")).toBe("true");
    expect(await shown()).toEqual(["python"]);
    await page.goto(site.origin + JETON);
    expect(await shown()).toEqual(["python"]);
    await context.close();
  });

  it("refuse a value of another form, say so, and change nothing", async () => {
    const { page, context } = await site.open(LIVRER);
    await page.locator("[data-values-open]").click();
    const field = page.locator("[data-value=datastore]");
    await page.fill("#valeur-datastore", "abc");
    expect(await field.locator("input").getAttribute("aria-invalid")).toBe("true");
    expect(await field.locator("[data-wrong]").innerText()).toContain("Un identifiant a cette forme");
    await page.fill("#valeur-token", "jeton accentué");
    expect(await page.locator("[data-value=token] [data-wrong]").innerText()).toContain("ni accent");
    expect(await field.locator("input").inputValue()).toBe("abc");
    expect(await addressOf(findBlock(page, "/checks"))).toContain("{datastore}");
    await context.close();
  });

  it.each([
    ["markup", '<img src=x onerror="document.title=1"></script><script>document.title=1</script>'],
    ["quotes and shell", `'"\`$(touch x)\${HOME}\\`],
    ["a hundred thousand letters", "x".repeat(100_000)],
  ])("show a value with %s as text, in the page and in each program", async (_name, value) => {
    const { page, context } = await site.open(JETON);
    const title = await page.title();
    await fillValues(page, { client_id: value });
    const post = page.locator("details.example[data-method=POST]").first();
    await post.locator(":scope > summary").click();
    for (const language of ["curl", "python", "javascript"]) {
      const code = await post.locator(`[data-code=${language}] code`).textContent();
      expect(code?.length).toBeGreaterThan(value.length);
      expect(code).not.toContain("{client_id}");
    }
    expect(await page.locator(".article-body img[src=x], .article-body script").count()).toBe(0);
    expect(await page.title()).toBe(title);
    await context.close();
  });

  it("work on where the browser keeps nothing, and say so", async () => {
    const { page, context } = await site.open("/fr/");
    await page.addInitScript(() => {
      for (const name of ["localStorage", "sessionStorage"])
        Object.defineProperty(window, name, {
          get: () => {
            throw new DOMException("denied", "SecurityError");
          },
        });
    });
    await page.goto(site.origin + LIVRER);
    await page.locator("[data-values-open]").click();
    await page.fill("#valeur-datastore", DATASTORE);
    expect(await page.locator("[data-values-refused]").isVisible()).toBe(true);
    expect(await addressOf(findBlock(page, "/checks"))).toContain(DATASTORE);
    await context.close();
  });

  it("follow what another tab has changed", async () => {
    const { page, context } = await site.open(LIVRER);
    await fillValues(page, { datastore: DATASTORE });
    const other = await context.newPage();
    await other.goto(site.origin + LIVRER);
    await expect.poll(() => addressOf(findBlock(other, "/checks"))).toContain(DATASTORE);
    await fillValues(other, { upload: DATASTORE });
    await expect.poll(() => addressOf(findBlock(page, "/data?path"))).toContain(`/uploads/${DATASTORE}/`);
    await context.close();
  });

  it("read as before without JavaScript, code included", async () => {
    const { page, context } = await site.open(LIVRER, { javaScriptEnabled: false });
    expect(await page.locator(".live-bar").isVisible()).toBe(false);
    const get = findBlock(page, "/checks");
    await get.locator(":scope > summary").click();
    await get.locator(".example-code > summary").click();
    expect(await get.locator("[data-code] code").first().isVisible()).toBe(true);
    expect(await get.locator("[data-code] code").nth(2).isVisible()).toBe(true);
    expect(await get.locator("[data-trial]").isVisible()).toBe(false);
    await context.close();
  });

  it("say what an environment lacks, and mix no values of two", async () => {
    const { page, context } = await site.open(LIVRER.replace("livrer", "publier-wfs"));
    await fillValues(page, { datastore: "99999999-9999-4999-8999-999999999999" });
    await page.selectOption("[data-environment]", "simulee");
    const text = await page.locator(".article-body").innerText();
    expect(text).not.toContain("https://data.geopf.fr/api/");
    expect(text).not.toContain("99999999-9999");
    const service = page
      .locator('details.example:has(summary:has-text("https://data.geopf.fr/wfs"))')
      .first();
    await service.locator(":scope > summary").click();
    expect(await service.locator(".live-lacks").innerText()).toContain("Simulée");
    await context.close();
  });

  it("are reached, filled and left with the keyboard", async () => {
    const { page, context } = await site.open(LIVRER);
    await page.locator("[data-values-open]").focus();
    await page.keyboard.press("Enter");
    await page.locator("dialog[data-values][open]").waitFor();
    await page.locator("#valeur-datastore").focus();
    await page.keyboard.type(DATASTORE);
    await page.keyboard.press("Escape");
    expect(await page.evaluate(() => document.activeElement?.hasAttribute("data-values-open"))).toBe(true);
    const get = findBlock(page, "/checks");
    expect(await addressOf(get)).toContain(DATASTORE);
    await get.locator(":scope > summary").focus();
    await page.keyboard.press("Enter");
    await get.locator("[data-trial]").focus();
    await page.keyboard.press("Enter");
    await get.locator(".trial").waitFor();
    expect(await get.locator("[data-trial]").getAttribute("aria-expanded")).toBe("true");
    await context.close();
  });
});
