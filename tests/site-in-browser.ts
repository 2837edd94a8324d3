import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { serveSite } from "../scripts/audit/serve-site.ts";
import { launchBrowser } from "../scripts/launch-browser.ts";
import { runScript } from "./run-command.ts";

export interface OpenedPage {
  page: Page;
  context: BrowserContext;
  /** What the browser’s console has said against the page. */
  complaints: string[];
}

export interface SiteInBrowser {
  /** The folder of the built site. */
  folder: string;
  /** Where it is served: `http://127.0.0.1:40123`. */
  origin: string;
  /** Opens an address in a browser that has kept nothing yet. */
  open: (address: string, options?: BrowserContextOptions) => Promise<OpenedPage>;
  close: () => Promise<void>;
}

/** Builds the site, serves it with its content policy, and reads it in a real browser. */
export async function openSite({ content = "content", pathPrefix = "/" } = {}): Promise<SiteInBrowser> {
  const folder = mkdtempSync(join(tmpdir(), "site-"));
  const options = ["--content", content, "--output", folder, "--pathprefix", pathPrefix];
  await runScript("scripts/build.ts", options);
  const { origin, stop } = await serveSite({ folder, pathPrefix });
  const browser = await launchBrowser();
  return {
    folder,
    origin,
    async open(address, contextOptions = {}) {
      const permissions = ["clipboard-read", "clipboard-write"];
      const context = await browser.newContext({ permissions, ...contextOptions });
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on("console", (message) => {
        if (["error", "warning"].includes(message.type())) complaints.push(message.text());
      });
      page.on("pageerror", (error) => complaints.push(error.message));
      await page.goto(origin + address);
      return { page, context, complaints };
    },
    async close() {
      await browser.close();
      await stop();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
