import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { copyProject } from "./project-copy.ts";
import { runNpm, runScript } from "./run-command.ts";

describe("npm run check", () => {
  it("says in one line that all is well", async () => {
    expect(await runScript("scripts/check.ts", ["--content", "tests/fixtures/good"])).toEqual({
      stdout: "Aucun problème : 2 pages, 3 exemples.\n",
      stderr: "",
      exitCode: 0,
    });
  });

  it("prints every problem of every page, and fails", async () => {
    const result = await runScript("scripts/check.ts", ["--content", "tests/fixtures/bad"]);
    expect(result.stderr).toBe("");
    expect(result.exitCode).toBe(1);
    await expect(result.stdout).toMatchFileSnapshot("fixtures/bad.expected.txt");
  });

  it.each([
    ["node", () => runScript("scripts/check.ts", ["--format", "json", "--content", "tests/fixtures/bad"])],
    [
      "npm",
      () => runNpm(["run", "--silent", "check", "--", "--format", "json", "--content", "tests/fixtures/bad"]),
    ],
    [
      "npm run check:json",
      () => runNpm(["run", "--silent", "check:json", "--", "--content", "tests/fixtures/bad"]),
    ],
  ])("prints nothing but JSON on stdout, run by %s", async (_name, run) => {
    const { stdout, exitCode } = await run();
    expect(exitCode).toBe(1);
    const problems = JSON.parse(stdout) as Record<string, unknown>[];
    expect(problems[0]).toEqual({
      file: "tests/fixtures/bad/fr/cartouche.md",
      line: 2,
      column: 8,
      endLine: 4,
      endColumn: 1,
      severity: "erreur",
      check: "cartouche",
      reason: expect.any(String) as string,
      advice: expect.any(String) as string,
      help: "https://documentation-entrepot.example/fr/ecrire/erreurs/cartouche/",
    });
    for (const { line, column, reason } of problems) {
      expect(line).toBeGreaterThan(0);
      expect(column).toBeGreaterThan(0);
      expect(reason).not.toBe("");
    }
  });

  it.each([
    [
      ["--format", "xml"],
      "La commande n’a pas pu aboutir : format « xml » inconnu ; formats possibles : text, json, github, sarif, gitlab.\n",
    ],
    [
      ["--formt"],
      "La commande n’a pas pu aboutir : option « --formt » inconnue ; options possibles : --format, --content, --excused, --fix.\n",
    ],
    [
      ["--format", "sarif", "--excused"],
      "La commande n’a pas pu aboutir : le format « sarif » ne liste pas les problèmes excusés ; formats possibles : text, json.\n",
    ],
    [
      ["--content", "nulle-part"],
      "La commande n’a pas pu aboutir : le dossier « nulle-part » n’existe pas.\n",
    ],
  ])("says in one line why it could not run with %j", async (args, stderr) => {
    expect(await runScript("scripts/check.ts", args)).toEqual({ stdout: "", stderr, exitCode: 2 });
  });
});

describe("a page whose front matter is wrong", () => {
  const FRONT_MATTERS = [
    "permalink: [x",
    "layout: [a",
    "date: hier",
    "date: 2024-13-45",
    "tags: a: b",
    "tags: 3",
    "permalink: /fr/a",
    "page: 3",
    "collections: y",
    "content: y",
    "eleventy: y",
    "pkg: y",
    "pagination:",
    "placeholders: 3",
    "urls: {}",
    "layout: nulle-part",
    "eleventyNavigation: A",
    "eleventyNavigation: [",
    "? [",
    "b: *a",
    "\tx: 1",
    "title: {{ site.title }}",
  ];
  let project: ReturnType<typeof copyProject>;
  beforeAll(() => {
    project = copyProject();
    rmSync(join(project.folder, "content"), { recursive: true });
    mkdirSync(join(project.folder, "content/fr/a"), { recursive: true });
    FRONT_MATTERS.forEach((line, index) =>
      writeFileSync(join(project.folder, `content/fr/p${index}.md`), `---\ntitle: A\n${line}\n---\nTexte.\n`),
    );
    for (const file of ["a.md", "a/index.md"])
      writeFileSync(join(project.folder, "content/fr", file), "---\ntitle: A\n---\n[a](rien/)\n");
  });
  afterAll(() => project.remove());

  it("is told where, and never stops the check of the others", async () => {
    const { stdout, stderr, exitCode } = await runScript(
      "scripts/check.ts",
      ["--format", "json"],
      project.folder,
    );
    expect({ stderr, exitCode }).toEqual({ stderr: "", exitCode: 1 });
    const found = JSON.parse(stdout) as Place[];
    const files = found.map(({ file, check }) => `${file} ${check}`).sort();
    const faulty = FRONT_MATTERS.map((_line, index) => `content/fr/p${index}.md cartouche`);
    expect(files).toEqual([...faulty, "content/fr/a.md cartouche", "content/fr/a/index.md liens"].sort());
  });

  it("is built all the same", async () => {
    const { stderr, exitCode } = await runScript("scripts/build.ts", [], project.folder);
    expect({ stderr, exitCode }).toEqual({ stderr: "", exitCode: 1 });
  });
});

describe("the guide on connecting to the API", () => {
  const file = "content/fr/guides-developpeur/tutoriels/controle-des-acces/api-entrepot/connexion-api.md";
  let project: ReturnType<typeof copyProject>;
  beforeAll(() => {
    project = copyProject();
    cpSync("tests/fixtures/connexion-api.md", join(project.folder, file));
  });
  afterAll(() => project.remove());

  it("as it came, has the known problems and no other", async () => {
    const { stdout, exitCode } = await runScript("scripts/check.ts", ["--format", "json"], project.folder);
    const found = (JSON.parse(stdout) as Place[]).filter(
      (problem) => problem.file === file && problem.check !== "typographie",
    );
    const expected = JSON.parse(
      readFileSync("tests/fixtures/connexion-api.expected.json", "utf8"),
    ) as Expected[];
    const places = (list: readonly Place[]): string[] =>
      list.map(({ line, column, check }) => `${line}:${column} ${check}`);
    expect(exitCode).toBe(1);
    expect(places(found)).toEqual(places(expected));
  });

  it("keeps every line but those of its two samples, and gains one, which excuses its typography", () => {
    const outsideJson = (text: string): string =>
      text.replaceAll("\r\n", "\n").replace(/```json\n[^]*?\n```/g, "");
    expect(outsideJson(readFileSync(file, "utf8"))).toBe(
      `${outsideJson(readFileSync("tests/fixtures/connexion-api.md", "utf8"))}\n\n` +
        "<!-- verif-page: typographie: le texte de cette page est repris tel quel -->\n",
    );
  });
});

interface Place {
  file: string;
  line: number;
  column: number;
  check: string;
}
type Expected = Place & { optional?: true };
