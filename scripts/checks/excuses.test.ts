import { expect, it } from "vitest";
import { renderPage } from "../../tests/render-page.ts";
import { siteOf } from "../../tests/site-of.ts";
import { excuses } from "./excuses.ts";

/** What is told of the excuses of a page of which none has served, or all. */
function told(text: string, haveServed: boolean): [part: string | undefined, reason: string][] {
  const { page, at } = renderPage(text);
  const site = siteOf([page], { checkNames: ["liens", "medias"] });
  const used = new Set(haveServed ? page.excuses : []);
  const found = excuses.runOnExcuses?.(page, site, used) ?? [];
  return found.map(({ range, reason }) => [at(range), reason.replaceAll("\u00a0", " ")]);
}

it("an excuse that has served is right", () => {
  expect(told("<!-- verif: liens, medias: à venir -->\n\nx", true)).toEqual([]);
});

it.each([
  [
    "nothing to excuse",
    "<!-- verif: liens: à venir -->",
    "Cette excuse n’excuse rien : liens ne trouve aucun problème ici.",
    false,
  ],
  ["no reason", "<!-- verif: liens -->", "Cette excuse ne donne pas de raison.", true],
  ["no check", "<!-- verif: -->", "Cette excuse ne nomme aucune vérification.", true],
  [
    "a misspelt check",
    "<!-- verif: lien: à venir -->",
    "Vérification « lien » inconnue : vouliez-vous « liens » ?",
    true,
  ],
  [
    "an unknown check beside one",
    "<!-- verif: liens, orthographe: à venir -->",
    "Vérification « orthographe » inconnue.",
    true,
  ],
])("an excuse with %s is told at its comment", (_title, comment, reason, haveServed) => {
  expect(told(`😀 x ${comment}\n`, haveServed)).toEqual([[comment, reason]]);
});
