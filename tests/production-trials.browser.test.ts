import type { BrowserContext, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findBrowser } from "../scripts/find-browser.ts";
import {
  addressOf,
  fillValues,
  findBlock,
  openTrial,
  send,
  CONNEXION,
  DATASTORE,
  LIVRER,
  TOKEN,
} from "./live-page.ts";
import { openSite, type OpenedPage, type SiteInBrowser } from "./site-in-browser.ts";

/** What the API is made to answer. */
interface Reply {
  status?: number;
  body?: string;
  headers?: Record<string, string>;
  abort?: boolean;
  /** What the answer waits for. */
  after?: Promise<void>;
}

describe.skipIf(findBrowser() === undefined)("trials in production", () => {
  let site: SiteInBrowser;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site.close());

  /** Answers in the place of the API; gives what has been asked. */
  const answer = async (
    context: BrowserContext,
    answerOf: Reply,
  ): Promise<{ url: string; method: string; authorization: string | undefined }[]> => {
    const asked: { url: string; method: string; authorization: string | undefined }[] = [];
    await context.route("https://data.geopf.fr/**", async (route) => {
      const request = route.request();
      asked.push({
        url: request.url(),
        method: request.method(),
        authorization: request.headers()["authorization"],
      });
      if (request.method() !== "OPTIONS") await answerOf.after;
      const allowed = { "access-control-allow-origin": "*", "access-control-allow-headers": "*" };
      if (answerOf.abort) await route.abort("connectionrefused");
      else
        await route.fulfill({
          status: request.method() === "OPTIONS" ? 204 : (answerOf.status ?? 200),
          headers: { ...allowed, "content-type": "application/json", ...answerOf.headers },
          body: answerOf.body ?? "{}",
        });
    });
    return asked;
  };
  const tryUser = async (page: Page): Promise<Locator> => {
    await fillValues(page, { token: TOKEN });
    const found = await openTrial(page, "/users/me");
    await send(found, 0);
    return found;
  };
  describe("what comes to nothing", () => {
    const reply: Reply = {};
    let opened: OpenedPage;
    let found: Locator;
    beforeAll(async () => {
      opened = await site.open(CONNEXION);
      await answer(opened.context, reply);
      await fillValues(opened.page, { token: TOKEN });
      found = await openTrial(opened.page, "/users/me");
    });
    afterAll(() => opened.context.close());
    /** Sends the call to a server that replies so. */
    const sendTo = async (next: Reply): Promise<void> => {
      for (const name of Object.keys(reply)) delete reply[name as keyof Reply];
      Object.assign(reply, next);
      await send(found, 0);
    };

    it.each([
      [400, "quel champ corriger"],
      [401, "obtenez-en un autre"],
      [403, "un droit vous manque"],
      [404, "vérifiez chaque identifiant"],
      [409, "ne permet pas cet appel"],
      [422, "son contenu est refusé"],
      [418, "lisez son message"],
      [503, "Le serveur a échoué"],
    ])("says what to do of a %d, with curl at hand", async (status, words) => {
      await sendTo({ status, body: '{"error":"x","error_description":"<b>refus</b>"}' });
      expect(await found.locator("[data-trial-advice]").innerText()).toContain(words);
      expect(await found.locator("[data-trial-curl] code").textContent()).toContain("curl ");
      expect(await found.locator("[data-trial-body]").innerText()).toContain("<b>refus</b>");
      expect(await found.locator("[data-trial-body] b").count()).toBe(0);
    });

    it.each<[string, Reply, string]>([
      ["no server", { abort: true }, "Le serveur est injoignable"],
      [
        "a refusal of other origins",
        { headers: { "access-control-allow-origin": "https://x.example" } },
        "n’autorise pas",
      ],
      [
        "a redirection",
        { status: 302, headers: { location: "https://x.example/" } },
        "renvoie à une autre adresse",
      ],
    ])("says what to do of %s, and shows nothing of the answer before", async (_name, next, words) => {
      await sendTo(next);
      expect(await found.locator("[data-trial-advice]").innerText()).toContain(words);
      expect(await found.locator("[data-trial-body]").isVisible()).toBe(false);
      expect(await found.locator("[data-trial-status]").textContent()).toBe("");
    });

    it("says what to do without a network", async () => {
      await opened.context.setOffline(true);
      await sendTo({ abort: true });
      await opened.context.setOffline(false);
      expect(await found.locator("[data-trial-advice]").innerText()).toContain("hors ligne");
    });

    it.each([
      ["interrupted", () => found.locator("[data-trial-interrupt]").click(), "Envoi interrompu"],
      ["not answered in time", () => opened.page.clock.fastForward(31_000), "Pas de réponse en 30 secondes"],
    ])("says what to do where it is %s", async (_name, end, words) => {
      await opened.page.clock.install();
      let release = (): void => undefined;
      Object.assign(reply, { abort: false, after: new Promise<void>((resolve) => (release = resolve)) });
      await found.locator("[data-trial-send]").click();
      await found.locator("[data-trial-interrupt]:not([hidden])").waitFor();
      await end();
      await found.locator("[data-trial-interrupt]").waitFor({ state: "hidden" });
      release();
      expect(await found.locator("[data-trial-advice]").innerText()).toContain(words);
    });
  });

  it("an answer that is not JSON, or too long for a tree, is shown as text", async () => {
    const { page, context } = await site.open(CONNEXION);
    const body = `<script>document.title="x"</script>${"x".repeat(3_000_000)}`;
    await answer(context, { body, headers: { "content-type": "text/html" } });
    const found = await tryUser(page);
    const shown = await found.locator("[data-trial-body] pre").textContent();
    expect(shown).toHaveLength(2_000_000);
    expect(shown?.slice(0, 8)).toBe("<script>");
    expect(await page.title()).not.toBe("x");
    await context.close();
  });

  it("what differs from the contract and from the sample is listed", async () => {
    const { page, context } = await site.open(CONNEXION);
    await answer(context, { body: '{"email":3,"surprise":true}' });
    const found = await tryUser(page);
    expect(await found.locator("[data-trial-verdict=contract]").innerText()).toMatch(/«\ssurprise\s»/);
    expect(await found.locator("[data-trial-verdict=sample]").innerText()).toMatch(/«\s_id\s»/);
    await context.close();
  });

  it("a method that writes is confirmed twice, and not sent before", async () => {
    const { page, context } = await site.open(LIVRER);
    const asked = await answer(context, { status: 201, body: "{}" });
    await fillValues(page, { token: TOKEN, datastore: DATASTORE });
    const post = page.locator("details.example[data-method=POST]").first();
    await post.locator(":scope > summary").click();
    await post.locator("[data-trial]").click();
    await post.locator("[data-trial-send]").click();
    await post.locator("[data-trial-question=writes] [data-trial-confirm]").click();
    expect(await post.locator("[data-trial-question=for-good]").isVisible()).toBe(true);
    expect(asked).toEqual([]);
    await post.locator("[data-trial-question=for-good] [data-trial-confirm]").click();
    await post.locator("[data-trial-result]:not([hidden])").waitFor();
    expect(asked.filter(({ method }) => method === "POST")).toHaveLength(1);
    await context.close();
  });

  it("a question left without an answer sends nothing, and nothing twice", async () => {
    const { page, context } = await site.open(LIVRER);
    const asked = await answer(context, { status: 201, body: "{}" });
    await page.selectOption("[data-environment]", "simulee");
    await fillValues(page, { token: TOKEN, datastore: DATASTORE });
    await page.selectOption("[data-environment]", "production");
    await fillValues(page, { token: TOKEN, datastore: DATASTORE });
    const post = page.locator("details.example[data-method=POST]").first();
    await post.locator(":scope > summary").click();
    await post.locator("[data-trial]").click();
    const [writes, forGood] = ["writes", "for-good"].map((name) =>
      post.locator(`[data-trial-question=${name}]`),
    );
    const sender = post.locator("[data-trial-send]");
    // Asked for the simulated environment, where one question is enough
    await page.selectOption("[data-environment]", "simulee");
    await sender.click();
    await page.selectOption("[data-environment]", "production");
    expect(await writes?.isVisible()).toBe(false);
    await sender.click();
    await sender.click();
    await writes?.locator("[data-trial-confirm]").click();
    expect(await forGood?.isVisible()).toBe(true);
    await forGood?.locator("[data-trial-cancel]").click();
    expect(await forGood?.isVisible()).toBe(false);
    expect(await sender.evaluate((button) => button === document.activeElement)).toBe(true);
    expect(asked).toEqual([]);
    await send(post, 2);
    expect(asked.filter(({ method }) => method === "POST")).toHaveLength(1);
    expect(await sender.evaluate((button) => button === document.activeElement)).toBe(true);
    await context.close();
  });

  it("a value that comes late is kept for the environment that has given it", async () => {
    const { page, context } = await site.open(LIVRER);
    const upload = "11111111-2222-4333-8444-555555555555";
    let release = (): void => undefined;
    const after = new Promise<void>((resolve) => (release = resolve));
    await answer(context, { status: 201, body: JSON.stringify({ _id: upload }), after });
    await fillValues(page, { token: TOKEN, datastore: DATASTORE });
    const post = page.locator("details.example[data-method=POST]").first();
    await post.locator(":scope > summary").click();
    await post.locator("[data-trial]").click();
    await post.locator("[data-trial-send]").click();
    for (const name of ["writes", "for-good"])
      await post.locator(`[data-trial-question=${name}] [data-trial-confirm]`).click();
    await page.selectOption("[data-environment]", "simulee");
    release();
    const told = post.locator("[data-received=upload]");
    await told.waitFor();
    const next = findBlock(page, "/data?path");
    expect(await addressOf(next)).not.toContain(upload);
    await page.selectOption("[data-environment]", "production");
    expect(await addressOf(next)).toContain(upload);
    await page.selectOption("[data-environment]", "simulee");
    await told.locator("button").click();
    await page.selectOption("[data-environment]", "production");
    expect(await addressOf(next)).toContain("{upload}");
    await context.close();
  });

  it("the token is in the API’s request, and nowhere else", async () => {
    const { page, context, complaints } = await site.open(CONNEXION);
    const asked = await answer(context, { body: "{}" });
    const others: string[] = [];
    context.on("request", (request) => {
      const { origin } = new URL(request.url());
      if (origin !== "https://data.geopf.fr")
        others.push(request.url(), JSON.stringify(request.headers()), request.postData() ?? "");
      else others.push(request.url());
    });
    await tryUser(page);
    expect(asked.filter(({ method }) => method === "GET").map(({ authorization }) => authorization)).toEqual([
      `Bearer ${TOKEN}`,
    ]);
    const storage = (): Promise<string> =>
      page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]));
    expect(await storage()).not.toContain(TOKEN);
    expect(page.url()).not.toContain(TOKEN);
    // The page shows it where its reader asks for it: in the code that it writes for them
    const shown = await page.evaluate((token) => {
      const places = new Set<string>();
      const walker = document.createTreeWalker(document, NodeFilter.SHOW_ELEMENT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const element = node as Element;
        const own = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
        const held = [
          ...own.map(({ textContent }) => textContent),
          ...[...element.attributes].map(({ value }) => value),
        ];
        if (held.some((text) => text?.includes(token)))
          places.add(
            element.closest("[data-code], [data-trial-curl]")?.getAttribute("data-code") ?? element.tagName,
          );
      }
      return [...places].sort();
    }, TOKEN);
    expect(shown).toEqual(["curl", "javascript", "python"]);
    // Kept for the tab if the reader asks, and only there
    await page.locator("[data-values-open]").click();
    await page.locator("[data-keep-secrets]").check();
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain(TOKEN);
    expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage }))).toContain(TOKEN);
    await page.locator("[data-forget-all]").click();
    expect(await storage()).not.toContain(TOKEN);
    expect(others.join("\n")).not.toContain(TOKEN);
    expect(complaints.join("\n")).not.toContain(TOKEN);
    await context.close();
  });
});
