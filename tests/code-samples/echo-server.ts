import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

/** A request as it arrived, byte by byte. */
export interface ReceivedRequest {
  method: string;
  /** Path and query, as on the wire. */
  target: string;
  /** Names in lower case, values in UTF-8, in their order; those that a client adds of itself are here too. */
  headers: readonly (readonly [name: string, value: string])[];
  body: Buffer;
}

/** What a server answers. */
export interface Reply {
  status: number;
  headers?: Readonly<Record<string, string>>;
  body: string;
}

export interface TestServer {
  /** `http://127.0.0.1:40123` */
  address: string;
  close: () => Promise<void>;
}

const LONGEST_HEADERS = 4 * 1024 * 1024;

/** A server on a free port of this machine that answers as it is told. */
export async function startServer(
  answer: (request: ReceivedRequest) => Reply | Promise<Reply>,
): Promise<TestServer> {
  const server = createServer({ maxHeaderSize: LONGEST_HEADERS }, (message, response) => {
    void receive(message)
      .then(answer)
      .catch((error: unknown): Reply => ({ status: 500, body: String(error) }))
      .then(({ status, headers = {}, body }) => response.writeHead(status, headers).end(body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function receive(message: IncomingMessage): Promise<ReceivedRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  const { rawHeaders, method = "", url = "" } = message;
  const headers = rawHeaders.flatMap((text, at) =>
    at % 2 === 0 ? [[text.toLowerCase(), decodeHeader(rawHeaders[at + 1] ?? "")] as const] : [],
  );
  return { method, target: url, headers, body: Buffer.concat(chunks) };
}

/** Node reads headers as Latin-1. */
function decodeHeader(value: string): string {
  return Buffer.from(value, "latin1").toString("utf8");
}
