import { cpSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** A few pages in which the check finds nothing, for tests that no page of the site matters to. */
export const FEW_PAGES = "tests/fixtures/good";

/** A copy of the project in a new folder, with the site’s pages or others, to edit at will; `remove` deletes it. */
export function copyProject(content = "content"): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "documentation-"));
  const rooms = [
    "contract",
    "examples",
    "plugins",
    "client",
    "scripts",
    "types",
    "assets",
    "_data",
    "_includes",
  ];
  for (const name of [...rooms, ".eleventy.ts", "package.json", "tsconfig.json"])
    cpSync(name, join(folder, name), { recursive: true });
  cpSync(content, join(folder, "content"), { recursive: true });
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"), "junction");
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) };
}
