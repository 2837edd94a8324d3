import { describe, expect, it } from "vitest";
import { renderPage } from "../../tests/render-page.ts";
import { findingsOf, siteOf } from "../../tests/site-of.ts";
import { liens } from "./liens.ts";

const ADDRESSES = ["/fr/", "/fr/guides/", "/fr/page/", "/videos/a.webm"];

describe("a link", () => {
  it.each([
    ["to a page", "[a](/fr/guides/)"],
    ["to a page without its final slash", "[a](/fr/guides)"],
    ["to a part of a page", "[a](/fr/guides/#b) [c](/fr/guides?d=e)"],
    ["to a page beside this one", "[a](../guides/) [b](../)"],
    ["to a part of this page", "## B\n\n[a](#b) [c](#top) [d](#:~:text=B)"],
    ["to a file", '<source src="/videos/a.webm">'],
    [
      "to another site",
      "[a](https://data.geopf.fr/rien) <https://ign.fr> [b](//ign.fr/x) [c](mailto:a@ign.fr)",
    ],
    ["that a variable makes, known or not", "[a]({{ urls.api }}) <a href='/fr/{{ rien }}'>b</a>"],
  ])("%s is right", (_title, text) => {
    const { page } = renderPage(text);
    expect(findingsOf(liens, page, siteOf([page], { addresses: ADDRESSES }))).toEqual([]);
  });

  it.each([
    [
      "to no page",
      "é [a](/fr/rien/)",
      "/fr/rien/",
      "Aucune page ni aucun fichier à l’adresse « /fr/rien/ ».",
    ],
    [
      "to a misspelt page",
      "* 🏖 [a](/fr/giudes/ 'titre')",
      "/fr/giudes/",
      "Aucune page ni aucun fichier à l’adresse « /fr/giudes/ » : vouliez-vous « /fr/guides/ » ?",
    ],
    ["to no file", '<video src="/videos/b.webm"></video>', "/videos/b.webm", undefined],
    ["to no image", "![a](b.png)", "b.png", undefined],
    ["to a Markdown file", "[a](../guides/index.md)", "../guides/index.md", undefined],
    ["with an escape that is none", "[a](/fr/%zz/)", "/fr/%zz/", undefined],
  ])("%s is found at its address", (_title, text, part, reason) => {
    const { page } = renderPage(text);
    const [finding, ...others] = findingsOf(liens, page, siteOf([page], { addresses: ADDRESSES }));
    expect(finding?.[0]).toBe(part);
    if (reason !== undefined) expect(finding?.[1]).toBe(reason);
    expect(others).toEqual([]);
  });
});

describe("the address to write instead of a dead one", () => {
  it.each([
    ["is written in its place, the anchor kept", "[a](/fr/giudes/#b)", "[a](/fr/guides/#b)"],
    ["is written in HTML", '<a href="/fr/giudes">a</a>', '<a href="/fr/guides/">a</a>'],
    ["is no affair of a link by reference", "[a][r]\n\n[r]: /fr/giudes/", undefined],
    ["is not written over a variable", "[a]({{ '/fr/' }}giudes/)", undefined],
    ["is not written over a relative address", "[a](../giudes/)", undefined],
    ["is not guessed", "[a](/fr/suite/)", undefined],
  ])("%s", (_title, text, mended) => {
    const { page } = renderPage(text);
    const [finding] = liens.run(page, siteOf([page], { addresses: ADDRESSES }));
    const fix = finding?.fix;
    expect(fix && text.slice(0, fix.start) + fix.text + text.slice(fix.end)).toBe(mended);
  });
});

describe("a link that the site’s own address or an old one makes", () => {
  const { page } = renderPage(
    "[a](https://site.example/fr/guides/) [b](/fr/avant#x) [c](/fr/page/) [d](../../../fr/guides/)",
  );
  it("is told, but for an old address that is that of a page today", () => {
    const redirects = { "/fr/avant/": "/fr/guides/", "/fr/page/": "/fr/guides/" };
    expect(findingsOf(liens, page, siteOf([page], { addresses: ADDRESSES, redirects }))).toEqual([
      [
        "https://site.example/fr/guides/",
        "L’adresse « https://site.example/fr/guides/ » ne marche que si le site est à la racine de son serveur.",
      ],
      ["/fr/avant#x", "« /fr/avant#x » est l’ancienne adresse d’une page, « /fr/guides/ »."],
      [
        "../../../fr/guides/",
        "L’adresse « ../../../fr/guides/ » ne marche que si le site est à la racine de son serveur.",
      ],
    ]);
  });
});

describe("a file that is known to be missing", () => {
  const gaps = [{ file: "/videos/b.webm", reason: "à filmer" }];
  const gapsText = '{ file: "/videos/b.webm" }';
  const { page } = renderPage('<source src="/videos/b.webm">');

  it("is a warning where it is declared, and nothing on the pages that name it", () => {
    const site = siteOf([page], { addresses: ADDRESSES, gaps, gapsText });
    expect(findingsOf(liens, page, site)).toEqual([]);
    expect(liens.runOnce?.(site)).toEqual([
      {
        file: "_data/manques.ts",
        text: gapsText,
        findings: [
          {
            range: { start: 9, end: 23 },
            severity: "avertissement",
            reason: "Le fichier «\u00a0/videos/b.webm\u00a0» manque encore\u00a0: à filmer.",
          },
        ],
      },
    ]);
  });

  it("is an error once it is there", () => {
    const site = siteOf([page], { addresses: [...ADDRESSES, "/videos/b.webm"], gaps, gapsText });
    expect(liens.runOnce?.(site)).toMatchObject([
      {
        findings: [
          { range: { start: 9, end: 23 }, reason: expect.stringContaining("il ne manque plus") as string },
        ],
      },
    ]);
    expect(liens.runOnce?.(site)[0]?.findings[0]).not.toHaveProperty("severity");
  });

  it("is no matter while no page names it", () => {
    const other = renderPage("texte").page;
    expect(liens.runOnce?.(siteOf([other], { addresses: ADDRESSES, gaps, gapsText }))).toEqual([]);
  });
});
