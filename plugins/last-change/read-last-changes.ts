import { execFile } from "node:child_process";

/**
 * When each file below a folder was last committed, by its path from `workingFolder` with `/`; nothing where there is
 * no git, no repository, or only the end of its history (a shallow clone would give its oldest commit to every file).
 */
export async function readLastChanges(
  folder: string,
  workingFolder = ".",
): Promise<ReadonlyMap<string, Date>> {
  if ((await runGit(workingFolder, ["rev-parse", "--is-shallow-repository"])).trim() !== "false")
    return new Map();
  // A name may hold anything but NUL: `-z` ends names with it, and leaves their accents as they are
  const log = ["log", "-z", "--format=%x01%ct", "--name-only", "--no-renames", "--relative", "--", folder];
  return readLog(await runGit(workingFolder, ["-c", "log.showSignature=false", ...log]));
}

/** What git prints, or nothing where it fails. */
function runGit(cwd: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    execFile("git", [...args], { cwd, maxBuffer: Infinity }, (error, stdout) => resolve(error ? "" : stdout));
  });
}

/** The first date that stands above each name: commits come from the newest to the oldest. */
function readLog(log: string): ReadonlyMap<string, Date> {
  const changes = new Map<string, Date>();
  let date = new Date(0);
  for (const part of log.split("\0")) {
    if (part.startsWith("\u0001")) date = new Date(Number(part.slice(1)) * 1000);
    else {
      const file = part.replace(/^\n/, "");
      if (file !== "" && !changes.has(file)) changes.set(file, date);
    }
  }
  return changes;
}
