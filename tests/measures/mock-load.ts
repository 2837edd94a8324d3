import { once } from "node:events";
import { Agent, request, type IncomingMessage, type RequestOptions } from "node:http";
import { connect } from "node:net";
import placeholders from "../../_data/placeholders.ts";
import { readUse, startMock } from "./mock-server.ts";

/** How `npm run mock` holds under load. */
export interface MockLoadFigures {
  /** Of `GET /users/me`, when nothing else is asked: by the clock, and by the time that the server has had of a core. */
  requestsPerSecond: number;
  requestsPerCoreSecond: number;
  /** Milliseconds that half, and all but one in a hundred, of these requests take at most. */
  median: number;
  percentile99: number;
  /** How many requests stand between the two readings of the memory. */
  requests: number;
  /** Megabytes in use, after 20,000 requests and at the end. */
  heap: readonly [before: number, after: number];
  resident: readonly [before: number, after: number];
  /** Requests that did not get the status that they should, with what they got. */
  surprises: string[];
  /** Status given to a body of 11 MB. */
  largeBodyStatus: number;
  /** First line, and seconds, after which a client is cut that does not end its headers. */
  slowClient: { line: string; seconds: number };
}

const CONNECTIONS = 20;
const PHASES = { warm: 20_000, timed: 50_000, mixed: 130_000 };
const TOKEN = { authorization: "Bearer essai" };
const UPLOADS = `/datastores/${placeholders["datastore"]?.example}/uploads`;
const UPLOAD = JSON.stringify({ name: "Essai", description: "Essai", type: "VECTOR", srs: "EPSG:2154" });

/** Starts the command itself, asks it 200,000 times, and looks at what it has become. */
export async function measureMockLoad(): Promise<MockLoadFigures> {
  const { child, port } = await startMock();
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const surprises = new Map<string, number>();
  const ask = createClient({ port, host: "127.0.0.1", agent }, surprises);
  try {
    const slow = findSlowClientCut(port);
    await repeat(PHASES.warm, () => ask("GET", "/users/me", 200));
    const before = await readUse(child);
    const times: number[] = [];
    const start = performance.now();
    await repeat(PHASES.timed, async () => {
      const sent = performance.now();
      await ask("GET", "/users/me", 200);
      times.push(performance.now() - sent);
    });
    const seconds = (performance.now() - start) / 1_000;
    const timed = await readUse(child);
    await repeat(PHASES.mixed / MIX_LENGTH, () => askMix(ask));
    const after = await readUse(child);
    times.sort((a, b) => a - b);
    return {
      requestsPerSecond: PHASES.timed / seconds,
      requestsPerCoreSecond: PHASES.timed / (timed.core - before.core),
      median: times[Math.floor(times.length / 2)] ?? 0,
      percentile99: times[Math.floor(times.length * 0.99)] ?? 0,
      requests: PHASES.timed + PHASES.mixed,
      heap: [before.heap, after.heap],
      resident: [before.resident, after.resident],
      surprises: Array.from(surprises, ([what, times]) => `${what}, ${times} times`),
      largeBodyStatus: (
        await send({ port, host: "127.0.0.1", method: "POST", path: UPLOADS }, "x".repeat(11e6))
      ).status,
      slowClient: await slow,
    };
  } finally {
    agent.destroy();
    child.kill();
    await once(child, "exit");
  }
}

type Ask = (
  method: string,
  path: string,
  expected: number,
  options?: { body?: string; headers?: object },
) => Promise<string>;

/** How many requests `askMix` sends. */
const MIX_LENGTH = 10;

/** What clients of all kinds send: an upload that is made, looked at and removed, mistakes of each sort. */
async function askMix(ask: Ask): Promise<void> {
  for (let time = 0; time < 3; time++) await ask("GET", "/users/me", 200);
  const created = JSON.parse(await ask("POST", UPLOADS, 201, { body: UPLOAD })) as { _id?: string };
  await ask("GET", `${UPLOADS}/${created._id}`, 200);
  await ask("DELETE", `${UPLOADS}/${created._id}`, 204);
  await ask("GET", `${UPLOADS}/${created._id}`, 404);
  await ask("POST", UPLOADS, 400, { body: "{" });
  await ask("GET", "/nulle-part", 404);
  await ask("GET", "/users/me", 401, { headers: {} });
}

/** Does something so many times, on every connection at once. */
async function repeat(times: number, act: () => Promise<unknown>): Promise<void> {
  let left = times;
  const loop = async (): Promise<void> => {
    while (left-- > 0) await act();
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, loop));
}

function createClient(connection: RequestOptions, surprises: Map<string, number>): Ask {
  return async (method, path, expected, { body, headers = TOKEN } = {}) => {
    const type = body === undefined ? {} : { "content-type": "application/json" };
    const answer = await send({ ...connection, method, path, headers: { ...headers, ...type } }, body);
    if (answer.status !== expected) {
      const what = `${method} ${path.replace(/[^/]+(?=$)/, "…")} ${answer.status} instead of ${expected}`;
      surprises.set(what, (surprises.get(what) ?? 0) + 1);
    }
    return answer.status === expected ? answer.text : "{}";
  };
}

function send(options: RequestOptions, body?: string): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const sent = request(options, (response: IncomingMessage) => {
      let text = "";
      response.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, text }));
    });
    // What comes once the answer is there changes nothing
    sent.on("error", reject);
    sent.end(body);
  });
}

async function findSlowClientCut(port: number): Promise<MockLoadFigures["slowClient"]> {
  const start = performance.now();
  const socket = connect(port, "127.0.0.1");
  socket.write("GET /users/me HTTP/1.1\r\nhost: localhost\r\n");
  const [line = ""] = Buffer.concat((await socket.toArray()) as Buffer[])
    .toString()
    .split("\r\n");
  return { line, seconds: (performance.now() - start) / 1_000 };
}
