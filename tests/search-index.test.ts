import { appendFileSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, it, onTestFinished } from "vitest";
import { copyProject, FEW_PAGES } from "./project-copy.ts";
import { runScript } from "./run-command.ts";
import { startPreview, type Preview } from "./start-preview.ts";

const FAILURE = /L’index de la recherche n’a pas pu être construit\u00a0: Failed to install [^\n]*\n/;

/** What a machine that Pagefind has no program for makes of it. */
function onUnknownMachine(): void {
  process.env["npm_config_arch"] = "unknown";
}
afterEach(() => {
  delete process.env["npm_config_arch"];
});

async function preview(): Promise<Preview & { folder: string }> {
  const { folder, remove } = copyProject(FEW_PAGES);
  const started = await startPreview(folder);
  onTestFinished(async () => {
    await started.stop();
    remove();
  });
  await started.waitFor(/Server at/);
  return { ...started, folder };
}

it("is served by the preview, and follows what is saved", async () => {
  const { address, folder } = await preview();
  const inTheEnd = { timeout: 20_000, interval: 100 };
  const fragments = (): string[] => readdirSync(join(folder, "_site/pagefind/fragment"));
  await expect
    .poll(() => existsSync(join(folder, "_site/pagefind/pagefind-entry.json")), inTheEnd)
    .toBe(true);
  expect((await fetch(`${address}/pagefind/pagefind.js`)).status).toBe(200);
  const before = fragments();
  appendFileSync(join(folder, "content/fr/index.md"), "\nUn mot nouveau.\n");
  // The page has another fragment, and the one before is gone
  await expect.poll(() => fragments().filter((name) => !before.includes(name)).length, inTheEnd).toBe(1);
  await expect.poll(() => fragments().length, inTheEnd).toBe(before.length);
});

it("is missing from the preview, which says so in one line, where Pagefind does not run", async () => {
  onUnknownMachine();
  const started = await preview();
  if (!FAILURE.test(started.output())) await started.waitFor(FAILURE);
  expect((await fetch(`${started.address}/fr/`)).status).toBe(200);
  expect(started.output()).not.toMatch(/\n\s+at .*:\d+/);
});

it("stops the build, in one line, where Pagefind does not run", async () => {
  const output = mkdtempSync(join(tmpdir(), "site-"));
  onTestFinished(() => rmSync(output, { recursive: true, force: true }));
  onUnknownMachine();
  const { stderr, exitCode } = await runScript("scripts/build.ts", [
    "--content",
    FEW_PAGES,
    "--output",
    output,
  ]);
  expect(stderr).toMatch(FAILURE);
  expect(stderr.trim().split("\n")).toHaveLength(1);
  expect(exitCode).toBe(2);
});

it("is left alone by the check, which writes nothing", async () => {
  onUnknownMachine();
  const { stderr, exitCode } = await runScript("scripts/check.ts");
  expect({ stderr, exitCode }).toEqual({ stderr: "", exitCode: 0 });
});
