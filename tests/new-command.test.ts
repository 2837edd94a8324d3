import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readFrontMatter } from "../plugins/page-source/front-matter.ts";
import { copyProject } from "./project-copy.ts";
import { runNpm, runScript, type CommandResult } from "./run-command.ts";

const PAGES = "content/fr/guides-developpeur";
const PREVIEW = "http://localhost:8080/fr/guides-developpeur";

describe("npm run new", () => {
  let project: ReturnType<typeof copyProject>;
  beforeAll(() => {
    project = copyProject();
  });
  afterAll(() => project.remove());

  const create = (...args: string[]): Promise<CommandResult> =>
    runScript("scripts/new.ts", args, project.folder);
  const read = (file: string): string => readFileSync(join(project.folder, file), "utf8");
  const pages = (): string[] =>
    readdirSync(join(project.folder, "content"), { recursive: true, encoding: "utf8" }).sort();

  /** The command with answers typed into it; `interrupt` is what happens then. */
  async function answer(
    lines: readonly string[],
    interrupt: "end" | "SIGINT" = "end",
  ): Promise<CommandResult> {
    const child = spawn(process.execPath, ["--import", "tsx", "scripts/new.ts"], { cwd: project.folder });
    let [stdout, stderr] = ["", ""];
    child.stderr.on("data", (text: Buffer) => (stderr += text.toString()));
    child.stdout.on("data", (text: Buffer) => (stdout += text.toString()));
    if (interrupt === "SIGINT") child.stdout.once("data", () => child.kill("SIGINT"));
    child.stdin.write(lines.map((line) => `${line}\n`).join(""));
    if (interrupt === "end") child.stdin.end();
    await once(child, "close");
    return { stdout, stderr, exitCode: child.exitCode ?? -1 };
  }

  it("writes the page that it is told, and says where", async () => {
    const { stdout, stderr, exitCode } = await create("Lire l'état : où ?", "Mener les appels");
    expect({ stderr, exitCode }).toEqual({ stderr: "", exitCode: 0 });
    expect(stdout).toBe(`Page écrite : ${PAGES}/appels/lire-l-etat-ou.md
Dans l’aperçu (npm start) : ${PREVIEW}/appels/lire-l-etat-ou/
À faire : compléter sa description, son texte et son exemple, puis lancer « npm run check ».
`);
    const text = read(`${PAGES}/appels/lire-l-etat-ou.md`);
    expect(text).not.toContain("\r");
    expect(readFrontMatter(text)).toMatchObject({
      data: {
        title: "Lire l’état : où ?",
        eleventyNavigation: {
          key: "Lire l'état : où ?",
          parent: "Mener les appels",
          order: 6,
          nav: "guides-developpeur",
        },
      },
      faults: [],
    });
  });

  it("takes the same from options, and a rank", async () => {
    const options = ["--section", "vocabulaire", "--order", "2", "--title", '@type, # et "guillemets"'];
    const { stderr, exitCode } = await create(...options);
    expect({ stderr, exitCode }).toEqual({ stderr: "", exitCode: 0 });
    expect(readFrontMatter(read(`${PAGES}/decouvrir/vocabulaire/type-et-guillemets.md`)).data).toMatchObject({
      title: "@type, # et « guillemets »",
      eleventyNavigation: { key: '@type, # et "guillemets"', parent: "Vocabulaire", order: 2 },
    });
    expect(existsSync(join(project.folder, `${PAGES}/decouvrir/vocabulaire.md`))).toBe(true);
  });

  it("asks for what it is not told, until the answers will do", async () => {
    const { stdout, stderr, exitCode } = await answer(["", "Une page demandée", "Apels", "2"]);
    expect({ stderr, exitCode }).toEqual({ stderr: "", exitCode: 0 });
    expect(stdout).toMatch(
      /^Titre de la page : Le titre manque\.\nTitre de la page : Section où la placer :\n/,
    );
    expect(stdout).toContain(
      "\n   1  Guides développeur\n   2    Découvrir\n   3      Entités de l’Entrepôt\n",
    );
    expect(stdout).toContain(`
Son numéro ou son nom : La section « Apels » n’existe pas ; « npm run new » montre celles qui existent.
Son numéro ou son nom : Page écrite : ${PAGES}/decouvrir/une-page-demandee.md
Dans l’aperçu (npm start) : ${PREVIEW}/decouvrir/une-page-demandee/
`);
  });

  it("makes pages in which the check finds nothing", async () => {
    const { stdout } = await runScript("scripts/check.ts", ["--format", "json"], project.folder);
    const found = JSON.parse(stdout) as { file: string }[];
    const made = ["lire-l-etat-ou.md", "type-et-guillemets.md", "une-page-demandee.md"];
    expect(pages().filter((file) => made.some((name) => file.endsWith(name)))).toHaveLength(3);
    expect(found.filter(({ file }) => made.some((name) => file.endsWith(name)))).toEqual([]);
  });

  it("never writes over a page", async () => {
    const file = `${PAGES}/appels/deja-la.md`;
    writeFileSync(join(project.folder, file), "texte");
    expect(await create("Déjà là", "Mener les appels")).toEqual({
      stdout: "",
      stderr: `La commande n’a pas pu aboutir : la page « ${file.slice("content/".length)} » existe déjà ; choisissez un autre titre.\n`,
      exitCode: 2,
    });
    expect(read(file)).toBe("texte");
  });

  it.each([
    [["Titre", "Voccabulaire"], "la section « Voccabulaire » n’existe pas : vouliez-vous « Vocabulaire » ?"],
    [
      ["Titre", "Cuisine"],
      "la section « Cuisine » n’existe pas ; « npm run new » montre celles qui existent.",
    ],
    [["!", "Vocabulaire"], "le titre « ! » n’a ni lettre latine ni chiffre, dont faire le nom d’un fichier."],
    [["", "Vocabulaire"], "le titre manque."],
    [["Titre", "Vocabulaire", "--order", "un"], "le rang « un » n’est pas un nombre."],
    [["Un", "titre", "sans"], "« sans » est de trop ; mettez le titre et la section entre guillemets."],
    [
      ["--titre", "Un"],
      "option « --titre » inconnue ; options possibles : --title, --section, --order, --content.",
    ],
    [["--content", "nulle-part"], "le dossier « nulle-part » n’existe pas."],
    [
      ["Titre", "A", "--content", "types"],
      "aucune page de « types » n’a de nom de menu (« eleventyNavigation.key »).",
    ],
  ])("says in one line why it could not run with %j, and writes nothing", async (args, reason) => {
    const before = pages();
    expect(await create(...args)).toEqual({
      stdout: "",
      stderr: `La commande n’a pas pu aboutir : ${reason}\n`,
      exitCode: 2,
    });
    expect(pages()).toEqual(before);
  });

  // Windows has no signals between processes
  const stops = process.platform === "win32" ? (["end"] as const) : (["end", "SIGINT"] as const);
  it.each(stops)("writes nothing where the answers stop (%s)", async (interrupt) => {
    const before = pages();
    const { stdout, stderr, exitCode } = await answer(
      interrupt === "end" ? ["Titre", "Cuisine"] : [],
      interrupt,
    );
    expect({ stderr, exitCode }).toEqual({
      stderr: "La commande n’a pas pu aboutir : la saisie s’est arrêtée, aucune page n’est écrite.\n",
      exitCode: 2,
    });
    expect(stdout).toContain("Titre de la page : ");
    expect(pages()).toEqual(before);
  });

  it("is run by npm with plain words, as PowerShell keeps `--` for itself", async () => {
    const { stderr, exitCode } = await runNpm(["run", "--silent", "new", "Titre", "Cuisine"]);
    expect({ stderr, exitCode }).toEqual({
      stderr:
        "La commande n’a pas pu aboutir : la section « Cuisine » n’existe pas ; « npm run new » montre celles qui existent.\n",
      exitCode: 2,
    });
  });
});
