import { once } from "node:events";
import { createServer, request, type IncomingMessage, type RequestOptions, type Server } from "node:http";
import { connect, type AddressInfo } from "node:net";
import { afterEach, describe, expect, it, test } from "vitest";
import type { MockApi, MockRequest } from "../../../examples/mock/mock-api.ts";
import { createMockListener, type AnsweredRequest, type MockListenerOptions } from "./listener.ts";

const servers: Server[] = [];
afterEach(async () => {
  await Promise.all(
    servers.splice(0).map(async (server) => {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    }),
  );
});

/** An API that answers `{"ok":true}`, and what it is asked. */
function createFake(): { api: MockApi; asked: MockRequest[] } {
  const asked: MockRequest[] = [];
  const headers = { "content-type": "application/json", "content-range": "0-9/12" };
  return {
    asked,
    api: {
      answer(question) {
        asked.push(question);
        return Promise.resolve({ status: 200, headers, body: `{"ok":"é"}` });
      },
    },
  };
}

async function serve(api: MockApi, options?: MockListenerOptions): Promise<number> {
  const server = createServer(createMockListener(api, options)).listen(0, "127.0.0.1");
  servers.push(server);
  await once(server, "listening");
  return (server.address() as AddressInfo).port;
}

interface Received {
  status: number | undefined;
  headers: IncomingMessage["headers"];
  body: string;
}

/** What a server answers to a request that sends these parts one after the other, and ends unless told not to. */
async function send(
  port: number,
  options: RequestOptions,
  parts: readonly string[] = [],
  isEnded = true,
): Promise<Received> {
  const sent = request({ port, host: "127.0.0.1", agent: false, ...options });
  sent.on("error", () => {});
  for (const part of parts) sent.write(part);
  if (isEnded) sent.end();
  else sent.flushHeaders();
  const [response] = (await once(sent, "response")) as [IncomingMessage];
  const chunks = (await response.toArray()) as Buffer[];
  sent.destroy();
  return { status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks).toString() };
}

/** All that a server says to these bytes until it closes. */
async function sendBytes(port: number, bytes: string): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  socket.end(bytes);
  return Buffer.concat((await socket.toArray()) as Buffer[]).toString();
}

describe("a request", () => {
  it("reaches the API as it is: method, path and query, headers, body", async () => {
    const { api, asked } = createFake();
    const port = await serve(api);
    const headers = { authorization: "Bearer essai", prefer: "code=404", host: "localhost:4010" };
    const received = await send(port, { method: "POST", path: "/a%20b?c=d", headers }, [`{"x":`, `"é"}`]);
    expect(received).toMatchObject({ status: 200, body: `{"ok":"é"}` });
    expect(asked).toEqual([
      {
        method: "POST",
        target: "/a%20b?c=d",
        headers: { ...headers, connection: "close", "transfer-encoding": "chunked" },
        body: Buffer.from(`{"x":"é"}`),
      },
    ]);
  });

  it("that has no body reaches it without one, and a HEAD gets none", async () => {
    const { api, asked } = createFake();
    const port = await serve(api);
    const { status, headers, body } = await send(port, { method: "HEAD", path: "/a" });
    expect([status, headers["content-length"], body, asked[0]?.body]).toEqual([200, "11", "", undefined]);
  });

  it.each([
    ["/api-simulee/users/me?a=1", "/users/me?a=1"],
    ["/api-simulee", "/"],
    ["/api-simulee?a=1", "/?a=1"],
    ["/users/me", "/users/me"],
    ["/api-simulee-2/users/me", "/api-simulee-2/users/me"],
    ["http://localhost:4010/api-simulee/users/me", "/users/me"],
  ])("for %s asks for %s, where the API is mounted at /api-simulee too", async (path, target) => {
    const { api, asked } = createFake();
    await send(await serve(api, { basePath: "/api-simulee" }), { path });
    expect(asked.map((question) => question.target)).toEqual([target]);
  });

  it("is told of once it is answered, without its query", async () => {
    const told: AnsweredRequest[] = [];
    const port = await serve(createFake().api, { onAnswer: (answered) => told.push(answered) });
    await send(port, { path: "/a?token=x" });
    await send(port, { path: "/b", headers: { host: "evil.example" } });
    expect(told).toEqual([
      { method: "GET", path: "/a", status: 200, milliseconds: expect.any(Number) as number },
      { method: "GET", path: "/b", status: 421, milliseconds: expect.any(Number) as number },
    ]);
  });

  it("waits for the latency that is asked for", async () => {
    const told: AnsweredRequest[] = [];
    const port = await serve(createFake().api, { latency: 30, onAnswer: (answered) => told.push(answered) });
    await send(port, {});
    // Node may ring a millisecond early
    expect(told[0]?.milliseconds).toBeGreaterThanOrEqual(29);
  });
});

describe("a page of another origin", () => {
  it("may send any method with a token, a type and a preference", async () => {
    const { api, asked } = createFake();
    const { status, headers, body } = await send(await serve(api), { method: "OPTIONS", path: "/users/me" });
    expect([status, body, asked]).toEqual([204, "", []]);
    expect(headers).toMatchObject({
      "access-control-allow-origin": "*",
      "access-control-allow-methods": "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS",
      "access-control-allow-headers": "authorization, content-type, prefer",
      "access-control-max-age": "600",
    });
  });

  it("may read the answer, and the place of a list’s part", async () => {
    const { headers } = await send(await serve(createFake().api), {});
    expect(headers).toMatchObject({
      "access-control-allow-origin": "*",
      "access-control-expose-headers": "content-range",
      "content-range": "0-9/12",
      "cache-control": "no-store",
    });
  });

  it("reaches nothing by a name of its own that leads to this machine", async () => {
    const { api, asked } = createFake();
    const port = await serve(api);
    const { status, headers, body } = await send(port, { headers: { host: "evil.example:4010" } });
    expect([status, headers.connection, asked]).toEqual([421, "close", []]);
    expect(JSON.parse(body)).toEqual({
      error: "misdirected_request",
      error_description: [
        "L’API simulée ne répond qu’à localhost, 127.0.0.1 et [::1], et non à «\u00a0evil.example:4010\u00a0».",
      ],
    });
  });
});

describe("a body over the limit", () => {
  const TOO_LARGE = {
    error: "payload_too_large",
    error_description: ["Le corps de la requête dépasse 10 octets."],
  };

  it.each<[string, RequestOptions["headers"], string[], boolean]>([
    ["as soon as its length is announced", { "content-length": "11" }, [], false],
    ["as soon as it is too long", { "transfer-encoding": "chunked" }, ["12345", "678901"], false],
    ["whole", { "content-length": "11" }, ["12345678901"], true],
  ])("is refused %s", async (_when, headers, parts, isEnded) => {
    const { api, asked } = createFake();
    const port = await serve(api, { largestBody: 10 });
    const received = await send(port, { method: "POST", headers }, parts, isEnded);
    expect([received.status, received.headers.connection, asked]).toEqual([413, "close", []]);
    expect(JSON.parse(received.body)).toEqual(TOO_LARGE);
  });

  it("leaves the server to others; one at the limit passes", async () => {
    const { api, asked } = createFake();
    const port = await serve(api, { largestBody: 10 });
    await send(port, { method: "POST", headers: { "content-length": "11" } }, [], false);
    expect((await send(port, { method: "POST" }, ["1234567890"])).status).toBe(200);
    expect(asked.map(({ body }) => String(body))).toEqual(["1234567890"]);
  });

  it("is one of more than 10 MB, where nothing else is asked for", async () => {
    const port = await serve(createFake().api);
    const tooLong = { method: "POST", headers: { "content-length": String(10 * 1024 * 1024 + 1) } };
    expect(JSON.parse((await send(port, tooLong, [], false)).body)).toEqual({
      error: "payload_too_large",
      error_description: ["Le corps de la requête dépasse 10 Mo."],
    });
  });
});

describe("what is no request", () => {
  it.each([
    ["half a line", "GET /users", "HTTP/1.1 400 Bad Request"],
    ["no HTTP", "bonjour\r\n\r\n", "HTTP/1.1 400 Bad Request"],
    ["a TLS greeting", "\u0016\u0003\u0001\u0002\u0000\u0001\r\n\r\n", "HTTP/1.1 400 Bad Request"],
    ["no host", "GET / HTTP/1.1\r\n\r\n", "HTTP/1.1 400 Bad Request"],
    ["no host in HTTP 1.0", "GET / HTTP/1.0\r\n\r\n", "HTTP/1.1 421 Misdirected Request"],
    ["headers of 20 kB", `GET / HTTP/1.1\r\na: ${"b".repeat(20_000)}\r\n\r\n`, "HTTP/1.1 431 "],
    [
      "two lengths",
      "POST / HTTP/1.1\r\nhost: localhost\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n",
      "HTTP/1.1 400 ",
    ],
    [
      "a chunk that is none",
      "POST / HTTP/1.1\r\nhost: localhost\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n",
      "HTTP/1.1 400 ",
    ],
    ["half a body", "POST / HTTP/1.1\r\nhost: localhost\r\ncontent-length: 10\r\n\r\n123", "HTTP/1.1 400 "],
  ])("(%s) is refused, and does not stop the server", async (_what, bytes, answer) => {
    const { api, asked } = createFake();
    const port = await serve(api);
    expect((await sendBytes(port, bytes)).slice(0, answer.length)).toBe(answer);
    expect(asked).toEqual([]);
    expect((await send(port, {})).status).toBe(200);
  });

  it("may be cut by its client at any time", async () => {
    const port = await serve(createFake().api);
    for (const bytes of ["", "POST", "POST / HTTP/1.1\r\nhost: localhost\r\ncontent-length: 9\r\n\r\n123"]) {
      const socket = connect(port, "127.0.0.1");
      await once(socket, "connect");
      socket.write(bytes);
      socket.resetAndDestroy();
    }
    expect((await send(port, {})).status).toBe(200);
  });
});

test.each([
  [
    "throws",
    () => {
      throw new Error("au revoir");
    },
  ],
  ["rejects", () => Promise.reject(new Error("au revoir"))],
])("an API that %s is told of as what it is", async (_how, answer) => {
  const { status, body } = await send(await serve({ answer }), {});
  expect(status).toBe(500);
  expect(JSON.parse(body)).toEqual({
    error: "internal_server_error",
    error_description: ["L’API simulée s’est trompée\u00a0: au revoir"],
  });
});

test("names of JavaScript’s own objects are data like any other", async () => {
  const { api, asked } = createFake();
  const port = await serve(api);
  const headers = "host: localhost\r\n__proto__: x\r\nconstructor: y\r\nconnection: close";
  await sendBytes(port, `GET /__proto__?constructor=1 HTTP/1.1\r\n${headers}\r\n\r\n`);
  expect(asked[0]?.target).toBe("/__proto__?constructor=1");
  expect(Object.getPrototypeOf(asked[0]?.headers)).toBe(Object.prototype);
  expect(asked[0]?.headers).toMatchObject({ constructor: "y" });
});
