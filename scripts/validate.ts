import { spawnSync } from "node:child_process";
import { french } from "../contract/message-words.ts";

/** Everything that must hold before a change lands, in the order that tells of a mistake soonest. */
const STEPS = ["format", "lint", "types", "unused", "contract", "test", "build", "check", "audit:sample"];

/** `npm run validate`: stops at the first step that fails, with its exit code. */
function validate(): void {
  const npm = process.env["npm_execpath"];
  if (npm === undefined) {
    console.error(french`Lancez cette commande par « npm run validate ».`);
    process.exitCode = 2;
    return;
  }
  for (const step of STEPS) {
    console.log(`\n▶ npm run ${step}`);
    // npm’s own script is run by this Node: on Windows, `npm` alone is a shell command.
    const { status } = spawnSync(process.execPath, [npm, "run", "--silent", step], { stdio: "inherit" });
    if (status !== 0) {
      console.error(`✗ npm run ${step}`);
      process.exitCode = status ?? 1;
      return;
    }
  }
}

validate();
