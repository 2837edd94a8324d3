import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import placeholders from "../_data/placeholders.ts";
import { loadContract } from "../contract/load-contract.ts";
import type { ExamplesDocument } from "../examples/files/examples-document.ts";
import { createMockApi } from "../examples/mock/mock-api.ts";
import { findBrowser } from "../scripts/find-browser.ts";
import { startMockServer, type MockServer } from "../scripts/mock/start-mock-server.ts";
import {
  addressOf,
  findBlock,
  copyCurl,
  fillValues,
  runAxe,
  send,
  DATASTORE,
  LIVRER,
  TOKEN,
} from "./live-page.ts";
import { openSite, type SiteInBrowser } from "./site-in-browser.ts";

describe.skipIf(findBrowser() === undefined)("trials", () => {
  let site: SiteInBrowser;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site.close());

  describe("the whole path of a reader", () => {
    let mock: MockServer;
    let folder: string;
    beforeAll(async () => {
      const published = readFileSync(join(site.folder, "exemples.json"), "utf8");
      const { calls } = JSON.parse(published) as ExamplesDocument;
      const api = createMockApi({ contract: loadContract(), calls, placeholders });
      mock = await startMockServer({ api, port: 0 });
      folder = mkdtempSync(join(tmpdir(), "live-"));
      writeFileSync(join(folder, "communes_drome.gpkg"), "x");
    });
    afterAll(async () => {
      await mock.stop();
      rmSync(folder, { recursive: true, force: true });
    });

    it("leads from values to a curl that runs, then by « Essayer » to the next step", async () => {
      const { page, context, complaints } = await site.open(LIVRER);
      await page.selectOption("[data-environment]", "simulee");
      await fillValues(page, { datastore: DATASTORE, token: TOKEN });
      const post = page.locator("details.example[data-method=POST]").first();
      await post.locator(":scope > summary").click();
      const curl = await copyCurl(page, post);
      expect(curl).toContain(`Bearer ${TOKEN}`);
      expect(curl).not.toMatch(/\{\w+\}/);
      const [address = ""] = mock.addresses;
      // The mock answers in this very process: it must not wait
      const ran = await promisify(execFile)("sh", ["-c", curl.replaceAll("http://localhost:4010", address)], {
        cwd: folder,
        timeout: 20_000,
      });
      expect(ran.stdout).toMatch(/^HTTP\/1\.1 201 /);
      expect(JSON.parse(ran.stdout.split("\r\n\r\n")[1] ?? "")).toMatchObject({
        name: "Communes de la Drôme 2026",
        status: "OPEN",
      });

      await post.locator("[data-trial]").click();
      await send(post, 1);
      expect(await post.locator("[data-trial-status]").textContent()).toMatch(/^Réponse 201 en \d+ ms/);
      expect(await post.locator("[data-trial-verdict=contract]").innerText()).toContain(
        "conforme au contrat",
      );
      expect(await post.locator("[data-trial-verdict=sample]").innerText()).toContain(
        "la forme de l’exemple",
      );
      const told = await post.locator("[data-received=upload]").innerText();
      const [upload = ""] = /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(told) ?? [];
      expect(upload).not.toBe("");
      const next = findBlock(page, "/data?path");
      expect(await addressOf(next)).toBe(
        `http://localhost:4010/datastores/${DATASTORE}/uploads/${upload}/data?path=communes_drome.gpkg`,
      );
      await next.locator(":scope > summary").click();
      await next.locator("[data-trial]").click();
      await send(next, 1);
      expect(await next.locator("[data-trial-status]").textContent()).toMatch(/^Réponse 204 /);

      // The next page finds what this one has created
      await page.goto(`${site.origin}${LIVRER.replace("livrer", "verifier")}`);
      const read = page
        .locator('details.example[data-method=GET]:has(summary:has-text("/uploads/"))')
        .first();
      await expect.poll(() => addressOf(read)).toContain(upload);
      await read.locator(":scope > summary").click();
      await read.locator("[data-trial]").click();
      await send(read, 0);
      expect(await read.locator("[data-trial-status]").textContent()).toMatch(/^Réponse 200 /);
      expect(complaints).toEqual([]);
      await context.close();
    });
  });

  it.each(["light", "dark"] as const)(
    "have nothing against them for axe, panels open, in %s",
    async (colorScheme) => {
      const { page, context } = await site.open(LIVRER, { colorScheme });
      await page.selectOption("[data-environment]", "simulee");
      const post = page.locator("details.example[data-method=POST]").first();
      await post.locator(":scope > summary").click();
      await post.locator(".example-code > summary").click();
      await post.locator("[data-trial]").click();
      await send(post, 1);
      await post.locator("[data-trial-headers] > summary").click();
      expect(await runAxe(page)).toEqual([]);
      await page.setViewportSize({ width: 390, height: 800 });
      expect(await runAxe(page)).toEqual([]);
      await page.locator("[data-values-open]").click();
      await page.fill("#valeur-datastore", "abc");
      expect(await runAxe(page)).toEqual([]);
      await context.close();
    },
  );
});
