import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findBrowser } from "../scripts/find-browser.ts";
import { runScript, type CommandResult } from "./run-command.ts";

/** Without Lighthouse, which takes longer than all the others. */
const QUICK = "html,liens,poids,mouvement,politique,sans-javascript,clavier,axe";
const FIXTURES = "tests/fixtures/audit";

/** Runs the audit of a built folder; durations, and how far a page moves, depend on the machine. */
async function audit(folder: string, only: string): Promise<CommandResult> {
  const result = await runScript("scripts/audit.ts", ["--output", folder, "--only", only]);
  const stdout = result.stdout.replace(/\d+(?:,\d+)? s\)/g, "… s)").replace(/bouge de \d,\d+/g, "bouge de …");
  return { ...result, stdout };
}

describe.skipIf(findBrowser() === undefined)("npm run audit", () => {
  let bad: string;
  beforeAll(() => {
    bad = mkdtempSync(join(tmpdir(), "audited-"));
    cpSync(`${FIXTURES}/bad`, bad, { recursive: true });
    // A style sheet that no server can make small
    const hashes = Array.from({ length: 1500 }, (_, index) =>
      createHash("sha256").update(`${index}`).digest("base64"),
    );
    writeFileSync(join(bad, "styles/heavy.css"), `/* ${hashes.join("")} */`);
  });
  afterAll(() => rmSync(bad, { recursive: true, force: true }));

  // What takes longer, `npm run audit:sample` says of the site itself
  it("has nothing to say of a site without a fault", { timeout: 180_000 }, async () => {
    const { stdout, stderr, exitCode } = await audit(`${FIXTURES}/good`, "html,liens,poids,mouvement");
    expect({ stderr, exitCode }).toEqual({ stderr: "", exitCode: 0 });
    await expect(stdout).toMatchFileSnapshot("fixtures/audit/good.expected.txt");
  });

  it("finds every fault of a site that has them all, and fails", { timeout: 300_000 }, async () => {
    const { stdout, stderr, exitCode } = await audit(bad, QUICK);
    const [findings] = stdout.split("\n\nMesure");
    expect({ stderr, exitCode }).toEqual({ stderr: "", exitCode: 1 });
    await expect(findings).toMatchFileSnapshot("fixtures/audit/bad.expected.txt");
  });

  it("says what Lighthouse takes off, and why", { timeout: 300_000 }, async () => {
    const { stdout, exitCode } = await audit(bad, "lighthouse");
    expect(exitCode).toBe(1);
    for (const [rule, reason] of [
      ["accessibility", "image-alt"],
      ["best-practices", "errors-in-console"],
      ["seo", "meta-description"],
    ])
      expect(stdout).toMatch(
        new RegExp(`^  /fr/  .*pour 100 au moins \\(.*${reason}.*\\)\\.  \\[${rule}\\]$`, "m"),
      );
  });
});

it.each([
  [["--pages", "une"], "pages « une » inconnues ; choix possibles : all, sample."],
  [["--output", "nulle-part"], "le dossier « nulle-part » n’existe pas."],
  [
    ["--only", "lien"],
    `auditeur « lien » inconnu ; choix possibles : ${QUICK.replaceAll(",", ", ")}, lighthouse.`,
  ],
])("says in one line why it could not run with %j", async (args, reason) => {
  const { stdout, stderr, exitCode } = await runScript("scripts/audit.ts", args);
  expect({ stdout, stderr: stderr.replaceAll("\u00a0", " "), exitCode }).toEqual({
    stdout: "",
    stderr: `La commande n’a pas pu aboutir : ${reason}\n`,
    exitCode: 2,
  });
});
