import type { BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { serveSite } from "../scripts/audit/serve-site.ts";
import { launchBrowser } from "../scripts/launch-browser.ts";
import { builtSite } from "./built-site.ts";

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

/** Serves the site, built once in a run, with its content policy, and reads it in a real browser. */
export async function openSite({ content = "content", pathPrefix = "/" } = {}): Promise<SiteInBrowser> {
  const { folder } = await builtSite({ content, pathPrefix });
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
    },
  };
}
