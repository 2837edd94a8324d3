import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { writeIndex } from "./write-index.ts";

const file = (path: string, text: string): { path: string; content: Uint8Array } => ({
  path,
  content: new TextEncoder().encode(text),
});

function newFolder(): { folder: string; names: () => string[] } {
  const folder = mkdtempSync(join(tmpdir(), "index-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const names = (): string[] =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.includes("."))
      .map((name) => name.replaceAll("\\", "/"))
      .sort();
  return { folder, names };
}

it("writes the files of an index, and removes those of the one before", async () => {
  const { folder, names } = newFolder();
  await writeIndex(folder, [file("pagefind.js", "1"), file("fragment/fr_a.pf_fragment", "a")]);
  expect(names()).toEqual(["fragment/fr_a.pf_fragment", "pagefind.js"]);
  await writeIndex(folder, [file("pagefind.js", "2"), file("fragment/fr_b.pf_fragment", "b")]);
  expect(names()).toEqual(["fragment/fr_b.pf_fragment", "pagefind.js"]);
  expect(readFileSync(join(folder, "pagefind.js"), "utf8")).toBe("2");
});

it("leaves alone a file that bears the name of the same content", async () => {
  const { folder } = newFolder();
  const path = "fr_a.pf_meta";
  await writeIndex(folder, [file(path, "a")]);
  writeFileSync(join(folder, path), "déjà là");
  await writeIndex(folder, [file(path, "a")]);
  expect(readFileSync(join(folder, path), "utf8")).toBe("déjà là");
});
