import { spawn } from "node:child_process";
import { createServer, type AddressInfo } from "node:net";

export interface Preview {
  address: string;
  /** All that the preview has printed so far. */
  output(): string;
  /** Waits until what it has printed since the last call matches. */
  waitFor(pattern: RegExp): Promise<void>;
  stop(): Promise<void>;
}

/** `npm start` in a folder, on a free port. */
export async function startPreview(folder: string): Promise<Preview> {
  const port = await freePort();
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/preview.ts", "--port", String(port)], {
    cwd: folder,
    env: { ...process.env, NO_COLOR: "1" },
  });
  let output = "";
  let read = 0;
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (chunk: string) => {
      output += chunk;
    });
  const closed = new Promise<void>((resolve) => child.on("close", () => resolve()));
  return {
    address: `http://localhost:${port}`,
    output: () => output,
    async waitFor(pattern) {
      // Other files of the run, and what they start, keep the machine busy meanwhile
      const deadline = Date.now() + 90_000;
      for (;;) {
        const match = pattern.exec(output.slice(read));
        if (match) {
          read += match.index + match[0].length;
          return;
        }
        if (Date.now() > deadline || child.exitCode !== null)
          throw new Error(`${String(pattern)} was not printed:\n${output.slice(read)}`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    stop() {
      child.kill();
      return closed;
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
