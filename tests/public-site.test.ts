import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse, type DefaultTreeAdapterMap } from "parse5";
import { beforeAll, describe, expect, it } from "vitest";
import manques from "../_data/manques.ts";
import site from "../_data/site.ts";
import { builtSite } from "./built-site.ts";
import { runScript } from "./run-command.ts";

type Element = DefaultTreeAdapterMap["element"];
type Node = DefaultTreeAdapterMap["node"];

const SERVICE_PAGES = [
  "/fr/plan-du-site/",
  "/fr/accessibilite/",
  "/fr/mentions-legales/",
  "/fr/donnees-personnelles/",
  "/fr/contact/",
];

/** What these pages cannot hold as long as the facts that would bring it are missing. */
const TRACES = [
  { facts: ["contact", "referent", "delegue"], trace: /[\w.-]+@[\w-]+\.\w/ },
  { facts: ["coordonnees", "hebergeur"], trace: /\b0\d(?:[ .\u00a0]?\d\d){4}\b/ },
  { facts: ["declaration"], trace: /\d+([,.]\d+)?[\s\u00a0]?%/ },
];

describe.each(["/", "/aide/"])("a public site, built to stand at %s", (prefix) => {
  let output: string;
  /** Every page in the site’s layouts but the 404, by address. */
  const pages = new Map<string, Element[]>();
  let notFound: Element[];
  const prefixed = (address: string): string => prefix + address.slice(1);

  beforeAll(async () => {
    output = (await builtSite({ pathPrefix: prefix })).folder;
    for (const name of readdirSync(join(output, "fr"), { recursive: true, encoding: "utf8" })) {
      const file = name.replaceAll("\\", "/");
      if (file === "index.html" || file.endsWith("/index.html"))
        pages.set(`/fr/${file.replace(/index\.html$/, "")}`, readElements(join(output, "fr", name)));
    }
    notFound = readElements(join(output, "404.html"));
  });

  it("gives each page a title and a description of its own", () => {
    const all = [...pages.values(), notFound];
    const titles = all.map((elements) => textOf(find(elements, "title")));
    const descriptions = all.map((elements) => metaOf(elements, "description") ?? "");
    expect(new Set(titles).size).toBe(all.length);
    expect(new Set(descriptions).size).toBe(all.length);
    expect(descriptions.filter((description) => description.length < 40)).toEqual([]);
    expect(titles).toContain(`Mentions légales – ${site.title}`);
    expect(titles).toContain(site.title);
  });

  it("says the public address of each page, with the path prefix once", () => {
    for (const [address, elements] of pages) {
      const expected = `${site.origin}${prefixed(address)}`;
      expect(linkOf(elements, "canonical")).toBe(expected);
      expect(metaOf(elements, "og:url")).toBe(expected);
      expect(metaOf(elements, "robots")).toBeUndefined();
    }
  });

  it("describes each page to those who share it", () => {
    const elements = pages.get("/fr/contact/") ?? [];
    expect(
      ["og:type", "og:title", "og:site_name", "og:locale"].map((name) => metaOf(elements, name)),
    ).toEqual(["article", "Contact", site.title, "fr_FR"]);
    expect(metaOf(elements, "og:description")).toBe(metaOf(elements, "description"));
    expect(metaOf(pages.get("/fr/") ?? [], "og:type")).toBe("website");
  });

  it("has the icons that it names", () => {
    const icons = (pages.get("/fr/") ?? [])
      .filter(({ attrs }) => attrs.some(({ name, value }) => name === "rel" && /\bicon$|-icon$/.test(value)))
      .map((element) => attributeOf(element, "href") ?? "");
    expect(icons).toEqual(
      ["favicon.svg", "favicon.ico", "apple-touch-icon.png"].map((name) => prefixed(`/favicon/${name}`)),
    );
    expect(icons.filter((icon) => !existsSync(join(output, icon.slice(prefix.length))))).toEqual([]);
  });

  it("lists exactly its public pages in sitemap.xml, which robots.txt names", () => {
    const sitemap = readFileSync(join(output, "sitemap.xml"), "utf8");
    const listed = [...sitemap.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address);
    expect(listed).toEqual([...pages.keys()].sort().map((address) => `${site.origin}${prefixed(address)}`));
    expect(readFileSync(join(output, "robots.txt"), "utf8")).toContain(
      `Sitemap: ${site.origin}${prefixed("/sitemap.xml")}`,
    );
  });

  it("leads from its root to its home, by a page that no search engine keeps", () => {
    const elements = readElements(join(output, "index.html"));
    expect(linkOf(elements, "canonical")).toBe(`${site.origin}${prefixed("/fr/")}`);
    expect(metaOf(elements, "robots")).toBe("noindex");
  });

  it("helps on a page that does not exist, which neither engines nor its own search keep", () => {
    expect(metaOf(notFound, "robots")).toBe("noindex");
    expect(linkOf(notFound, "canonical")).toBeUndefined();
    expect(notFound.some((element) => attributeOf(element, "data-pagefind-body") !== undefined)).toBe(false);
    const main = find(notFound, "main");
    const links = main ? elementsBelow(main).flatMap((element) => attributeOf(element, "href") ?? []) : [];
    expect(links).toEqual(
      expect.arrayContaining(
        ["/fr/", "/fr/recherche/", "/fr/guides-developpeur/", "/fr/plan-du-site/"].map(prefixed),
      ),
    );
  });

  it("has a footer on every page, with the pages that the law asks for and the state of accessibility", () => {
    for (const elements of [...pages.values(), notFound]) {
      const footer = find(elements, "footer");
      const links = footer ? elementsBelow(footer).filter(({ tagName }) => tagName === "a") : [];
      expect(links.map((link) => attributeOf(link, "href"))).toEqual(
        expect.arrayContaining([...SERVICE_PAGES.map(prefixed), "https://info.gouv.fr"]),
      );
      expect(links.map(textOf)).toContain(`Accessibilité\u00a0: ${site.accessibility}`);
      expect(links.filter((link) => attributeOf(link, "target") !== undefined)).toEqual([]);
    }
  });

  it("lists every page of its menus, and those about itself, in its plan", () => {
    const main = find(pages.get("/fr/plan-du-site/") ?? [], "main");
    const links = main ? elementsBelow(main).flatMap((element) => attributeOf(element, "href") ?? []) : [];
    expect([...pages.keys()].map(prefixed).filter((address) => !links.includes(address))).toEqual([]);
  });

  it("opens its main paths from its home, each with its title and its description", () => {
    const main = find(pages.get("/fr/") ?? [], "main");
    const tiles = (main ? elementsBelow(main) : []).filter((element) =>
      attributeOf(element, "class")?.split(" ").includes("fr-tile"),
    );
    expect(tiles.length).toBeGreaterThanOrEqual(3);
    for (const tile of tiles) {
      const below = elementsBelow(tile);
      const link = find(below, "a");
      expect([...pages.keys()].map(prefixed)).toContain(link && attributeOf(link, "href"));
      expect(textOf(link)).not.toMatch(/^\//);
      expect(textOf(find(below, "p"))).not.toBe("");
    }
  });

  it("says « à compléter » where only its owner knows, and invents no address", () => {
    const all = [...pages.keys()].filter((address) => SERVICE_PAGES.includes(address));
    const words = all.map((address) => textOf(find(pages.get(address) ?? [], "main"))).join("\n");
    for (const fact of Object.values(manques.facts)) expect(words).toContain(`compléter\u00a0: ${fact}]`);
    for (const { facts, trace } of TRACES)
      if (facts.every((fact) => fact in manques.facts)) expect(words).not.toMatch(trace);
  });
});

it("lists every fact that only the owner knows, once, as a warning", async () => {
  const { stdout } = await runScript("scripts/check.ts", ["--format", "json"]);
  const found = (JSON.parse(stdout) as Record<string, unknown>[]).filter(({ check }) => check === "manques");
  expect(found.map(({ file, severity }) => `${String(file)} ${String(severity)}`)).toEqual(
    Object.keys(manques.facts).map(() => "_data/manques.ts avertissement"),
  );
  expect(new Set(found.map(({ line }) => line)).size).toBe(found.length);
});

it("keeps in the browser nothing but what « Données personnelles » tells: settings, the reader’s values, what they simulate", () => {
  const files = readdirSync("client", { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"));
  const filesWith = (pattern: RegExp): string[] =>
    files.filter((file) => pattern.test(readFileSync(join("client", file), "utf8"))).sort();
  expect(filesWith(/localStorage/)).toEqual([
    "code-language.ts",
    "code-wrap.ts",
    "live.ts",
    "live/index.ts",
    "live/reader-store.ts",
    "live/storage-keys.ts",
    "search-shortcut.ts",
    "theme-choice.ts",
  ]);
  expect(filesWith(/sessionStorage/)).toEqual([
    "live.ts",
    "live/index.ts",
    "live/reader-store.ts",
    "live/storage-keys.ts",
    "live/trial/index.ts",
  ]);
  expect(filesWith(/\.cookie\b|indexedDB|sendBeacon|XMLHttpRequest/)).toEqual([]);
  // Addresses come from the page and from _data/
  expect(filesWith(/https?:\/\/\w/)).toEqual([]);
});

function readElements(file: string): Element[] {
  return elementsBelow(parse(readFileSync(file, "utf8")));
}

function elementsBelow(node: Node): Element[] {
  if (!("childNodes" in node)) return [];
  return node.childNodes.flatMap((child) => ["tagName" in child ? child : [], elementsBelow(child)].flat());
}

function find(elements: readonly Element[], tag: string): Element | undefined {
  return elements.find(({ tagName }) => tagName === tag);
}

function attributeOf({ attrs }: Element, attribute: string): string | undefined {
  return attrs.find(({ name }) => name === attribute)?.value;
}

function metaOf(elements: readonly Element[], key: string): string | undefined {
  const meta = elements.find(({ attrs }) =>
    attrs.some(({ name, value }) => ["name", "property"].includes(name) && value === key),
  );
  return meta && attributeOf(meta, "content");
}

function linkOf(elements: readonly Element[], rel: string): string | undefined {
  const link = elements.find((element) => attributeOf(element, "rel") === rel);
  return link && attributeOf(link, "href");
}

function textOf(node: Node | undefined): string {
  if (!node) return "";
  if ("value" in node) return node.value;
  return "childNodes" in node ? node.childNodes.map(textOf).join("").trim() : "";
}
