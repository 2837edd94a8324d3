import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { inject } from "vitest";
import { runScript, type CommandResult } from "./run-command.ts";

export interface BuiltSite extends CommandResult {
  /** The folder of the site, which other test files read too: nothing is to be written there. */
  folder: string;
}

/**
 * The site as `npm run build` writes it, and what the command has said: built by the first test file of a run that asks for it, while
 * the others wait.
 */
export async function builtSite({ content = "content", pathPrefix = "/" } = {}): Promise<BuiltSite> {
  const place = join(inject("builtSites"), `${content}${pathPrefix}`.replace(/\W/g, "-"));
  const folder = join(place, "site");
  const told = join(place, "result.json");
  if (isFirstAt(place)) {
    const options = ["--content", content, "--output", folder, "--pathprefix", pathPrefix];
    writeFileSync(`${told}.part`, JSON.stringify(await runScript("scripts/build.ts", options)));
    // Nobody reads half a file
    renameSync(`${told}.part`, told);
  }
  while (!existsSync(told)) await wait(50);
  return { folder, ...(JSON.parse(readFileSync(told, "utf8")) as CommandResult) };
}

/** Whether no other test file has made this folder before. */
function isFirstAt(place: string): boolean {
  try {
    mkdirSync(place);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}
