import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { renderPage } from "../../tests/render-page.ts";
import type { Page } from "../../types/page.ts";
import type { Site } from "../../types/problem.ts";
import { indexSite, type SiteIndexOptions } from "./site-index.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "site-"));
  mkdirSync(join(folder, "_includes", "layouts"), { recursive: true });
  writeFileSync(join(folder, "_includes", "haut.njk"), '<a href="#contenu" id="haut" data-id="non">');
  writeFileSync(join(folder, "_includes", "layouts", "page.njk"), '<main\nid="contenu"><p id="{{ id }}">');
  writeFileSync(join(folder, "_includes", "lisez-moi.md"), '<p id="lisez-moi">');
  writeFileSync(join(folder, "manques.ts"), "texte");
});
afterAll(() => rmSync(folder, { recursive: true }));

const NOTHING: Omit<SiteIndexOptions, "contract"> = {
  pages: [],
  addresses: [],
  servedFiles: { addresses: () => [], at: () => undefined },
  otherAddresses: [],
  gapsFile: "nope.ts",
  templates: "nope",
  diagramFaults: new Map(),
  origin: "https://a.example",
  checkNames: [],
};
const contract = { operations: [] } as unknown as SiteIndexOptions["contract"];
const siteOf = (options: Partial<SiteIndexOptions>): Site => indexSite({ contract, ...NOTHING, ...options });
const pageWith = (data: Record<string, unknown>, url: Page["url"] = "/fr/page/"): Page =>
  Object.assign(renderPage("", { data }).page, { url });

describe("the index of the site", () => {
  it("knows pages, files of others and served files, by their exact address", () => {
    const video = { size: 3 };
    const site = siteOf({
      addresses: ["/fr/", "/fr/a/"],
      otherAddresses: ["/openapi.json"],
      servedFiles: {
        addresses: () => ["/videos/été/b.webm"],
        at: (address) => (address === "/videos/été/b.webm" ? video : undefined),
      },
    });
    const asked = ["/fr/a/", "/fr/a", "/openapi.json", "/videos/été/b.webm", "/videos/", "/videos/c.webm"];
    expect(asked.filter(site.hasAddress)).toEqual(["/fr/a/", "/openapi.json", "/videos/été/b.webm"]);
    expect(asked.map(site.fileAt).filter((file) => file !== undefined)).toEqual([video]);
    expect(site.addresses).toEqual(["/fr/", "/fr/a/"]);
  });

  it("knows the keys of pages, whatever YAML makes of them", () => {
    const places = [{ key: " a " }, { key: 2024 }, { key: true }, {}, null, "b"];
    const pages = places.map((eleventyNavigation) => pageWith({ eleventyNavigation }));
    expect(siteOf({ pages }).navigationKeys).toEqual(new Set(["a", "2024"]));
  });

  it("knows the menus that pages without parent begin", () => {
    const places = [
      { key: "a", nav: "guides " },
      { key: "b", nav: 2024 },
      { key: "c", parent: "a", nav: "autre" },
      { key: "d", parent: " ", nav: "vide" },
      { key: "e" },
    ];
    const pages = places.map((eleventyNavigation) => pageWith({ eleventyNavigation }));
    expect(siteOf({ pages }).menus).toEqual(new Set(["guides", "2024"]));
  });

  it("knows where former addresses lead, and suggests none of them", () => {
    const site = siteOf({
      addresses: ["/fr/a/", "/fr/ancienne/", "/fr/b/", "/fr/vieille/"],
      pages: [
        pageWith({ redirect_from: "/fr/ancienne" }, "/fr/a/"),
        pageWith({ redirect_from: ["/fr/vieille/", 3, "/fr/x.html"] }, "/fr/b/"),
        pageWith({ redirect_from: "/fr/non/" }, false),
        pageWith({ redirect_from: null }),
        pageWith({}),
      ],
    });
    expect(Object.fromEntries(site.redirects)).toEqual({
      "/fr/ancienne/": "/fr/a/",
      "/fr/vieille/": "/fr/b/",
      "/fr/x.html/": "/fr/b/",
    });
    expect(site.addresses).toEqual(["/fr/a/", "/fr/b/"]);
    expect(site.hasAddress("/fr/ancienne/")).toBe(true);
  });

  it("knows the anchors of each page, those of the templates among them", () => {
    const { page } = renderPage('## Un titre\n\n<p id="b">\n\n??? GET "/c"\n???');
    const site = siteOf({ pages: [page], templates: join(folder, "_includes") });
    expect(site.anchorsAt("/fr/page/")).toEqual(new Set(["haut", "contenu", "un-titre", "b", "get-c"]));
    expect(site.anchorsAt("/fr/page/")).toBe(site.anchorsAt("/fr/page/"));
    expect([site.anchorsAt("/fr/page"), site.anchorsAt("/openapi.json")]).toEqual([undefined, undefined]);
  });

  it("knows what Mermaid says of a diagram, by its text", () => {
    const fault = { line: 2 };
    const site = siteOf({
      diagramFaults: new Map([
        ["graph", undefined],
        ["grahp", fault],
      ]),
    });
    expect(["graph", "grahp", "autre"].map(site.diagramFault)).toEqual([undefined, fault, undefined]);
  });

  it("knows what is still to come, as every page knows it", () => {
    const gaps = { files: [{ file: "/videos/c.webm", reason: "à filmer" }], facts: { hote: "son nom" } };
    const gapsFile = join(folder, "manques.ts");
    const site = siteOf({ pages: [pageWith({ manques: gaps }), pageWith({})], gapsFile });
    expect([site.gaps, site.gapsFile]).toEqual([gaps, { file: gapsFile, text: "texte" }]);
  });

  it("of a site without pages nor gaps is empty", () => {
    const { gaps, gapsFile, navigationKeys, menus, redirects } = siteOf({});
    expect({ gaps, gapsFile, navigationKeys, menus, redirects }).toEqual({
      gaps: { files: [], facts: {} },
      gapsFile: { file: "nope.ts", text: "" },
      navigationKeys: new Set(),
      menus: new Set(),
      redirects: new Map(),
    });
  });
});
