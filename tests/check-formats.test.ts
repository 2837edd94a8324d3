import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { runNpm, runScript, type CommandResult } from "./run-command.ts";

const CONTENT = ["--content", "tests/fixtures/formats/site"];
const INDEX = "tests/fixtures/formats/site/fr/index.md";
const SEA = "tests/fixtures/formats/site/fr/été à la mer.md";
const WARNED = "tests/fixtures/formats/site/fr/avertie.md";

const check = (...args: string[]): Promise<CommandResult> =>
  runScript("scripts/check.ts", [...args, ...CONTENT]);

describe("npm run check prints the same problems", () => {
  it.each([
    ["for people", "check", "expected.txt", 1],
    ["as JSON", "check:json", "expected.json", 1],
    ["as GitHub’s workflow commands", "check:github", "expected.github.txt", 1],
    ["as SARIF", "check:sarif", "expected.sarif.json", 1],
    ["as a GitLab report", "check:gitlab", "expected.gitlab.json", 1],
    ["only where they are excused", "check:excused", "expected.excused.txt", 0],
  ])("%s: npm run %s", async (_name, script, expected, code) => {
    const { stdout, stderr, exitCode } = await runNpm(["run", "--silent", script, "--", ...CONTENT]);
    expect({ stderr, exitCode }).toEqual({ stderr: "", exitCode: code });
    await expect(stdout).toMatchFileSnapshot(`fixtures/formats/${expected}`);
  });

  it("as JSON where they are excused", async () => {
    const { stdout, stderr, exitCode } = await check("--excused", "--format", "json");
    expect({ stderr, exitCode }).toEqual({ stderr: "", exitCode: 0 });
    await expect(stdout).toMatchFileSnapshot("fixtures/formats/expected.excused.json");
  });
});

describe("the SARIF log", () => {
  const { id: _id, $schema: _draft, ...schema } = readJson("tests/fixtures/formats/sarif-2.1.0.schema.json");
  // A pattern of the schema is no regular expression of Unicode mode
  const ajv = new Ajv({ strict: false, unicodeRegExp: false });
  addFormats.default(ajv);
  const isValid = ajv.compile(schema);

  it("is valid against the schema of SARIF 2.1.0", () => {
    isValid(readJson("tests/fixtures/formats/expected.sarif.json"));
    expect(isValid.errors).toBeNull();
  });

  it.each([
    ["a result without message", (log: Log) => void delete log.runs[0]?.results[0]?.["message"]],
    [
      "an unknown level",
      (log: Log) => void Object.assign(log.runs[0]?.results[0] ?? {}, { level: "erreur" }),
    ],
    ["a field that SARIF does not have", (log: Log) => void Object.assign(log, { checks: [] })],
  ])("would not be with %s", (_name, spoil) => {
    const log = readJson("tests/fixtures/formats/expected.sarif.json") as unknown as Log;
    spoil(log);
    expect(isValid(log)).toBe(false);
  });
});

describe("npm run check of some files", () => {
  it.each<[string, string[], string[], number]>([
    ["one, by its absolute path", [resolve(SEA)], [SEA], 1],
    ["one with warnings only", [WARNED], [WARNED], 0],
    [
      "several, in the order of their names",
      [`.\\${INDEX.replaceAll("/", "\\")}`, `./${WARNED}`],
      [WARNED, INDEX],
      1,
    ],
  ])("reports %s", async (_name, files, reported, code) => {
    const { stdout, stderr, exitCode } = await check(...files, "--format", "json");
    expect({ stderr, exitCode }).toEqual({ stderr: "", exitCode: code });
    const problems = JSON.parse(stdout) as { file: string }[];
    expect([...new Set(problems.map(({ file }) => file))]).toEqual(reported);
  });

  it("lists their excused problems only", async () => {
    const { stdout, exitCode } = await check(SEA, "--excused");
    expect({ stdout, exitCode }).toEqual({ stdout: "Aucun problème excusé.\n", exitCode: 0 });
  });

  it("needs no -- before a page of the site", async () => {
    const { stdout, exitCode } = await runNpm(["run", "--silent", "check", "content/fr/contact.md"]);
    expect({ stdout, exitCode }).toEqual({ stdout: "Aucun problème : 1 fichier.\n", exitCode: 0 });
  });

  it("says in one line which of them the site does not read", async () => {
    const { stdout, stderr, exitCode } = await check(INDEX, "tests/fixtures/formats/site/fr/indx.md");
    expect({ stdout, exitCode }).toEqual({ stdout: "", exitCode: 2 });
    expect(stderr).toBe(
      `La commande n’a pas pu aboutir : « tests/fixtures/formats/site/fr/indx.md » n’est pas un fichier que le site lit : vouliez-vous « ${INDEX} » ?\n`,
    );
  });
});

it("a command that takes no file says so", async () => {
  const { stdout, stderr, exitCode } = await runScript("scripts/build.ts", [INDEX]);
  expect({ stdout, exitCode }).toEqual({ stdout: "", exitCode: 2 });
  expect(stderr).toContain(`« ${INDEX} » n’est pas une option ; options possibles : --content, `);
});

interface Log {
  runs: { results: Record<string, unknown>[] }[];
}

function readJson(file: string): Record<string, unknown> {
  return JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;
}
