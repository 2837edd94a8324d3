import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { french } from "../../contract/message-words.ts";
import type { MockApi } from "../../examples/mock/mock-api.ts";
import {
  createMockListener,
  LARGEST_BODY,
  type MockListenerOptions,
} from "../../plugins/live-examples/mock-api/listener.ts";
import { declaresTooMuch } from "../../plugins/live-examples/mock-api/read-body.ts";

export interface MockServerOptions extends MockListenerOptions {
  api: MockApi;
  /** 0: one that is free. */
  port: number;
  /** How long a client has to send its headers, in milliseconds; default 10 s. */
  headersTimeout?: number;
  /** How long a client has to send its whole request, in milliseconds; default 30 s. */
  requestTimeout?: number;
  /** Of connections at once; those beyond are closed; default 100. */
  mostConnections?: number;
}

export interface MockServer {
  /** Where it answers: `http://127.0.0.1:4010`, and `http://[::1]:4010` where this machine has IPv6. */
  addresses: readonly string[];
  port: number;
  /** Closes it at once, with its connections. */
  stop(): Promise<void>;
}

/** What `listen` says where this machine has no IPv6. */
const WITHOUT_ADDRESS = ["EADDRNOTAVAIL", "EAFNOSUPPORT"];

/** Serves a mock API on this machine alone: `localhost` is one address or the other. Throws a French sentence where it cannot. */
export async function startMockServer(options: MockServerOptions): Promise<MockServer> {
  const servers: Server[] = [];
  const stop = async (): Promise<void> => void (await Promise.all(servers.map(close)));
  let { port } = options;
  try {
    servers.push(await listen(createMockServer(options), port, "127.0.0.1"));
    ({ port } = servers[0]?.address() as AddressInfo);
    servers.push(await listen(createMockServer(options), port, "::1"));
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    // A port that was free on the first address need not be on the other
    const isOptional = WITHOUT_ADDRESS.includes(code) || options.port === 0;
    if (servers.length === 0 || !isOptional) {
      await stop();
      throw new Error(describe(error as NodeJS.ErrnoException, port));
    }
  }
  const addresses = servers.map((server) => {
    const { address, family } = server.address() as AddressInfo;
    return `http://${family === "IPv6" ? `[${address}]` : address}:${port}`;
  });
  return { addresses, port, stop };
}

function createMockServer(options: MockServerOptions): Server {
  const { api, headersTimeout = 10_000, requestTimeout = 30_000, latency = 0 } = options;
  const listener = createMockListener(api, options);
  const server = createServer(
    {
      headersTimeout: Math.min(headersTimeout, requestTimeout),
      requestTimeout,
      connectionsCheckingInterval: Math.min(1_000, headersTimeout, requestTimeout),
    },
    listener,
  );
  // A client that reads nothing of its answer; one that does not send what it has begun is told so before
  server.setTimeout(2 * requestTimeout + latency);
  server.maxConnections = options.mostConnections ?? 100;
  server.on("checkContinue", (request, response) => {
    if (!declaresTooMuch(request, options.largestBody ?? LARGEST_BODY)) response.writeContinue();
    listener(request, response);
  });
  return server;
}

async function listen(server: Server, port: number, host: string): Promise<Server> {
  server.listen({ port, host });
  await once(server, "listening");
  // A connection that this machine cannot accept, for want of files, is that client’s loss only
  server.on("error", () => {});
  return server;
}

function describe({ code, message }: NodeJS.ErrnoException, port: number): string {
  if (code === "EADDRINUSE")
    return french`le port ${port} est déjà pris ; choisissez-en un autre avec « --port ».`;
  if (code === "EACCES")
    return french`le port ${port} demande des droits que vous n’avez pas ; choisissez-en un autre avec « --port ».`;
  return message;
}

async function close(server: Server): Promise<void> {
  await new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  });
}
