import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { once } from "node:events";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { askAddress, type Answer } from "./ask-address.ts";
import { createGate } from "./gate.ts";

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

const status =
  (code: number, location?: string): Handler =>
  (_request, response) =>
    response.writeHead(code, location === undefined ? {} : { location }).end();
/** Another answer to HEAD than to GET. */
const either =
  (head: Handler, get: Handler): Handler =>
  (request, response) =>
    (request.method === "HEAD" ? head : get)(request, response);
const reset: Handler = ({ socket }) => socket.destroy();
const silent: Handler = () => undefined;

const HANDLERS: Readonly<Record<string, Handler>> = {
  "/ok": status(200),
  "/dead": status(404),
  "/gone": status(410),
  "/broken": status(500),
  "/no-head": either(status(405), status(200)),
  "/no-head-dead": either(status(501), status(404)),
  "/liar": either(status(404), status(200)),
  "/reset": reset,
  "/reset-head": either(reset, status(200)),
  "/no-head-reset": either(status(403), reset),
  "/silent": silent,
  "/moved": status(301, "/ok"),
  "/moved-twice": status(308, "/moved"),
  "/moved-dead": status(308, "/dead"),
  "/loop": status(302, "/loop"),
  "/nowhere": status(302),
  "/mail": status(302, "mailto:a@b.fr"),
};

describe("an address", () => {
  let server: Server;
  let origin: string;
  let asked: string[] = [];
  beforeAll(async () => {
    server = createServer((request, response) => {
      const { method = "", url = "" } = request;
      asked.push(`${method} ${url}`);
      (HANDLERS[url] ?? status(404))(request, response);
    });
    await once(server.listen(0, "127.0.0.1"), "listening");
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  beforeEach(() => {
    asked = [];
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const ask = (path: string): Promise<Answer> =>
    askAddress(origin + path, { timeout: 400, gate: createGate({ total: 6, perHost: 2 }) });

  it.each<[string, Answer, string[]]>([
    ["/ok", { status: 200, redirects: [] }, ["HEAD /ok"]],
    ["/broken", { status: 500, redirects: [] }, ["HEAD /broken"]],
    ["/no-head", { status: 200, redirects: [] }, ["HEAD /no-head", "GET /no-head"]],
    ["/no-head-dead", { status: 404, redirects: [] }, ["HEAD /no-head-dead", "GET /no-head-dead"]],
    ["/dead", { status: 404, redirects: [] }, ["HEAD /dead", "GET /dead"]],
    ["/gone", { status: 410, redirects: [] }, ["HEAD /gone", "GET /gone"]],
    ["/liar", { status: 200, redirects: [] }, ["HEAD /liar", "GET /liar"]],
    ["/reset-head", { status: 200, redirects: [] }, ["HEAD /reset-head", "GET /reset-head"]],
    ["/silent", { failure: "délai", redirects: [] }, ["HEAD /silent"]],
    ["/nowhere", { status: 302, redirects: [] }, ["HEAD /nowhere"]],
    ["/mail", { status: 302, redirects: [] }, ["HEAD /mail"]],
  ])("%s is asked no more than it takes", async (path, answer, requests) => {
    expect(await ask(path)).toEqual(answer);
    expect(asked).toEqual(requests);
  });

  it("that does not answer is asked once more", async () => {
    expect(await ask("/reset")).toEqual({ failure: "ECONNRESET", redirects: [] });
    expect(asked).toEqual(["HEAD /reset", "GET /reset"]);
    asked = [];
    await ask("/no-head-reset");
    expect(asked).toEqual(["HEAD /no-head-reset", "GET /no-head-reset", "GET /no-head-reset"]);
  });

  it("is followed where it leads", async () => {
    expect(await ask("/moved-twice")).toEqual({
      status: 200,
      redirects: [
        { status: 308, to: `${origin}/moved` },
        { status: 301, to: `${origin}/ok` },
      ],
    });
    expect(await ask("/moved-dead")).toEqual({
      status: 404,
      redirects: [{ status: 308, to: `${origin}/dead` }],
    });
  });

  it("that leads to itself is left after five redirects", async () => {
    const { redirects, ...outcome } = await ask("/loop");
    expect(outcome).toEqual({ failure: "redirections" });
    expect(redirects).toHaveLength(5);
    expect(asked).toHaveLength(6);
  });

  it("where no server listens says so", async () => {
    const free = createServer();
    await once(free.listen(0, "127.0.0.1"), "listening");
    const { port } = free.address() as AddressInfo;
    await once(free.close(), "close");
    const options = { timeout: 400, gate: createGate({ total: 1, perHost: 1 }) };
    expect(await askAddress(`http://127.0.0.1:${port}/`, options)).toEqual({
      failure: "ECONNREFUSED",
      redirects: [],
    });
  });
});
