import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ExcusedProblem, Problem } from "../types/problem.ts";
import { chooseFiles, keepFiles } from "./chosen-files.ts";

const CONTENT = "tests/fixtures/good";
const PAGE = "tests/fixtures/good/fr/voisine.md";

describe("the files that a command names", () => {
  it.each([
    ["as reports show them", PAGE],
    ["with a leading ./", `./${PAGE}`],
    ["with the separators of Windows", ".\\tests\\fixtures\\good\\fr\\voisine.md"],
    ["with a detour", "tests/../tests/fixtures/good/fr/./voisine.md"],
    ["by an absolute path", resolve(PAGE)],
  ])("are taken %s", (_name, word) => {
    expect(chooseFiles([word], CONTENT)).toEqual([PAGE]);
  });

  it("may be none, several, and data too", () => {
    expect(chooseFiles([], CONTENT)).toEqual([]);
    const words = ["_data/manques.ts", PAGE, "tests/fixtures/good/fr/index.md"];
    expect(chooseFiles(words, `${CONTENT}/`)).toEqual(words);
  });

  it.each([
    [
      "tests/fixtures/good/fr/voisin.md",
      "« tests/fixtures/good/fr/voisin.md » n’est pas un fichier que le site lit : vouliez-vous « tests/fixtures/good/fr/voisine.md » ?",
    ],
    [
      "Tests/fixtures/good/fr/index.md",
      "« Tests/fixtures/good/fr/index.md » n’est pas un fichier que le site lit : vouliez-vous « tests/fixtures/good/fr/index.md » ?",
    ],
    [
      "voisine.md",
      "« voisine.md » n’est pas un fichier que le site lit : vouliez-vous « tests/fixtures/good/fr/voisine.md » ?",
    ],
    ["README.md", "« README.md » n’est pas un fichier que le site lit."],
    ["tests/fixtures/good/fr", "« tests/fixtures/good/fr » n’est pas un fichier que le site lit."],
    ["../ailleurs.md", "« ../ailleurs.md » n’est pas un fichier que le site lit."],
    ["package.json", "« package.json » n’est pas un fichier que le site lit."],
  ])("%j is told to be no page of the site", (word, message) => {
    expect(() => chooseFiles([PAGE, word], CONTENT)).toThrow(
      new Error(message.replace(/« | (?=[»:?])/g, (space) => space.replace(" ", "\u00a0"))),
    );
  });
});

describe("files that the disk writes in another way", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "pages-"));
    mkdirSync(join(folder, "content"));
    writeFileSync(join(folder, "content", "e\u0301te\u0301.md"), "");
    symlinkSync(resolve("."), join(folder, "projet"), "junction");
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("are known with composed accents too", () => {
    const content = relative(".", join(folder, "content")).replaceAll("\\", "/");
    const written = `${content}/e\u0301te\u0301.md`;
    expect(chooseFiles([`${content}/\u00e9t\u00e9.md`], content)).toEqual([written]);
  });

  it("are known through a link to the project", () => {
    expect(chooseFiles([join(folder, "projet", PAGE)], CONTENT)).toEqual([PAGE]);
  });
});

describe("what is kept of what was found", () => {
  const problem: Problem = {
    ...{ file: "a.md", line: 1, column: 1, endLine: 1, endColumn: 2 },
    ...{ severity: "erreur", check: "liens", reason: "Rien ici." },
  };
  const excused: ExcusedProblem = { ...problem, excuse: "page à venir" };
  const found = {
    problems: [problem, { ...problem, file: "b.md" }],
    excused: [excused, { ...excused, file: "c.md" }],
    pageCount: 3,
  };

  it("is what stands in the chosen files, and their number", () => {
    expect(keepFiles(found, ["a.md", "d.md", "a.md"])).toEqual({
      problems: [problem],
      excused: [excused],
      ...{ pageCount: 3, fileCount: 2 },
    });
  });

  it("is everything where no file is chosen", () => {
    expect(keepFiles(found, [])).toEqual(found);
  });
});
