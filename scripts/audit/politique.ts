import type { Page } from "playwright-core";
import { french, quote } from "../../contract/message-words.ts";
import type { AuditedSite, Auditor } from "./auditor.ts";
import { findUserPage } from "./built-page.ts";
import { decodePath } from "./decode-path.ts";
import { tryFeatures } from "./features.ts";
import { textOf } from "./html-tree.ts";
import { visitPages } from "./visit-pages.ts";

/** Everything works under the content policy, without a word of the browser against it. */
export const politique: Auditor = {
  name: "politique",
  async run(site) {
    const options = { permissions: ["clipboard-read", "clipboard-write"] };
    // A word of the guide that every reader starts from: the search must find it from any page
    const guide = findUserPage(site.allPages) ?? site.pages[0];
    const title = guide?.elements.find(({ tagName }) => tagName === "h1");
    const [word = ""] = /\p{L}{6,}/u.exec(title ? textOf(title) : "") ?? [];
    const findings = await visitPages(site, site.pages, options, async (tab, page) => {
      const complaints = await listen(tab, site);
      const faults = await tryFeatures(tab, site.origin + page.url, word);
      return [
        ...[...complaints].sort().map((message) => ({ rule: "console", message })),
        ...faults.map((message) => ({ rule: "usage", message })),
      ].map((fault) => ({ page: page.url, ...fault }));
    });
    return { findings };
  },
};

/** What the browser complains of, each thing once, from now on; files that are known to be missing do not count. */
async function listen(tab: Page, site: AuditedSite): Promise<ReadonlySet<string>> {
  const complaints = new Set<string>();
  const isGap = (address: string): boolean =>
    URL.canParse(address) && site.gaps.has(decodePath(new URL(address).pathname) ?? "");
  const shorten = (words: string): string => quote(words.replaceAll(site.origin, ""));
  tab.on("console", (message) => {
    const { url } = message.location();
    if (["error", "warning"].includes(message.type()) && !isGap(url))
      complaints.add(french`${shorten(message.text())} à l’adresse ${shorten(url)}.`);
  });
  tab.on("pageerror", ({ message }) => complaints.add(shorten(message)));
  tab.on("response", (response) => {
    const [status, address] = [response.status(), response.url()];
    if (status >= 400 && !isGap(address))
      complaints.add(french`Réponse ${status} à l’adresse ${shorten(address)}.`);
  });
  await tab.exposeFunction("tellViolation", (directive: string, blocked: string) =>
    complaints.add(french`La politique ${quote(directive)} interdit ${quote(blocked)}.`),
  );
  await tab.addInitScript(() => {
    const { tellViolation } = window as unknown as { tellViolation: (...words: string[]) => void };
    addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) =>
      tellViolation(effectiveDirective, blockedURI),
    );
  });
  return complaints;
}
