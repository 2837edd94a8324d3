import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { checkPage } from "../../plugins/problems/run-checks.ts";
import { renderPage } from "../../tests/render-page.ts";
import { siteOf } from "../../tests/site-of.ts";
import type { Page } from "../../types/page.ts";
import { checks } from "../checks/index.ts";
import { fixPages, type CheckedSite } from "./fix-pages.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "fix-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Writes pages, and gives what checks them as they stand, with how often it was asked. */
function site(
  texts: Record<string, string | Uint8Array>,
  onCheck: (round: number) => void = () => undefined,
) {
  const files = Object.keys(texts).map((name) => join(folder, name));
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text);
  let rounds = 0;
  const check = (): Promise<CheckedSite> => {
    const pages = files.map((file): Page => ({ ...renderPage(readFileSync(file)).page, file }));
    const problems = pages.flatMap((page) => checkPage(page, siteOf([page]), checks).problems);
    onCheck(++rounds);
    return Promise.resolve({ pages, problems });
  };
  const read = (name: string): string => readFileSync(join(folder, name), "utf8");
  return { check, read, rounds: () => rounds };
}

it("the pages are corrected until a new check finds nothing mechanical", async () => {
  const { check, read, rounds } = site({ "a.md": 'Le "mot d\'ici".\n', "b.md": "Rien.\n" });
  const { fixed, untouched, checked } = await fixPages(check, () => true);
  expect(read("a.md")).toBe("Le «\u00a0mot d’ici\u00a0».\n");
  expect(fixed.map(({ file, changes }) => [file, changes.length])).toEqual([[join(folder, "a.md"), 2]]);
  expect({ untouched, problems: checked.problems, rounds: rounds() }).toEqual({
    untouched: [],
    problems: [],
    rounds: 3,
  });
});

it("the corrected pages are listed by file, in whatever order the site reads them", async () => {
  const { check } = site({ "b.md": "L'API.\n", "c.md": "L'API.\n", "a.md": "L'API.\n" });
  const { fixed } = await fixPages(check, () => true);
  expect(fixed.map(({ file }) => file)).toEqual(["a.md", "b.md", "c.md"].map((name) => join(folder, name)));
});

it("a site where nothing is to correct is checked once", async () => {
  const { check, rounds } = site({ "a.md": "Rien.\n" });
  expect(await fixPages(check, () => true)).toMatchObject({ fixed: [], untouched: [] });
  expect(rounds()).toBe(1);
});

it("a page that was not asked for is left alone, and what is wrong there is told", async () => {
  const { check, read } = site({ "a.md": "l'un\n", "b.md": "l'autre\n" });
  const { checked } = await fixPages(check, (file) => file.endsWith("a.md"));
  expect([read("a.md"), read("b.md")]).toEqual(["l’un\n", "l'autre\n"]);
  expect(checked.problems.map(({ file }) => file)).toEqual([join(folder, "b.md")]);
});

it("a page that is not UTF-8 is left alone, byte for byte", async () => {
  const bytes = Buffer.from([...Buffer.from("l'un d'"), 0xe9, ...Buffer.from("t\n")]);
  const { check } = site({ "a.md": bytes });
  expect((await fixPages(check, () => true)).fixed).toEqual([]);
  expect(readFileSync(join(folder, "a.md"))).toEqual(bytes);
});

it("a page keeps its byte order mark and its line ends", async () => {
  const { check, read } = site({ "a.md": "\uFEFF---\r\ntitle: L'un\r\n---\r\n\r\nl'autre\r\n" });
  await fixPages(check, () => true);
  expect(read("a.md")).toBe("\uFEFF---\r\ntitle: L’un\r\n---\r\n\r\nl’autre\r\n");
});

it("a page that is saved between its check and its correction is left alone, the others are corrected", async () => {
  const { check, read } = site({ "a.md": "l'un\n", "b.md": "l'autre\n" }, (round) => {
    if (round === 1) writeFileSync(join(folder, "a.md"), "l'un encore\n");
  });
  const { fixed, untouched } = await fixPages(check, () => true);
  expect([read("a.md"), read("b.md")]).toEqual(["l'un encore\n", "l’autre\n"]);
  expect(untouched).toEqual([{ file: join(folder, "a.md"), reason: "changed-meanwhile" }]);
  expect(fixed.map(({ file }) => file)).toEqual([join(folder, "b.md")]);
});
