import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";

/** What the server uses: megabytes, and seconds of a core since it has started. */
export interface ServerUse {
  heap: number;
  resident: number;
  core: number;
}

/** Added to the command: says what it uses, when asked, once all that is of no more use is given back. */
const PROBE = `process.on("message", () => {
  const { user, system } = process.cpuUsage();
  gc();
  const { heapUsed, rss } = process.memoryUsage();
  process.send({ heap: heapUsed / 2 ** 20, resident: rss / 2 ** 20, core: (user + system) / 1e6 });
});`;

/** `npm run mock` as it is, on a free port. */
export async function startMock(): Promise<{ child: ChildProcess; port: number }> {
  const probe = `data:text/javascript,${encodeURIComponent(PROBE)}`;
  const flags = ["--expose-gc", "--import", "tsx", "--import", probe];
  const child = spawn(process.execPath, [...flags, "scripts/mock.ts", "--port", "0", "--quiet"], {
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  for await (const line of createInterface(child.stdout as Readable)) {
    const port = /http:\/\/localhost:(\d+)/.exec(line)?.[1];
    if (port !== undefined) return { child, port: Number(port) };
  }
  throw new Error("npm run mock has not started");
}

/** What the server uses now. */
export async function readUse(child: ChildProcess): Promise<ServerUse> {
  child.send("use");
  const [use] = (await once(child, "message")) as [ServerUse];
  return use;
}
