import { spawn } from "node:child_process";
import { once } from "node:events";
import { afterEach, beforeEach, describe, expect, it, test } from "vitest";
import { DATASTORE, startSmallService, TOKEN, UPLOAD, type SmallService } from "./replay/small-service.ts";
import type { CommandResult } from "./run-command.ts";

const [GOOD, BAD] = ["tests/fixtures/replay/good", "tests/fixtures/replay/bad"];
const BAD_PAGE = `${BAD}/fr/livrer.md`;

/** Runs the command with a token in its environment; `onStart` gets the running process. */
function replay(
  args: readonly string[],
  { token = TOKEN, onStart }: { token?: string; onStart?: (kill: () => void) => void } = {},
): Promise<CommandResult> {
  const env = { ...process.env, JETON: token };
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/replay.ts", ...args], { env });
  const output = { stdout: "", stderr: "" };
  child.stdout.on("data", (data: Buffer) => (output.stdout += data.toString()));
  child.stderr.on("data", (data: Buffer) => (output.stderr += data.toString()));
  onStart?.(() => child.kill("SIGINT"));
  return once(child, "close").then(([code]) => ({ ...plain(output), exitCode: code as number }));
}

function plain({ stdout, stderr }: { stdout: string; stderr: string }): Omit<CommandResult, "exitCode"> {
  return { stdout: stdout.replaceAll("\u00a0", " "), stderr: stderr.replaceAll("\u00a0", " ") };
}

describe("npm run replay, against the mock API", () => {
  it("says in a line a page that each does what it says", async () => {
    expect(await replay(["--content", GOOD])).toEqual({
      stdout: `✓ Se connecter : 1 appel, 1 laissé de côté (autre service : 1)
✓ Livrer & clore : 5 appels

Aucun écart : 2 pages, 6 appels, 1 laissé de côté (autre service : 1).
`,
      stderr: "",
      exitCode: 0,
    });
  });

  it("prints each fault at its place, and fails", async () => {
    expect(await replay(["--content", BAD, BAD_PAGE])).toEqual({
      stdout: `✗ Livrer <trop vite> : 3 appels, 1 laissé de côté (dépend d’un appel en faute : 1) (3 écarts)

${BAD_PAGE}:7:46  Cet appel vient trop tôt : c’est celui de la ligne 12 qui donne « {datastore} ».  [rejeu]
  7 │ ??? POST "{{ urls.api_entrepot }}/datastores/{datastore}/uploads/{upload}/close"
    │                                              ^
  8 │ ???
  → Placez-le après l’appel de la ligne 12.

${BAD_PAGE}:7:66  Cet appel vient trop tôt : c’est celui de la ligne 21 qui donne « {upload} ».  [rejeu]
  7 │ ??? POST "{{ urls.api_entrepot }}/datastores/{datastore}/uploads/{upload}/close"
    │                                                                  ^
  8 │ ???
  → Placez-le après l’appel de la ligne 21.

${BAD_PAGE}:21:11  L’API répond 400, et non 201 : « description : ce champ est obligatoire ».  [rejeu]
  21 │ ??? POST "{{ urls.api_entrepot }}/datastores/{datastore}/uploads"
     │           ^
  → Si l’API a changé, corrigez l’exemple ; sinon, corrigez l’appel.

3 écarts dans 1 page ; 1 page, 3 appels, 1 laissé de côté (dépend d’un appel en faute : 1).
`,
      stderr: "",
      exitCode: 1,
    });
  });

  it("reports as JUnit, escaped, one case a block", async () => {
    const { stdout, stderr, exitCode } = await replay(["--content", BAD, "--report", "junit"]);
    expect({ stderr, exitCode }).toEqual({ stderr: "", exitCode: 1 });
    expect(stdout).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="rejeu" tests="4" failures="2" skipped="1">
  <testsuite name="Livrer &lt;trop vite&gt;" file="${BAD_PAGE}" tests="4" failures="2" skipped="1">
    <properties>
      <property name="laissés de côté : dépend d’un appel en faute" value="1"/>
    </properties>
    <testcase name="POST /datastores/{datastore}/uploads/{upload}/close (ligne 7)" classname="Livrer &lt;trop vite&gt;" file="${BAD_PAGE}" line="7">
      <failure message="Cet appel vient trop tôt : c’est celui de la ligne 12 qui donne « {datastore} »." type="rejeu">${BAD_PAGE}:7:46
→ Placez-le après l’appel de la ligne 12.</failure>
      <failure message="Cet appel vient trop tôt : c’est celui de la ligne 21 qui donne « {upload} »." type="rejeu">${BAD_PAGE}:7:66
→ Placez-le après l’appel de la ligne 21.</failure>
    </testcase>
    <testcase name="GET /users/me (ligne 12)" classname="Livrer &lt;trop vite&gt;" file="${BAD_PAGE}" line="12"/>
    <testcase name="POST /datastores/{datastore}/uploads (ligne 21)" classname="Livrer &lt;trop vite&gt;" file="${BAD_PAGE}" line="21">
      <failure message="L’API répond 400, et non 201 : « description : ce champ est obligatoire »." type="rejeu">${BAD_PAGE}:21:11
→ Si l’API a changé, corrigez l’exemple ; sinon, corrigez l’appel.</failure>
    </testcase>
    <testcase name="GET /datastores/{datastore}/uploads/{upload} (ligne 34)" classname="Livrer &lt;trop vite&gt;" file="${BAD_PAGE}" line="34">
      <skipped message="dépend d’un appel en faute : « {upload} »"/>
    </testcase>
  </testsuite>
</testsuites>
`);
  });

  it("reports as JSON", async () => {
    const { stdout, stderr, exitCode } = await replay(["--content", BAD, "--report", "json"]);
    expect({ stderr, exitCode }).toEqual({ stderr: "", exitCode: 1 });
    const { pages, problems, created } = JSON.parse(stdout) as Record<string, unknown[]>;
    expect(pages).toEqual([
      {
        file: BAD_PAGE,
        title: "Livrer <trop vite>",
        calls: [
          {
            line: 7,
            call: "POST /datastores/{datastore}/uploads/{upload}/close",
            operation: "closeUpload",
            state: "fautif",
          },
          { line: 12, call: "GET /users/me", operation: "getCurrentUser", state: "conforme" },
          {
            line: 21,
            call: "POST /datastores/{datastore}/uploads",
            operation: "createUpload",
            state: "fautif",
          },
          {
            line: 34,
            call: "GET /datastores/{datastore}/uploads/{upload}",
            operation: "getUpload",
            state: "laissé de côté",
            reason: "dépend d’un appel en faute : « {upload} »",
          },
        ],
      },
    ]);
    expect(problems).toHaveLength(3);
    expect(problems?.[2]).toEqual({
      ...{
        file: BAD_PAGE,
        line: 21,
        column: 11,
        endLine: 21,
        endColumn: 65,
        severity: "erreur",
        check: "rejeu",
      },
      reason: "L’API répond 400, et non 201 : « description : ce champ est obligatoire ».",
      advice: "Si l’API a changé, corrigez l’exemple ; sinon, corrigez l’appel.",
    });
    expect(created).toEqual([]);
  });
});

describe("npm run replay, against a real service", () => {
  let service: SmallService;
  const uploads = `/datastores/${DATASTORE}/uploads`;
  const args = (...more: string[]): string[] => [
    "--content",
    GOOD,
    "--base",
    service.base,
    "--token-env",
    "JETON",
    ...more,
  ];
  const values = ["--value", `datastore=${DATASTORE}`];

  beforeEach(async () => {
    service = await startSmallService();
  });
  afterEach(() => service.close());

  it("only reads unless it is told to write, and says what it leaves out", async () => {
    expect(await replay(args(...values))).toEqual({
      stdout: `✓ Se connecter : 1 appel, 1 laissé de côté (autre service : 1)
✓ Livrer & clore : 0 appel, 5 laissés de côté (écriture, sans « --write » : 3 ; dépend d’un appel laissé de côté : 1 ; erreur non provoquée : 1)

Aucun écart : 2 pages, 1 appel, 6 laissés de côté (autre service : 1 ; écriture, sans « --write » : 3 ; dépend d’un appel laissé de côté : 1 ; erreur non provoquée : 1).
`,
      stderr: "",
      exitCode: 0,
    });
    expect(service.asked).toEqual(["GET /users/me"]);
  });

  it("writes, sends files, waits for what takes its time, and says what it leaves behind", async () => {
    const page = `${GOOD}/fr/livrer.md`;
    const result = await replay([
      ...args(...values, "--write", "--files", "tests/fixtures/replay/files"),
      page,
    ]);
    expect(result).toEqual({
      stdout: `✓ Livrer & clore : 4 appels, 1 laissé de côté (erreur non provoquée : 1)

Aucun écart : 1 page, 4 appels, 1 laissé de côté (erreur non provoquée : 1).

Créé sur le service et non supprimé :
  POST ${service.base}${uploads} : ${UPLOAD}
`,
      stderr: "Ligne 36 : « CHECKING » après 1 lecture, 0 s…\n",
      exitCode: 0,
    });
    expect(service.asked).toEqual([
      `POST ${uploads}`,
      `POST ${uploads}/${UPLOAD}/data?path=essai.gpkg`,
      `POST ${uploads}/${UPLOAD}/close`,
      `GET ${uploads}/${UPLOAD}`,
      `GET ${uploads}/${UPLOAD}`,
    ]);
    expect(service.files).toEqual(["essai.gpkg: Un essai.\n"]);
  });

  it("gives up waiting after the time that it is given, and keeps its report to itself on stdout", async () => {
    service.readings = Infinity;
    const page = `${GOOD}/fr/livrer.md`;
    const { stdout, stderr, exitCode } = await replay([
      ...args(...values, "--write", "--wait", "1,2", "--report", "json"),
      page,
    ]);
    const report = JSON.parse(stdout) as {
      problems: { line: number; column: number; reason: string }[];
      created: unknown;
    };
    expect(report.problems.map(({ line, column, reason }) => `${line}:${column} ${reason}`)).toEqual([
      "39:48 « status » vaut encore « CHECKING » après 3 lectures ; l’exemple montre « CLOSED ».",
    ]);
    expect(report.created).toEqual([
      { method: "POST", address: `${service.base}${uploads}`, identifier: UPLOAD },
    ]);
    expect({ stderr, exitCode }).toEqual({
      stderr: `Ligne 36 : « CHECKING » après 1 lecture, 0 s…
Ligne 36 : « CHECKING » après 2 lectures, 1 s…
Créé sur le service et non supprimé :
  POST ${service.base}${uploads} : ${UPLOAD}
`,
      exitCode: 1,
    });
    expect(stdout + stderr).not.toContain(TOKEN);
  });

  it("says what it has created when it is interrupted", async () => {
    service.readings = Infinity;
    const result = await replay([...args(...values, "--write"), `${GOOD}/fr/livrer.md`], {
      onStart: (kill) => void service.nextReading().then(() => setTimeout(kill, 200)),
    });
    expect(result).toEqual({
      stdout: "",
      stderr: `Ligne 36 : « CHECKING » après 1 lecture, 0 s…

Rejeu interrompu. Créé sur le service et non supprimé :
  POST ${service.base}${uploads} : ${UPLOAD}
`,
      exitCode: 130,
    });
  });

  it("stops where the token is refused, and repeats it nowhere", async () => {
    expect(await replay(args(), { token: "faux-jeton" })).toEqual({
      stdout: "",
      stderr:
        "La commande n’a pas pu aboutir : l’API refuse le jeton de « JETON » (401 : « Jeton refusé : Bearer {token} ») ; obtenez-en un, et donnez le nom de sa variable par « --token-env ».\n",
      exitCode: 2,
    });
  });

  it("stops where nobody answers", async () => {
    service.close();
    expect(await replay(args())).toEqual({
      stdout: "",
      stderr: `La commande n’a pas pu aboutir : « ${service.base} » ne répond pas (ECONNREFUSED).\n`,
      exitCode: 2,
    });
  });

  it("does not call a replay good that has asked nothing", async () => {
    const result = await replay([...args(), `${GOOD}/fr/livrer.md`]);
    expect(result).toEqual({
      stdout: "",
      stderr:
        "La commande n’a pas pu aboutir : aucun appel n’a pu être rejoué (écriture, sans « --write » : 3 ; dépend d’un appel laissé de côté : 1 ; erreur non provoquée : 1).\n",
      exitCode: 2,
    });
  });
});

test.each<[string[], string]>([
  [
    ["--bas", "x"],
    "option « --bas » inconnue ; options possibles : --base, --token-env, --write, --value, --wait, --timeout, --files, --report, --content.",
  ],
  [["content/fr/livre.md"], "« content/fr/livre.md » n’est pas un fichier que le site lit."],
  [
    ["--base", "https://data.geopf.fr/api", "--token-env", "ABSENT"],
    "la variable d’environnement « ABSENT » est absente ou vide.",
  ],
  [["--content", GOOD, `${GOOD}/fr/vide.md`], `« ${GOOD}/fr/vide.md » ne montre aucun appel à rejouer.`],
])("a command line that is wrong is told in one line: %j", async (args, reason) => {
  const stderr = `La commande n’a pas pu aboutir : ${reason}\n`;
  expect(await replay(args)).toEqual({ stdout: "", stderr, exitCode: 2 });
});
