import type { Browser } from "playwright-core";
import { expect, it } from "vitest";
import { readBuiltPage } from "./built-page.ts";
import { liens } from "./liens.ts";

/** What the auditor says of a page `/aide/fr/` of the fixture’s folder. */
async function audit(html: string): Promise<string[]> {
  const pages = [readBuiltPage("/aide/fr/", html)];
  const { findings } = await liens.run({
    folder: "tests/fixtures/audit/good",
    pathPrefix: "/aide/",
    publicOrigin: "https://site.test",
    origin: "http://127.0.0.1",
    pages,
    allPages: pages,
    gaps: new Set(["/aide/videos/a.webm"]),
    browser: {} as Browser,
  });
  return findings
    .filter(({ page }) => page === "/aide/fr/")
    .map(({ rule, message }) => `${message.replaceAll("\u00a0", "~")} [${rule}]`);
}

it.each([
  '<a href="/aide/fr/suite/">relative to the server</a>',
  '<a href="suite/?a=b">relative to the page</a>',
  '<a href="https://site.test/aide/fr/">absolute</a>',
  '<a href="#ici" id="ici">here</a>',
  '<a href="#%C3%A9t%C3%A9" id="été">escaped</a>',
  '<a href="/aide/fr/suite/#:~:text=fin">to a text</a>',
  '<a href="https://ailleurs.test/a/">elsewhere</a>',
  '<a href="mailto:a@ailleurs.test">mail</a>',
  '<img src="data:image/png;base64,AAAA">',
  '<source src="/aide/videos/a.webm">',
])("has nothing to say of %s", async (html) => {
  expect(await audit(html)).toEqual([]);
});

it.each([
  ['<a href="/aide/absente/">', "Rien à l’adresse «~/aide/absente/~». [adresse]"],
  ['<a href="/aide/fr/suite">', "Rien à l’adresse «~/aide/fr/suite~». [adresse]"],
  ['<a href="/aide/%E9/">', "Adresse mal écrite~: «~/aide/%E9/~». [adresse]"],
  ['<a href="https://[/">', "Adresse mal écrite~: «~https://[/~». [adresse]"],
  ['<a href="/fr/">', "Adresse hors du site~: «~/fr/~». [préfixe]"],
  ['<a href="#rien">', "Aucune ancre «~#rien~» à l’adresse «~#rien~». [ancre]"],
  ['<img src="/aide/absente.png">', "Rien à l’adresse «~/aide/absente.png~». [adresse]"],
  [
    '<link rel="stylesheet" href="//ailleurs.test/a.css">',
    "Fichier pris sur un autre site~: «~//ailleurs.test/a.css~». [tiers]",
  ],
])("says what is wrong with %s", async (html, message) => {
  expect(await audit(html)).toEqual([message]);
});
