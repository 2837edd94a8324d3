import { execFile } from "node:child_process";

export interface CommandResult {
  stdout: string;
  stderr: string;
  exitCode: number;
}

/** Runs `node --import tsx script …args` in a folder, as npm would, and waits for its end. */
export function runScript(
  script: string,
  args: readonly string[] = [],
  cwd = process.cwd(),
): Promise<CommandResult> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ["--import", "tsx", script, ...args],
      { cwd, maxBuffer: 64 * 1024 * 1024 },
      (_error, stdout, stderr) => resolve({ stdout, stderr, exitCode: child.exitCode ?? -1 }),
    );
  });
}

/** Runs `npm …args` in this project: npm’s own script by this Node, as `npm` alone is a shell command on Windows. */
export function runNpm(args: readonly string[]): Promise<CommandResult> {
  const npm = process.env["npm_execpath"];
  return new Promise((resolve) => {
    const options = { maxBuffer: 64 * 1024 * 1024, shell: npm === undefined && process.platform === "win32" };
    const done = (_error: unknown, stdout: string, stderr: string): void =>
      resolve({ stdout, stderr, exitCode: child.exitCode ?? -1 });
    const child =
      npm === undefined
        ? execFile("npm", [...args], options, done)
        : execFile(process.execPath, [npm, ...args], options, done);
  });
}
