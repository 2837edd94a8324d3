import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import site from "../_data/site.ts";
import { runScript, type CommandResult } from "./run-command.ts";

const CONTENT = {
  "index.md": "---\ntitle: Accueil\n---\n\nUne page.\n",
  "guides/a.md":
    "---\ntitle: L’été & après\nredirect_from: /fr/ete.html\neleventyNavigation: { key: A, order: 1 }\n---\n\nUne page.\n",
  "guides/b.md":
    "---\ntitle: B\nredirect_from: [/fr/b/, /fr/ete.html, /fr/guides/a/, /fr/b/, /sitemap.xml]\n---\n\nUne page.\n",
};

describe.each(["/", "/aide/"])("a site under %s whose pages have old addresses", (pathPrefix) => {
  let content: string;
  let output: string;
  let result: CommandResult;
  beforeAll(async () => {
    content = mkdtempSync(join(tmpdir(), "content-"));
    output = mkdtempSync(join(tmpdir(), "site-"));
    for (const [name, text] of Object.entries(CONTENT)) {
      const file = join(content, "fr", name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    const args = ["--content", content, "--output", output, "--pathprefix", pathPrefix];
    result = await runScript("scripts/build.ts", args);
  });
  afterAll(() => {
    for (const folder of [content, output]) rmSync(folder, { recursive: true, force: true });
  });
  const read = (name: string): string => readFileSync(join(output, name), "utf8");

  it("has a page at each, the first where two claim it, none where a page or a file is", () => {
    const pages = readdirSync(output, { recursive: true, encoding: "utf8" })
      .map((name) => name.replaceAll("\\", "/"))
      .filter((name) => name.endsWith("index.html"))
      .sort();
    expect(pages).toEqual([
      "fr/b/index.html",
      "fr/ete.html/index.html",
      "fr/guides/a/index.html",
      "fr/guides/b/index.html",
      "fr/index.html",
      "index.html",
    ]);
    expect(read("fr/guides/a/index.html")).toContain("<h1>L’été &amp; après</h1>");
    expect(read("sitemap.xml")).toMatch(/^<\?xml/);
  });

  it("leads from each to the new one, without a script, and keeps search engines away", () => {
    expect(read("fr/ete.html/index.html")).toBe(`<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>L’été &amp; après</title>
<meta http-equiv="refresh" content="0; url=../guides/a/">
<meta name="robots" content="noindex">
<link rel="canonical" href="${site.origin}${pathPrefix}fr/guides/a/">
</head>
<body>
<p>Cette page a changé d’adresse\u00a0: <a href="${pathPrefix}fr/guides/a/">L’été &amp; après</a></p>
</body>
</html>
`);
    expect(read("fr/b/index.html")).toContain('content="0; url=../guides/b/"');
  });

  it("still leads from its root to its home page", () => {
    expect(read("index.html")).toContain('content="0; url=fr/"');
    expect(read("index.html")).toContain(
      `<p>Cette documentation commence à la page d’accueil. <a href="${pathPrefix}fr/">Accueil</a></p>`,
    );
  });

  it("names its old addresses in no list: not to search engines, nor in its menus and its search", () => {
    const listed = Array.from(read("sitemap.xml").matchAll(/<loc>(.*)<\/loc>/g), ([, address]) => address);
    expect(listed).toEqual(
      ["fr/", "fr/guides/a/", "fr/guides/b/"].map((path) => site.origin + pathPrefix + path),
    );
    expect(read("fr/guides/a/index.html")).not.toMatch(/\/fr\/b\/|ete\.html/);
    expect(read("pagefind/pagefind-entry.json")).toContain('"page_count":3}');
  });

  it("is built whatever they are; the check tells of those that cannot be", () => {
    expect([result.exitCode, result.stderr]).toEqual([1, ""]);
    const reasons = result.stdout.match(/(?<=:\d+:\d+ {2}).*(?= {2}\[cartouche\])/g);
    expect(reasons?.map((reason) => reason.split(/(?<=»)/)[0])).toEqual([
      "L’adresse «\u00a0/fr/ete.html/\u00a0»",
      "L’adresse «\u00a0/fr/guides/a/\u00a0»",
    ]);
  });
});
