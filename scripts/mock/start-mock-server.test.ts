import { once } from "node:events";
import { Agent, request, type IncomingMessage } from "node:http";
import { connect, type Socket } from "node:net";
import { networkInterfaces } from "node:os";
import { afterEach, describe, expect, it } from "vitest";
import type { MockApi } from "../../examples/mock/mock-api.ts";
import { startMockServer, type MockServer, type MockServerOptions } from "./start-mock-server.ts";

const api: MockApi = {
  answer: ({ target }) => Promise.resolve({ status: 200, headers: {}, body: target }),
};

const servers: MockServer[] = [];
afterEach(async () => void (await Promise.all(servers.splice(0).map((server) => server.stop()))));

async function start(options: Partial<MockServerOptions> = {}): Promise<MockServer> {
  const server = await startMockServer({ api, port: 0, ...options });
  servers.push(server);
  return server;
}

async function open(server: MockServer, bytes: string): Promise<Socket> {
  const socket = connect(server.port, "127.0.0.1");
  await once(socket, "connect");
  socket.write(bytes);
  return socket;
}

const textOf = async (socket: Socket): Promise<string> =>
  Buffer.concat((await socket.toArray()) as Buffer[]).toString();

const HAS_IPV6 = Object.values(networkInterfaces()).some((list) =>
  list?.some(({ address }) => address === "::1"),
);

describe("the server of the mock API", () => {
  it("answers on this machine’s own addresses, by any of its names", async () => {
    const { addresses, port } = await start();
    const expected = [`http://127.0.0.1:${port}`, ...(HAS_IPV6 ? [`http://[::1]:${port}`] : [])];
    expect(addresses).toEqual(expected);
    for (const address of [...addresses, `http://localhost:${port}`])
      expect(await (await fetch(`${address}/users/me`)).text()).toBe("/users/me");
  });

  it("does not answer on the others", async () => {
    const { port } = await start();
    const others = Object.values(networkInterfaces()).flatMap((list = []) =>
      list.filter(({ internal, family }) => !internal && family === "IPv4").map(({ address }) => address),
    );
    for (const host of [...others, "127.0.0.2"]) {
      const [error] = (await once(connect(port, host), "error").catch((reason: unknown) => [reason])) as [
        Error,
      ];
      expect(error).toMatchObject({ code: "ECONNREFUSED" });
    }
  });

  it("says in a sentence that its port is taken", async () => {
    const { port } = await start();
    await expect(start({ port })).rejects.toThrow(
      new Error(`le port ${port} est déjà pris\u00a0; choisissez-en un autre avec «\u00a0--port\u00a0».`),
    );
  });

  it("stops at once, whatever is under way, and leaves its port", async () => {
    const server = await start({ latency: 60_000 });
    const waiting = await open(server, "GET / HTTP/1.1\r\nhost: localhost\r\n\r\n");
    const idle = await open(server, "");
    waiting.on("error", () => {});
    idle.on("error", () => {});
    await Promise.all([server.stop(), once(waiting, "close"), once(idle, "close")]);
    await start({ port: server.port });
  });

  it("takes one request after the other on a connection", async () => {
    const server = await start();
    const one = "host: localhost\r\n\r\n";
    const last = "host: localhost\r\nconnection: close\r\n\r\n";
    const socket = await open(
      server,
      `GET /a HTTP/1.1\r\n${one}GET /b HTTP/1.1\r\n${one}GET /c HTTP/1.1\r\n${last}`,
    );
    expect((await textOf(socket)).match(/^\/[abc]/gm)).toEqual(["/a", "/b", "/c"]);
  });

  it.each([
    ["its headers", "GET / HTTP/1.1\r\nhost: localhost\r\n", { headersTimeout: 50 }],
    [
      "its body",
      "POST / HTTP/1.1\r\nhost: localhost\r\ncontent-length: 9\r\n\r\n123",
      { headersTimeout: 50, requestTimeout: 100 },
    ],
  ])("cuts a client that is slow to send %s, and serves the others", async (_what, bytes, timeouts) => {
    const server = await start(timeouts);
    const slow = await textOf(await open(server, bytes));
    expect(slow).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n/);
    expect((await fetch(`http://127.0.0.1:${server.port}/`)).status).toBe(200);
  });

  it("cuts a client that connects and says nothing", async () => {
    const silent = await open(await start({ headersTimeout: 50, requestTimeout: 50 }), "");
    expect(await textOf(silent)).toMatch(/^$|^HTTP\/1\.1 408/);
  });

  it("closes the connections that are one too many", async () => {
    const server = await start({ mostConnections: 2 });
    const kept = [await open(server, ""), await open(server, "")];
    const refused = await open(server, "GET / HTTP/1.1\r\nhost: localhost\r\n\r\n");
    refused.on("error", () => {});
    await once(refused, "close");
    kept[0]?.write("GET /a HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n");
    expect(await textOf(kept[0] as Socket)).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
  });

  it.each([
    ["11", 413, false],
    ["10", 200, true],
  ])("tells who asks before sending %s bytes whether they are wanted", async (length, status, isWanted) => {
    const { port } = await start({ largestBody: 10 });
    const headers = { expect: "100-continue", "content-length": length };
    const sent = request({ port, host: "127.0.0.1", method: "POST", headers, agent: new Agent() });
    let isContinued = false;
    sent.on("continue", () => {
      isContinued = true;
      sent.end("1".repeat(Number(length)));
    });
    sent.on("error", () => {});
    sent.flushHeaders();
    const [response] = (await once(sent, "response")) as [IncomingMessage];
    expect([response.statusCode, isContinued]).toEqual([status, isWanted]);
    sent.destroy();
  });
});
