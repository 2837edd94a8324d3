import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { runScript } from "./run-command.ts";

it("a picture has its size in a page that the site writes, whatever the path prefix", async () => {
  const content = mkdtempSync(join(tmpdir(), "content-"));
  const output = mkdtempSync(join(tmpdir(), "site-"));
  mkdirSync(join(content, "fr"));
  writeFileSync(
    join(content, "fr/index.md"),
    "---\ntitle: Accueil\n---\n\n![Le site](/images/partage.png)\n",
  );
  const args = ["--content", content, "--output", output, "--pathprefix", "/aide/", "--no-check"];
  const { stderr, exitCode } = await runScript("scripts/build.ts", args);
  const page = readFileSync(join(output, "fr/index.html"), "utf8");
  for (const folder of [content, output]) rmSync(folder, { recursive: true });
  expect({ stderr, exitCode }).toEqual({ stderr: "", exitCode: 0 });
  expect(page.match(/<img [^>]*alt="Le site"[^>]*>/)?.[0]).toBe(
    '<img loading="lazy" decoding="async" width="1200" height="630" src="/aide/images/partage.png" alt="Le site">',
  );
});
