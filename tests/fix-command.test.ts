import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { copyProject } from "./project-copy.ts";
import { runScript } from "./run-command.ts";

const GUIDE = `---
title: L'API en pratique
eleventyNavigation:
  key: Pratique
  parent: Acueil
---

Le service "WFS" d'accès : {{ urls.opn.wfs }}. Voyez l'[accueil](/fr/acueil/).

??? GET "{{ urls.api_entrepot }}/users/me"

\`\`\`json
{
  "_id": "{usr}"
  "frist_name": "l'API !",
  "email": "dave.lopper@ign.fr", …
}
\`\`\`

???

Un mot \`l'API !\` et {% if 'a' == 'a' %}c'est{% endif %} tout.
`;

const GUIDE_FIXED = `---
title: L’API en pratique
eleventyNavigation:
  key: Pratique
  parent: Accueil
---

Le service «~WFS~» d’accès~: {{ urls.open.wfs }}. Voyez l’[accueil](/fr/accueil/).

??? GET "{{ urls.api_entrepot }}/users/me"

\`\`\`json
{
  "_id": "{user}",
  "first_name": "l'API !",
  "email": "dave.lopper@ign.fr", …
}
\`\`\`

???

Un mot \`l'API !\` et {% if 'a' == 'a' %}c’est{% endif %} tout.
`;

const BYTES_OF_LATIN_1 = Buffer.from("---\ntitle: L'\xe9t\xe9\n---\n\nL'\xe9t\xe9.\n", "latin1");

const PAGES: Readonly<Record<string, string | Uint8Array>> = {
  "accueil.md":
    "\uFEFF---\r\ntitle: Accueil\r\neleventyNavigation:\r\n  key: Accueil\r\n  nav: guides\r\n---\r\n\r\nQui ?\nMoi !\r\n",
  "guide.md": GUIDE,
  "latin.md": BYTES_OF_LATIN_1,
  "reste.md": "---\ntitle: Reste\n---\n\nUn [lien](/fr/nulle-part-ailleurs/) n'est pas corrigé.\n",
};

const FIXED: Readonly<Record<string, string | Uint8Array>> = {
  "accueil.md":
    "\uFEFF---\r\ntitle: Accueil\r\neleventyNavigation:\r\n  key: Accueil\r\n  nav: guides\r\n---\r\n\r\nQui\u00a0?\r\nMoi\u00a0!\r\n",
  "guide.md": GUIDE_FIXED.replaceAll("~", "\u00a0"),
  "latin.md": BYTES_OF_LATIN_1,
  "reste.md": "---\ntitle: Reste\n---\n\nUn [lien](/fr/nulle-part-ailleurs/) n’est pas corrigé.\n",
};

const REMAINING = ["2 erreurs dans 2 fichiers.", "«~npm run check~» en donne la liste.", ""].join("\n");

/** What the command prints, with no-break spaces shown as `~`. */
function visible<Result extends { stdout: string; stderr: string }>(result: Result): Result {
  const show = (text: string): string => text.replaceAll("\u00a0", "~");
  return { ...result, stdout: show(result.stdout), stderr: show(result.stderr) };
}

let project: ReturnType<typeof copyProject>;
const inProject = (name: string): string => join(project.folder, "content/fr", name);
const run = async (script: string, ...args: string[]) =>
  visible(await runScript(`scripts/${script}.ts`, args, project.folder));
const readPages = () => Object.keys(PAGES).map((name) => [name, readFileSync(inProject(name))]);

function writePages(pages: Readonly<Record<string, string | Uint8Array>>): void {
  rmSync(join(project.folder, "content"), { recursive: true, force: true });
  for (const [name, text] of Object.entries(pages)) {
    mkdirSync(dirname(inProject(name)), { recursive: true });
    writeFileSync(inProject(name), text);
  }
}

beforeAll(() => {
  project = copyProject();
  writeFileSync(join(project.folder, "_data/manques.ts"), "export default { files: [], facts: {} };\n");
});
afterAll(() => project.remove());

describe.sequential("npm run fix", () => {
  beforeAll(() => writePages(PAGES));

  it("corrects what is mechanical, and says what", async () => {
    const { stdout, stderr, exitCode } = await run("fix");
    expect(stdout.split("\n")).toEqual([
      "content/fr/accueil.md:8:4  «~Qui ?~» → «~Qui[insécable]?~»  [typographie]",
      "content/fr/accueil.md:8:6  «~LF~» → «~CRLF~»  [encodage]",
      "content/fr/accueil.md:9:4  «~Moi !~» → «~Moi[insécable]!~»  [typographie]",
      "content/fr/guide.md:2:9  «~L'API~» → «~L’API~»  [typographie]",
      "content/fr/guide.md:5:11  «~Acueil~» → «~Accueil~»  [cartouche]",
      'content/fr/guide.md:8:12  «~"WFS"~» → «~«[insécable]WFS[insécable]»~»  [typographie]',
      "content/fr/guide.md:8:21  «~d'accès~» → «~d’accès~»  [typographie]",
      "content/fr/guide.md:8:27  «~d'accès :~» → «~d'accès[insécable]:~»  [typographie]",
      "content/fr/guide.md:8:38  «~urls.opn.wfs~» → «~urls.open.wfs~»  [variables]",
      "content/fr/guide.md:8:58  «~l'[accueil](/fr/acueil~» → «~l’[accueil](/fr/acueil~»  [typographie]",
      "content/fr/guide.md:8:69  «~l'[accueil](/fr/acueil/).~» → «~l'[accueil](/fr/accueil/).~»  [liens]",
      'content/fr/guide.md:14:10  «~"{usr}"~» → «~"{user}"~»  [exemples]',
      'content/fr/guide.md:14:18  «~"{user}"~» → «~"{user}",~»  [exemples]',
      'content/fr/guide.md:15:3  «~"frist_name":~» → «~"first_name":~»  [exemples]',
      "content/fr/guide.md:22:41  «~%}c'est{%~» → «~%}c’est{%~»  [typographie]",
      "content/fr/reste.md:5:38  «~n'est~» → «~n’est~»  [typographie]",
      "",
      "16 corrections dans 3 fichiers.",
      "",
      ...REMAINING.split("\n"),
    ]);
    expect({ stderr, exitCode }).toEqual({ stderr: "", exitCode: 1 });
  });

  it("has changed nothing else", () => {
    const expected = Object.entries(FIXED).map(([name, text]) => [name, Buffer.from(text)]);
    expect(readPages()).toEqual(expected);
  });

  it("has nothing more to correct when it is run again", async () => {
    const before = readPages();
    expect(await run("fix")).toEqual({ stdout: `Rien à corriger.\n\n${REMAINING}`, stderr: "", exitCode: 1 });
    expect(readPages()).toEqual(before);
  });

  it("leaves to the check only what is not mechanical", async () => {
    const { stdout } = await run("check", "--format", "json");
    const found = JSON.parse(stdout) as { file: string; line: number; check: string }[];
    expect(found.map(({ file, line, check }) => `${file}:${line} ${check}`)).toEqual([
      "content/fr/latin.md:2 encodage",
      "content/fr/reste.md:5 liens",
    ]);
  });
});

describe.sequential("npm run fix, and npm run check -- --fix, with names of files", () => {
  it.each([
    ["fix", []],
    ["check", ["--fix"]],
  ])("%s %j corrects these alone", async (script, options) => {
    writePages(PAGES);
    expect(await run(script, ...options, "content/fr/reste.md")).toEqual({
      stdout: [
        "content/fr/reste.md:5:38  «~n'est~» → «~n’est~»  [typographie]",
        "",
        "1 correction dans 1 fichier.",
        "",
        "1 erreur dans 1 fichier.",
        "«~npm run check~» en donne la liste.",
        "",
      ].join("\n"),
      stderr: "",
      exitCode: 1,
    });
    const expected = { ...PAGES, "reste.md": FIXED["reste.md"] };
    expect(readPages()).toEqual(
      Object.entries(expected).map(([name, text]) => [name, Buffer.from(text ?? "")]),
    );
  });

  it("succeeds where no error remains", async () => {
    writePages({ "a.md": "---\ntitle: A\n---\n\nC'est tout.\n" });
    expect(await run("fix")).toEqual({
      stdout: [
        "content/fr/a.md:5:2  «~C'est~» → «~C’est~»  [typographie]",
        "",
        "1 correction dans 1 fichier.",
        "",
        "Aucun problème~: 1 page.",
        "",
      ].join("\n"),
      stderr: "",
      exitCode: 0,
    });
  });

  it.each([
    ["fix", ["--cntent"], "option «~--cntent~» inconnue~; options possibles~: --content."],
    [
      "fix",
      ["content/fr/b.md"],
      "«~content/fr/b.md~» n’est pas un fichier que le site lit~: vouliez-vous «~content/fr/a.md~»~?",
    ],
    [
      "check",
      ["--fix", "--excused"],
      "«~--fix~» ne va ni avec «~--excused~» ni avec un autre format que «~text~».",
    ],
    [
      "check",
      ["--fix", "--format", "json"],
      "«~--fix~» ne va ni avec «~--excused~» ni avec un autre format que «~text~».",
    ],
  ])("says in one line why it could not run: %s %j", async (script, args, reason) => {
    const stderr = `La commande n’a pas pu aboutir~: ${reason}\n`;
    expect(await run(script, ...args)).toEqual({ stdout: "", stderr, exitCode: 2 });
  });
});
