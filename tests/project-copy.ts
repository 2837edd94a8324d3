import { cpSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** A copy of the project in a new folder, to edit at will; `remove` deletes it. */
export function copyProject(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "documentation-"));
  const rooms = [
    "contract",
    "content",
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
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"), "junction");
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) };
}
