import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runScript } from "./run-command.ts";

interface Started {
  child: ChildProcess;
  address: string;
  /** Gives the next line that it prints. */
  nextLine: () => Promise<string>;
}

const plain = (text: string): string => text.replaceAll("\u00a0", " ");

/** `npm run mock` on a port that is free, with the lines that it prints once it answers. */
async function startMock(...args: string[]): Promise<Started & { head: string[] }> {
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/mock.ts", "--port", "0", ...args]);
  child.stderr.pipe(process.stderr);
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const nextLine = async (): Promise<string> => plain(String((await lines.next()).value));
  const head = [await nextLine(), await nextLine(), await nextLine()];
  const address = /http:\S+/.exec(head[0] ?? "")?.[0] ?? "";
  return { child, address, nextLine, head };
}

async function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<unknown[]> {
  const ended = once(child, "exit");
  child.kill(signal);
  return ended;
}

describe("npm run mock", () => {
  let mock: Awaited<ReturnType<typeof startMock>>;
  beforeAll(async () => {
    mock = await startMock();
  });
  afterAll(() => void mock.child.kill());

  const ask = (path: string, init?: RequestInit): Promise<Response> =>
    fetch(mock.address + path, { ...init, headers: { authorization: "Bearer essai", ...init?.headers } });

  it("says where it answers, how to ask, and when to start it again", () => {
    const { address, head } = mock;
    expect(address).toMatch(/^http:\/\/localhost:\d+$/);
    expect(head[0]).toMatch(/^API simulée : http:\S+ \(\d{3} exemples\)\. Ctrl-C l’arrête\.$/);
    expect(head.slice(1)).toEqual([
      `Essayez : curl -H "Authorization: Bearer essai" ${address}/users/me`,
      "Relancez « npm run mock » quand content/ ou contract/ change.",
    ]);
  });

  it("answers with the sample of a page, and says so on one line", async () => {
    const response = await ask("/users/me");
    expect([response.status, response.headers.get("content-type")]).toEqual([
      200,
      expect.stringMatching(/^application\/json/),
    ]);
    expect(await response.json()).toHaveProperty("email");
    expect(await mock.nextLine()).toMatch(/^GET \/users\/me 200 \d+ ms$/);
  });

  it.runIf(process.platform !== "win32")("ends with 0, at Ctrl-C, even while a client waits", async () => {
    const slow = await startMock("--latency", "60000", "--quiet");
    const waiting = fetch(`${slow.address}/users/me`).catch(() => "cut");
    expect(await stop(slow.child, "SIGINT")).toEqual([0, null]);
    expect(await waiting).toBe("cut");
  });
});

const message = (reason: string): object => ({
  stdout: "",
  stderr: `La commande n’a pas pu aboutir : ${reason}\n`,
  exitCode: 2,
});

it.each([
  [["--port", "99999"], "le port « 99999 » n’est pas un nombre entier de 0 à 65535 (0 : un port libre)."],
  [["--errors", "5"], "la part d’erreurs « 5 » n’est ni un pourcentage (5%) ni un nombre de 0 à 1 (0.05)."],
  [["--content", "nulle-part"], "le dossier « nulle-part » n’existe pas."],
  [
    ["--hote", "0.0.0.0"],
    "option « --hote » inconnue ; options possibles : --port, --seed, --latency, --errors, --content, --quiet.",
  ],
])("npm run mock says in one line why it could not run with %j", async (args, reason) => {
  const { stdout, stderr, exitCode } = await runScript("scripts/mock.ts", args);
  expect({ stdout, stderr: plain(stderr), exitCode }).toEqual(message(reason));
});

it("npm run mock says that another program has its port", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  const { port } = other.address() as AddressInfo;
  const args = ["--port", String(port), "--content", "tests/fixtures/good"];
  const { stdout, stderr, exitCode } = await runScript("scripts/mock.ts", args);
  other.close();
  expect({ stdout, stderr: plain(stderr), exitCode }).toEqual(
    message(`le port ${port} est déjà pris ; choisissez-en un autre avec « --port ».`),
  );
});
