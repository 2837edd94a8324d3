import { spawn } from "node:child_process";
import { once } from "node:events";
import { french } from "../contract/message-words.ts";

/** Everything that must hold before a change lands, in the order that tells of a mistake soonest; what stands together runs at once. */
const STEPS: readonly (readonly string[])[] = [
  ["format", "types"],
  ["lint", "unused", "contract"],
  ["test"],
  ["build", "check"],
  ["audit:sample"],
];

/** `npm run validate`: stops behind the first steps of which one fails, with its exit code. */
async function validate(): Promise<void> {
  const npm = process.env["npm_execpath"];
  if (npm === undefined) {
    console.error(french`Lancez cette commande par « npm run validate ».`);
    process.exitCode = 2;
    return;
  }
  const run = async (step: string): Promise<boolean> => {
    console.log(`▶ npm run ${step}`);
    // npm’s own script is run by this Node: on Windows, `npm` alone is a shell command.
    const child = spawn(process.execPath, [npm, "run", "--silent", step], { stdio: "inherit" });
    const [code] = (await once(child, "close")) as [number | null];
    if (code === 0) return true;
    console.error(`✗ npm run ${step}`);
    process.exitCode = code ?? 1;
    return false;
  };
  for (const steps of STEPS) {
    const results = await Promise.all(steps.map(run));
    if (results.includes(false)) return;
  }
}

await validate();
