import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import axeCore from "axe-core";
import type { Page } from "playwright-core";
import { count, french } from "../../contract/message-words.ts";
import type { Auditor, Finding } from "./auditor.ts";
import { sampleOf, type BuiltPage } from "./built-page.ts";
import { areLayersClosed, isLayerOpen, nameOf, visibleOpeners } from "./layers.ts";
import { openEverything } from "./open-everything.ts";
import { visitPages } from "./visit-pages.ts";

const FRENCH = createRequire(import.meta.url).resolve("axe-core/locales/fr.json");
const WIDTHS = [1280, 390, 320];
const THEMES = ["light", "dark"] as const;
const THEME_WORDS = { light: "thème clair", dark: "thème sombre" };

/** What axe sees, once. */
interface Violation {
  rule: string;
  /** What to mend, in axe’s own words. */
  help: string;
  /** Where: a selector. */
  target: string;
}

/** Accessibility rules of axe-core: its own selection, those of WCAG 2.2 AA, and best practice. */
export const axe: Auditor = {
  name: "axe",
  async run(site) {
    let runs = 0;
    const script = `${axeCore.source}; axe.configure({ locale: ${readFileSync(FRENCH, "utf8")} });`;
    const layered = new Set(sampleOf(site.allPages));

    const visit = async (tab: Page, page: BuiltPage): Promise<Finding[]> => {
      const seen = new Map<string, Violation & { states: string[] }>();
      const look = async (state: string): Promise<void> => {
        runs++;
        // An opener that leads elsewhere has left a page without axe
        if (!(await tab.evaluate(() => "axe" in window))) await tab.evaluate(script);
        for (const violation of await findLasting(tab)) {
          const key = `${violation.rule} ${violation.target}`;
          const known = seen.get(key) ?? { ...violation, states: [] };
          known.states.push(state);
          seen.set(key, known);
        }
      };

      await tab.goto(site.origin + page.url);
      if (page.kinds.includes("diagram")) await tab.locator("[data-diagram] svg").first().waitFor();
      await openEverything(tab);
      for (const width of WIDTHS) {
        await tab.setViewportSize({ width, height: 800 });
        for (const theme of THEMES) {
          await tab.emulateMedia({ colorScheme: theme });
          const state = `${width} px, ${THEME_WORDS[theme]}`;
          await look(state);
          if (layered.has(page) && width !== 320)
            for (const opener of await visibleOpeners(tab)) {
              const name = await nameOf(opener);
              await opener.click();
              await tab.mouse.move(0, 0);
              if (await isLayerOpen(tab)) await look(`${state}, « ${name} » ouvert`);
              await tab.keyboard.press("Escape");
              await areLayersClosed(tab);
              await tab.mouse.move(0, 0);
            }
        }
      }
      // A chosen theme is another part of the style sheet than that of the system
      for (const theme of THEMES) {
        await tab.emulateMedia({ colorScheme: theme === "dark" ? "light" : "dark" });
        await tab.locator("html").evaluate((html, value) => (html.dataset["frTheme"] = value), theme);
        await look(`320 px, ${THEME_WORDS[theme]} choisi`);
      }
      return [...seen.values()].map(({ rule, help, target, states }) => ({
        page: page.url,
        rule,
        message: french`${help} : ${target} (${describeStates(states)})`,
      }));
    };

    const findings = await visitPages(site, site.pages, { bypassCSP: true }, visit);
    return {
      findings,
      figures: [
        {
          name: "Accessibilité",
          value: `${count(runs, "passage")} d’axe sur ${count(site.pages.length, "page")}`,
        },
      ],
    };
  },
};

/** The first state, and how many others show the same. */
function describeStates([first = "", ...others]: readonly string[]): string {
  return others.length === 0 ? first : `${first}, et ${count(others.length, "autre")}`;
}

/** What axe finds, and finds again a moment later: what passes while a page redraws is no fault. */
async function findLasting(tab: Page): Promise<Violation[]> {
  const first = await runAxe(tab);
  if (first.length === 0) return [];
  await tab.waitForTimeout(500);
  const keys = new Set(first.map(({ rule, target }) => `${rule} ${target}`));
  return (await runAxe(tab)).filter(({ rule, target }) => keys.has(`${rule} ${target}`));
}

/** What axe finds wrong with the page as it is shown now. */
async function runAxe(tab: Page): Promise<Violation[]> {
  return tab.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof axeCore };
    // What follows the width of the page does so at the next frame
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
    const rules = axe
      .getRules(["wcag22aa", "best-practice"])
      .filter(({ tags }) => !tags.includes("experimental") && !tags.includes("deprecated"))
      .map(({ ruleId }) => [ruleId, { enabled: true }] as const);
    const { violations } = await axe.run(document, {
      rules: Object.fromEntries(rules),
      resultTypes: ["violations"],
      preload: false,
    });
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, any }) => ({
        rule: id,
        help: any[0]?.message ?? help,
        target: target.join(" "),
      })),
    );
  });
}
