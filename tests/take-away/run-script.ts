import { spawn } from "node:child_process";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import placeholders from "../../_data/placeholders.ts";
import { loadContract } from "../../contract/load-contract.ts";
import type { ExampleCall } from "../../examples/example-call.ts";
import { createMockApi } from "../../examples/mock/mock-api.ts";
import { createMockListener } from "../../plugins/live-examples/mock-api/listener.ts";

export interface CommandRun {
  stdout: string;
  stderr: string;
  exitCode: number | null;
}

/** Runs a command in a folder, with these variables and `PATH` alone. */
export function runCommand(
  command: string,
  args: readonly string[],
  { folder, values = {} }: { folder: string; values?: Readonly<Record<string, string>> },
): Promise<CommandRun> {
  return new Promise((resolve, reject) => {
    const env = { PATH: process.env["PATH"], HOME: folder, ...values };
    const child = spawn(command, args, { cwd: folder, env, stdio: ["ignore", "pipe", "pipe"] });
    let [stdout, stderr] = ["", ""];
    child.stdout.on("data", (part: Buffer) => (stdout += part.toString()));
    child.stderr.on("data", (part: Buffer) => (stderr += part.toString()));
    child.on("error", reject);
    child.on("close", (exitCode) => resolve({ stdout, stderr, exitCode }));
  });
}

/** The mock API of the site, which remembers, with what it was asked. */
export async function startMockApi(
  calls: readonly ExampleCall[],
): Promise<{ address: string; answered: string[]; close: () => Promise<void> }> {
  const answered: string[] = [];
  const api = createMockApi({ contract: loadContract(), calls, placeholders });
  const onAnswer = ({ method, path, status }: { method: string; path: string; status: number }): void => {
    answered.push(`${method} ${path} ${status}`);
  };
  const server = createServer(createMockListener(api, { onAnswer }));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    answered,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
