// Runs (or only compiles) the programs 0.mjs, 1.mjs… of a folder in one process; what each shows is beside it.
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [mode, folder, count] = process.argv.slice(2);
let output = "";
console.log = (value) => (output += `${value}\n`);

for (let at = 0; at < Number(count); at++) {
  const path = join(folder, String(at));
  output = "";
  let error = "";
  try {
    if (mode === "run") await import(pathToFileURL(`${path}.mjs`).href);
    else error = spawnSync(process.execPath, ["--check", `${path}.mjs`], { encoding: "utf8" }).stderr;
  } catch (thrown) {
    error = String(thrown);
  }
  writeFileSync(`${path}.out`, output);
  writeFileSync(`${path}.err`, error);
}
