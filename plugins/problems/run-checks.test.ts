import { describe, expect, it } from "vitest";
import { renderPage } from "../../tests/render-page.ts";
import { siteOf } from "../../tests/site-of.ts";
import type { Page } from "../../types/page.ts";
import type { Check, Finding } from "../../types/problem.ts";
import { excuses } from "../../scripts/checks/excuses.ts";
import { checkPage, checkSite } from "./run-checks.ts";

const pageOf = (file: string, text: string): Page => ({ ...renderPage(text).page, file });
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
    expect(checkPage(page, siteOf([page]), [check]).problems).toEqual([
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
    expect(
      checkPage(page, siteOf([page]), [check]).problems.map(({ line, reason }) => [line, reason]),
    ).toEqual([[2, "unknown-method"]]);
  });
});

describe("an excuse", () => {
  /** Finds each « x » of a page. */
  const mots = checkOf("mots", ({ text }) =>
    [...text.matchAll(/\bx\b/g)].map(({ index }) => ({
      range: { start: index, end: index + 1 },
      reason: "x",
    })),
  );
  const autres = { ...mots, name: "autres" };
  /** What is told of a page, then what is excused and why. */
  const outcome = (text: string): { problems: string[]; excused: string[] } => {
    const page = pageOf("content/a.md", text);
    const site = siteOf([page], { checkNames: ["mots", "autres", "excuses"] });
    const { problems, excused } = checkPage(page, site, [mots, autres, excuses]);
    return {
      problems: problems.map(({ line, column, check }) => `${line}:${column} ${check}`),
      excused: excused.map(({ line, column, check, excuse }) => `${line}:${column} ${check} (${excuse})`),
    };
  };

  it.each([
    ["a paragraph", "<!-- verif: mots: ici -->\nx\ny x\n\nx", [2, 3], [5]],
    ["a block of example", "<!-- verif: mots: ici -->\n\n??? T\nx\n\nx\n???\n\nx", [4, 6], [9]],
    ["a list", "<!-- verif: mots: ici -->\n\n- a\n- x\n\n  x\n\nx", [4, 6], [8]],
    ["a fence", "<!-- verif: mots: ici -->\n```\nx\n```\n\nx", [3], [6]],
    ["the rest of its own line", "a x <!-- verif: mots: ici --> x\nx", [1, 1], [2]],
    ["the page", "x\n\nx\n\n<!-- verif-page: mots: ici -->", [1, 3], []],
    [
      "the next line of front matter",
      "---\n# verif: mots: ici\ntitle: x\ndescription: x\n---\nx",
      [3],
      [4, 6],
    ],
    [
      "the block behind another excuse",
      "<!-- verif: mots: ici -->\n<!-- verif: autres: là -->\n\nx",
      [4],
      [],
    ],
  ])("is for %s, and for nothing else", (_title, text, excusedLines, toldLines) => {
    const { problems, excused } = outcome(text);
    const lines = (list: string[]): number[] =>
      list.filter((told) => told.includes("mots")).map((told) => Number(told.split(":")[0]));
    expect([lines(excused), lines(problems)]).toEqual([excusedLines, toldLines]);
  });

  it("is for the checks that it names, and keeps its reason", () => {
    expect(outcome("<!-- verif: mots, autres: un essai : deux points -->\n\nx")).toEqual({
      problems: [],
      excused: ["3:1 mots (un essai : deux points)", "3:1 autres (un essai : deux points)"],
    });
    expect(outcome("<!-- vérif: mots: ici -->\r\n\r\nx")).toEqual({
      problems: ["3:1 autres"],
      excused: ["3:1 mots (ici)"],
    });
  });

  it.each([
    ["no reason", "<!-- verif: mots -->\n\nx", ["1:1 excuses", "3:1 mots", "3:1 autres"]],
    ["no reason but blanks", "<!-- verif: mots:  -->\n\nx", ["1:1 excuses", "3:1 mots", "3:1 autres"]],
    ["nothing to excuse", "<!-- verif: mots: ici -->\n\ny", ["1:1 excuses"]],
    ["nothing behind it", "y\n\n<!-- verif: mots: ici -->", ["3:1 excuses"]],
    ["a check that does not exist", "<!-- verif: mot: ici -->\n\ny", ["1:1 excuses"]],
    ["no check", "<!-- verif: -->\n\ny", ["1:1 excuses"]],
  ])("is a problem where it has %s", (_title, text, problems) => {
    expect(outcome(text)).toEqual({ problems, excused: [] });
  });

  it("is shown nowhere, and is no excuse in code", () => {
    expect(renderPage("a <!-- verif: mots: ici -->\n\n<!-- verif: mots: ici -->\n").html).toBe("<p>a </p>\n");
    expect(outcome("`<!-- verif: mots: ici -->` x\n\n```\n<!-- verif: mots: ici -->\n```\n\nx")).toEqual({
      problems: ["1:29 mots", "1:29 autres", "7:1 mots", "7:1 autres"],
      excused: [],
    });
  });
});

describe("the problems of the site", () => {
  it("are those of its pages and of its own files, by file, line and column", () => {
    const site = siteOf([pageOf("content/b.md", "ab\ncd"), pageOf("content/a.md", "ab")]);
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
    const found = checkSite(site, [check, first]).problems.map(
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
