import { describe, expect, it } from "vitest";
import { renderPage } from "../../tests/render-page.ts";
import type { Page } from "../../types/page.ts";
import type { Check, Finding, Site } from "../../types/problem.ts";
import { checkPage, checkSite } from "./run-checks.ts";

const pageOf = (file: string, text: string): Page => ({ ...renderPage(text).page, file });
const siteOf = (...pages: Page[]): Site => ({
  contract: { operations: [] } as unknown as Site["contract"],
  pages,
  hasAddress: () => false,
  addresses: [],
  navigationKeys: new Set(),
  gaps: { files: [], facts: {} },
  gapsFile: { file: "", text: "" },
});
const checkOf = (name: string, find: (page: Page) => Finding[]): Check => ({ name, run: find });

describe("the problems of a page", () => {
  it("have the name of their check, their lines and their severity", () => {
    const page = pageOf("content/a.md", "é😀\r\nmot\r\n");
    const check = checkOf("mots", () => [
      {
        range: { start: 5, end: 8 },
        reason: "Ce mot.",
        advice: "Un autre.",
        fix: { start: 5, end: 8, text: "x" },
      },
      { range: { start: 1, end: 0 }, reason: "Là.", severity: "avertissement" },
    ]);
    expect(checkPage(page, siteOf(page), [check])).toEqual([
      {
        file: "content/a.md",
        line: 1,
        column: 2,
        endLine: 1,
        endColumn: 2,
        severity: "avertissement",
        check: "mots",
        reason: "Là.",
      },
      {
        file: "content/a.md",
        line: 2,
        column: 1,
        endLine: 2,
        endColumn: 4,
        severity: "erreur",
        check: "mots",
        reason: "Ce mot.",
        advice: "Un autre.",
        fix: { start: 5, end: 8, text: "x" },
      },
    ]);
  });

  it("are said once where a loop repeats their block", () => {
    const page = pageOf("content/a.md", '{% for a in list %}\n??? GTE "/a"\n???\n{% endfor %}');
    const check = checkOf("blocs", ({ blockFaults }) =>
      blockFaults.map(({ range, kind }) => ({ range, reason: kind })),
    );
    expect(page.blockFaults).toHaveLength(2);
    expect(checkPage(page, siteOf(page), [check]).map(({ line, reason }) => [line, reason])).toEqual([
      [2, "unknown-method"],
    ]);
  });
});

describe("the problems of the site", () => {
  it("are those of its pages and of its own files, by file, line and column", () => {
    const site = siteOf(pageOf("content/b.md", "ab\ncd"), pageOf("content/a.md", "ab"));
    const check: Check = {
      name: "tout",
      run: ({ text }) =>
        [...text.matchAll(/[bd]/g)].map(({ 0: reason, index }) => ({
          range: { start: index, end: index + 1 },
          reason,
        })),
      runOnce: () => [
        { file: "_data/a.ts", text: "x\ny", findings: [{ range: { start: 2, end: 3 }, reason: "y" }] },
      ],
    };
    const first = checkOf("premier", ({ text }) => [
      { range: { start: text.length, end: text.length }, reason: "fin" },
    ]);
    const found = checkSite(site, [check, first]).map(
      ({ file, line, column, check: name, reason }) => `${file}:${line}:${column} ${reason} [${name}]`,
    );
    expect(found).toEqual([
      "_data/a.ts:2:1 y [tout]",
      "content/a.md:1:2 b [tout]",
      "content/a.md:1:3 fin [premier]",
      "content/b.md:1:2 b [tout]",
      "content/b.md:2:2 d [tout]",
      "content/b.md:2:3 fin [premier]",
    ]);
  });
});
