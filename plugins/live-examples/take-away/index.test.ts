import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { UserConfig } from "@11ty/eleventy";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import environnements from "../../../_data/environnements.ts";
import placeholders from "../../../_data/placeholders.ts";
import type { ExamplesDocument } from "../../../examples/files/examples-document.ts";
import { renderPage } from "../../../tests/render-page.ts";
import type { Page } from "../../../types/page.ts";
import { takeAwayAddresses } from "./addresses.ts";
import { takeAway, type TakenFile } from "./index.ts";
import type { CheckedPages } from "./write-site-files.ts";

const API = "https://data.geopf.fr/api";
const CALL = `??? GET "${API}/users/me"\n???\n`;
const OTHER_SERVICE = `??? GET "https://data.geopf.fr/wfs"\n???\n`;

const pageAt = (url: string | false, text: string): Page => {
  const { page } = renderPage(text);
  return Object.assign(page, { url, data: { title: `Page ${url}`, page: { url } } });
};

let output: string;
beforeEach(() => {
  output = mkdtempSync(join(tmpdir(), "take-away-"));
});
afterEach(() => rmSync(output, { recursive: true, force: true }));

/** The part of Eleventy that the plugin listens to. */
function start(pages: readonly Page[]): {
  build: (checked?: Omit<CheckedPages, "pages">, outputMode?: string) => void;
  filesOf: (inputPath: string) => TakenFile[];
} {
  const listeners = new Map<string, (event: unknown) => void>();
  let filesOf: (inputPath: string) => TakenFile[] = () => [];
  const eleventyConfig = {
    pathPrefix: "/aide/",
    on: (event: string, listener: (event: unknown) => void) => listeners.set(event, listener),
    addFilter: (_name: string, filter: typeof filesOf) => (filesOf = filter),
  };
  takeAway(eleventyConfig as unknown as UserConfig, {
    pages: new Map(pages.map((page) => [String(page.url), page])),
    placeholders,
    environments: environnements,
    site: { title: "Documentation", lang: "fr", origin: "https://site.example" },
  });
  return {
    build(checked = {}, outputMode = "fs") {
      listeners.get("eleventy.before")?.({ directories: { output }, outputMode });
      listeners.get("problems")?.({ pages, ...checked });
    },
    filesOf: (inputPath) => filesOf(inputPath),
  };
}

const writtenFiles = (): string[] =>
  readdirSync(output, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(output.length).replaceAll("\\", "/"))
    .sort();

describe("what readers take away", () => {
  const pages = [
    pageAt("/fr/b/", CALL + OTHER_SERVICE),
    pageAt("/fr/a.html", OTHER_SERVICE),
    pageAt("/fr/texte/", "Sans appel"),
    pageAt("/fr/modele/", `\`\`\`\`markdown rendu\n${CALL}\`\`\`\`\n`),
    pageAt(false, CALL),
  ];
  const addresses = [
    "/exemples.json",
    "/exemples.schema.json",
    "/fr/a/appels.http",
    "/fr/a/appels.sh",
    "/fr/a/postman.json",
    "/fr/b/appels.http",
    "/fr/b/appels.sh",
    "/fr/b/arazzo.yaml",
    "/fr/b/postman.json",
  ];

  it("stands beside each page that shows calls, and at the root, as its addresses say", () => {
    start(pages).build();
    expect(writtenFiles()).toEqual(addresses);
    expect(takeAwayAddresses(new Map(pages.map((page, index) => [String(index), page]))).sort()).toEqual(
      addresses,
    );
  });

  it("is listed on its page", () => {
    const { filesOf } = start(pages);
    expect(filesOf("/fr/a.html")).toEqual([
      { name: "appels.http", address: "/fr/a/appels.http" },
      { name: "postman.json", address: "/fr/a/postman.json" },
      { name: "appels.sh", address: "/fr/a/appels.sh" },
    ]);
    expect(["/fr/texte/", "/fr/modele/", "false", "/fr/other/"].flatMap(filesOf)).toEqual([]);
  });

  it("is not written where the build writes nothing", () => {
    start(pages).build({}, "json");
    expect(writtenFiles()).toEqual([]);
  });

  it("names public addresses, with the path prefix", () => {
    start(pages).build();
    const text = (path: string): string => readFileSync(join(output, path), "utf8");
    expect(text("fr/b/arazzo.yaml")).toContain("url: https://site.example/aide/openapi.yaml\n");
    expect(text("fr/b/appels.http")).toContain("\n# https://site.example/aide/fr/b/\n");
    const { $schema, site } = JSON.parse(text("exemples.json")) as ExamplesDocument;
    expect([$schema, site.address]).toEqual([
      "https://site.example/aide/exemples.schema.json",
      "https://site.example/aide/",
    ]);
  });

  it("tells the state of each call, if its check has run", () => {
    const statesOf = (page: Page): ReadonlyMap<string, "verified" | "outside"> =>
      new Map(
        page.examples.map(({ anchor, address }) => [
          anchor,
          address === `${API}/users/me` ? "verified" : "outside",
        ]),
      );
    const site = start(pages);
    const states = (): (string | undefined)[][] => {
      const { calls } = JSON.parse(readFileSync(join(output, "exemples.json"), "utf8")) as ExamplesDocument;
      return calls.map(({ id, state }) => [id, state]);
    };
    site.build({ statesOf });
    expect(states()).toEqual([
      ["/fr/a.html#get-wfs", "outside"],
      ["/fr/b/#get-users-me", "verified"],
      ["/fr/b/#get-wfs", "outside"],
    ]);
    site.build();
    expect(states().map(([, state]) => state)).toEqual([undefined, undefined, undefined]);
  });

  it("is removed with the calls of its page, and comes back with them", () => {
    const site = start(pages);
    site.build();
    const [page = pageAt("/", "")] = pages;
    const { examples } = page;
    Object.assign(page, { examples: examples.slice(1) });
    site.build();
    expect(writtenFiles()).toEqual(addresses.filter((address) => address !== "/fr/b/arazzo.yaml"));
    Object.assign(page, { examples: [] });
    site.build();
    expect(writtenFiles()).toEqual(addresses.filter((address) => !address.startsWith("/fr/b/")));
    Object.assign(page, { examples });
    site.build();
    expect(writtenFiles()).toEqual(addresses);
  });

  it("is written again where it has changed alone", () => {
    const site = start(pages);
    site.build();
    for (const path of ["fr/a/appels.sh", "fr/b/appels.sh"]) writeFileSync(join(output, path), "");
    const [page] = pages;
    const { examples } = page ?? { examples: [] };
    Object.assign(page ?? {}, { examples: examples.slice(0, 1) });
    site.build();
    Object.assign(page ?? {}, { examples });
    expect(readFileSync(join(output, "fr/a/appels.sh"), "utf8")).toBe("");
    expect(readFileSync(join(output, "fr/b/appels.sh"), "utf8")).toContain("GET");
    expect(existsSync(join(output, "fr/b/postman.json"))).toBe(true);
  });
});
