import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { followPanel, matchLine, readEditorFile, type PanelLine, type Task } from "./editor-files.ts";
import { copyProject } from "./project-copy.ts";
import { runScript } from "./run-command.ts";
import { startPreview, type Preview } from "./start-preview.ts";

const { tasks } = readEditorFile<{ tasks: Task[] }>("tasks.json");
const CHECK = "Vérifier les pages";
const CHECK_PAGE = "Vérifier cette page";
const FIX = "Corriger ce qui est mécanique";
const PREVIEW = "Aperçu (vérifie à chaque enregistrement)";

function task(label: string): Task {
  const found = tasks.find((known) => known.label === label);
  if (!found) throw new Error(`no task ${label}`);
  return found;
}

/** A copy of the project that has the bad pages only, and one more that deserves a warning. */
let project: ReturnType<typeof copyProject>;
beforeAll(() => {
  project = copyProject();
  const content = join(project.folder, "content");
  rmSync(content, { recursive: true });
  cpSync("tests/fixtures/bad", content, { recursive: true });
  const page = "---\ntitle: Données\n---\nDeux mots, l'un droit.\n";
  writeFileSync(join(content, "fr/Données à jour.md"), page);
});
afterAll(() => project.remove());

/** The list that `--format json` gives, in the words of the panel. */
async function listProblems(): Promise<PanelLine[]> {
  const { stdout } = await runScript("scripts/check.ts", ["--format", "json"], project.folder);
  const problems = JSON.parse(stdout) as PanelLine[];
  return problems.map(({ file, line, column, severity, check, reason }) => {
    const english = severity === "erreur" ? "error" : "warning";
    return { file, line, column, severity: english, check, reason };
  });
}

describe("the tasks of VS Code", () => {
  it.each([
    [CHECK, "check", ""],
    [CHECK_PAGE, "check", " ${relativeFile}"],
    [FIX, "fix", ""],
    [PREVIEW, "start", ""],
  ])("« %s » runs npm run %s itself", (label, name, more) => {
    const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as {
      scripts: Record<string, string>;
    };
    const { type, command, args } = task(label);
    expect([type, [command, ...args].join(" ")]).toEqual(["process", `${scripts[name] ?? ""}${more}`]);
  });

  it("read the same lines, for the same list, in the folder of the project", () => {
    const patterns = [CHECK, CHECK_PAGE, PREVIEW].map((label) =>
      task(label).problemMatcher.map(({ background: _background, ...matcher }) => matcher),
    );
    expect(patterns[1]).toEqual(patterns[0]);
    expect(patterns[2]).toEqual(patterns[0]);
    const places = patterns.flat().map(({ owner, fileLocation }) => [owner, ...fileLocation].join(" "));
    expect([...new Set(places)]).toEqual(["documentation relative ${workspaceFolder}"]);
    // The list of what was mended has places too, and is no list of problems
    expect(task(FIX).problemMatcher).toEqual([]);
  });

  it("put every problem that the check prints in the panel, and nothing else", async () => {
    const [{ stdout }, problems] = await Promise.all([
      runScript("scripts/check.ts", [], project.folder),
      listProblems(),
    ]);
    expect(new Set(problems.map(({ severity }) => severity))).toEqual(new Set(["error", "warning"]));
    expect(stdout.split("\n").flatMap((line) => matchLine(line, task(CHECK).problemMatcher))).toEqual(
      problems,
    );
  });

  it.each([
    [
      "a file whose name has spaces and accents",
      "content/fr/Données à jour.md:2:3  Avertissement\u00a0: Apostrophe droite.  [typographie]",
      ["content/fr/Données à jour.md", 2, 3, "warning", "typographie", "Apostrophe droite."],
    ],
    [
      "a reason with brackets and places",
      "_data/manques.ts:10:120  « a.md:1:2  b  [c] » manque.  [manques]",
      ["_data/manques.ts", 10, 120, "error", "manques", "« a.md:1:2  b  [c] » manque."],
    ],
    [
      "a line that the terminal has cut",
      "content/fr/a.md:2:3  Virgule attendue après",
      ["content/fr/a.md", 2, 3, "error", "", "Virgule attendue après"],
    ],
  ])("understand %s", (_name, line, [file, lineNumber, column, severity, check, reason]) => {
    expect(matchLine(line, task(CHECK).problemMatcher)).toEqual([
      { file, line: lineNumber, column, severity, check, reason },
    ]);
  });

  it.each([
    ["  14 │ content/fr/a.md:1:2  Un exemple.  [liens]"],
    ["  → Écrivez « content/fr/a.md:1:2  Un exemple.  [liens] »."],
    ["[11ty] Server at http://localhost:8080/"],
    ["  [liens]  http://localhost:8080/fr/ecrire/erreurs/liens/"],
    ["La commande n’a pas pu aboutir\u00a0: content/fr/a.md, le gabarit manque."],
    ["    at file:///site/scripts/check.ts:10:5"],
  ])("leave alone: %s", (line) => {
    expect(matchLine(line, task(CHECK).problemMatcher)).toEqual([]);
  });

  it.each([
    ["Aucun problème\u00a0: 43 pages, 206 exemples."],
    ["Aucun problème\u00a0: 43 pages\u00a0; 2 problèmes excusés (npm run check:excused)."],
    ["1 erreur dans 1 fichier."],
    ["2 avertissements dans 1 fichier."],
    ["17 erreurs, 1 avertissement dans 5 fichiers\u00a0; 1 problème excusé (npm run check:excused)."],
  ])("know the end of a list: %s", (line) => {
    const lines = ["Vérification…", line, "Vérification…", line];
    expect(followPanel(lines, task(PREVIEW).problemMatcher).panels).toHaveLength(2);
  });
});

describe("the panel beside the preview", () => {
  let preview: Preview;
  beforeAll(async () => {
    preview = await startPreview(project.folder);
    await preview.waitFor(/Server at/);
  });
  afterAll(() => preview.stop());

  const follow = (): ReturnType<typeof followPanel> =>
    followPanel(preview.output().split("\n"), task(PREVIEW).problemMatcher);

  it("lists what the check finds, then what a save has left of it", async () => {
    expect(task(PREVIEW).isBackground).toBe(true);
    const before = await listProblems();
    expect(follow()).toEqual({ panels: [before], strays: [] });

    writeFileSync(join(project.folder, "content/fr/crlf.md"), "---\ntitle: Corrigée\n---\nDu texte.\n");
    const after = before.filter(({ file }) => file !== "content/fr/crlf.md");
    expect(after.length).toBeLessThan(before.length);
    // A save may be seen in two steps, and built twice
    await expect.poll(() => follow().panels.at(-1), { timeout: 20_000, interval: 100 }).toEqual(after);
    expect(follow().strays).toEqual([]);
  });
});
