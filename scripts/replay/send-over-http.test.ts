import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from "vitest";
import type { HttpRequest } from "../../examples/http-request.ts";
import type { Answer, NoAnswer } from "../../examples/scenario/send.ts";
import { findMissingFile, sendOverHttp } from "./send-over-http.ts";

const PAGES = "https://data.example/api";

let servers: Server[];
let origins: string[];
let asked: string[];

beforeAll(async () => {
  servers = [0, 1].map((index) =>
    createServer((request, response) => {
      const { method = "", url = "", headers } = request;
      asked.push(`${index} ${method} ${url} ${headers.authorization}`);
      if (url.endsWith("/ailleurs")) response.writeHead(302, { location: `${origins[1]}/vole` }).end();
      else if (url.endsWith("/plus-loin")) response.writeHead(307, { location: "/api/ici?a=b" }).end();
      else if (url.endsWith("/sans-fin")) response.writeHead(302, { location: "/api/sans-fin" }).end();
      else if (url.endsWith("/silence")) return;
      else if (url.endsWith("/coupee")) request.socket.destroy();
      else if (url.endsWith("/moitie")) {
        response.writeHead(200, { "content-length": "1000" }).write("{");
        setTimeout(() => request.socket.destroy(), 20);
      } else
        response
          .writeHead(200, { "x-echo": "abc" })
          .end(`${headers.authorization} ${headers["content-type"]}`);
    }),
  );
  await Promise.all(servers.map((server) => once(server.listen(0, "127.0.0.1"), "listening")));
  origins = servers.map((server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
beforeEach(() => {
  asked = [];
});
afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

function ask(
  path: string,
  more: Partial<HttpRequest> = {},
  base = `${origins[0]}/api`,
): Promise<Answer | NoAnswer> {
  const send = sendOverHttp({
    base,
    baseAddresses: [PAGES],
    timeout: path === "/silence" ? 300 : 30_000,
    files: "tests/fixtures/replay/good/fr",
    token: "abc",
  });
  const headers = [["Authorization", "Bearer abc"]] as const;
  return send({ method: "GET", url: `${PAGES}${path}`, headers, ...more }, { example: "#a" });
}

describe("a real service", () => {
  it("is asked at its own address, and what it repeats of the token is hidden", async () => {
    expect(await ask("/ici?a=b")).toMatchObject({
      status: 200,
      body: "Bearer {token} undefined",
      headers: { "x-echo": "{token}" },
    });
    expect(asked).toEqual(["0 GET /api/ici?a=b Bearer abc"]);
  });

  it("is followed where it sends to itself", async () => {
    expect(await ask("/plus-loin")).toMatchObject({ status: 200 });
    expect(asked).toEqual(["0 GET /api/plus-loin Bearer abc", "0 GET /api/ici?a=b Bearer abc"]);
  });

  it("is not followed to another server, nor without end, nor by what changes something", async () => {
    expect(await ask("/ailleurs")).toMatchObject({
      status: 302,
      headers: { location: `${origins[1]}/vole` },
    });
    expect(await ask("/sans-fin")).toMatchObject({ status: 302 });
    expect(await ask("/plus-loin", { method: "DELETE" })).toMatchObject({ status: 307 });
    expect(asked.filter((call) => call.startsWith("1"))).toEqual([]);
    expect(asked.filter((call) => call.includes("sans-fin"))).toHaveLength(6);
  });

  test.each([
    ["/silence", "aucune réponse à temps"],
    ["/coupee", "connexion coupée"],
    ["/moitie", "connexion coupée"],
  ])("that does not answer is told in words: %s", async (path, failure) => {
    expect(await ask(path)).toEqual({ failure });
  });

  it("that cannot be reached is told by its code", async () => {
    const closed = createServer();
    await once(closed.listen(0, "127.0.0.1"), "listening");
    const { port } = closed.address() as AddressInfo;
    await new Promise((resolve) => closed.close(resolve));
    expect(await ask("/ici", {}, `http://127.0.0.1:${port}/api`)).toEqual({ failure: "ECONNREFUSED" });
    expect(await ask("/ici", {}, "http://127.0.0.1:1/api")).toEqual({ failure: "bad port" });
  });

  test.each<[HttpRequest["body"], RegExp]>([
    [{ kind: "json", text: "{}" }, / application\/json$/],
    [{ kind: "urlencoded", fields: [["a", "b c"]] }, / application\/x-www-form-urlencoded;charset=UTF-8$/],
    [
      { kind: "form", fields: [{ name: "file", fileName: "../../livrer.md" }] },
      / multipart\/form-data; boundary=/,
    ],
  ])("is sent %j", async (body, type) => {
    const answer = await ask("/ici", { method: "POST", ...(body ? { body } : {}) });
    expect("body" in answer && answer.body).toMatch(type);
  });
});

test("files are looked for by their name alone, in the folder that is given", () => {
  const folder = "tests/fixtures/replay/good/fr";
  expect(findMissingFile(["livrer.md", "x/connexion.md"], folder)).toBeUndefined();
  expect(findMissingFile(["livrer.md", "absent.gpkg"], folder)).toBe("absent.gpkg");
  expect(findMissingFile(["livrer.md"], "")).toBe("livrer.md");
  expect(findMissingFile([], "")).toBeUndefined();
});
