import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import type { HttpRequest } from "../../../examples/http-request.ts";
import { sendRequest, type SendOptions, type TrialAnswer, type TrialFailure } from "./send-request.ts";

let stop: (() => Promise<void>) | undefined;

afterEach(async () => {
  await stop?.();
  stop = undefined;
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, "127.0.0.1");
  await once(server, "listening");
  stop = async () => {
    server.close();
    server.closeAllConnections();
    await once(server, "close");
  };
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const get = (url: string): HttpRequest => ({
  method: "GET",
  url,
  headers: [["Authorization", "Bearer a.b"]],
});
const send = (request: HttpRequest, options: SendOptions = {}): Promise<TrialAnswer | TrialFailure> =>
  sendRequest(request, { isOnline: () => true, ...options });

test("an answer comes with its status, its headers and its text", async () => {
  const origin = await serve((request, response) => {
    response.writeHead(201, { "content-type": "application/json", "content-range": "0-1/42" });
    response.end(
      JSON.stringify({ seen: request.headers.authorization, cookie: request.headers.cookie ?? null }),
    );
  });
  expect(await send(get(`${origin}/a`))).toMatchObject({
    kind: "answer",
    status: 201,
    text: '{"seen":"Bearer a.b","cookie":null}',
    isShortened: false,
    isCut: false,
  });
});

test("a body is sent as its kind wants it", async () => {
  const origin = await serve((request, response) => {
    request.setEncoding("utf8");
    let body = "";
    request.on("data", (part: string) => (body += part));
    request.on("end", () => response.end(`${request.headers["content-type"]}\n${body}`));
  });
  const post = (body: HttpRequest["body"]): Promise<TrialAnswer | TrialFailure> =>
    send({ method: "POST", url: origin, headers: [], ...(body ? { body } : {}) });
  expect(await post({ kind: "json", text: '{"a":"é"}' })).toMatchObject({
    text: 'application/json\n{"a":"é"}',
  });
  expect(await post({ kind: "urlencoded", fields: [["a", "b&c"]] })).toMatchObject({
    text: "application/x-www-form-urlencoded;charset=UTF-8\na=b%26c",
  });
  const fields = [
    { name: "labels", value: "x" },
    { name: "file", fileName: "communes.gpkg" },
  ];
  const form = (await post({ kind: "form", fields })) as TrialAnswer;
  expect(form.text).toMatch(/^multipart\/form-data; boundary=/);
  expect(form.text).toContain('name="file"; filename="communes.gpkg"');
});

test("of a long answer the beginning is read", async () => {
  const origin = await serve((_request, response) => {
    response.writeHead(200);
    for (let part = 0; part < 20; part++) response.write("x".repeat(1_000_000));
    response.end();
  });
  const { text, isShortened } = (await send(get(origin))) as TrialAnswer;
  expect(text).toHaveLength(2_000_000);
  expect(isShortened).toBe(true);
});

test("an answer that is cut half-way keeps what has come", async () => {
  const origin = await serve((_request, response) => {
    response.writeHead(200, { "content-length": 100 });
    response.write('{"name":');
    setTimeout(() => response.destroy(), 50);
  });
  expect(await send(get(origin))).toMatchObject({ kind: "answer", text: '{"name":', isCut: true });
});

test("a slow answer is not waited for without end", async () => {
  const origin = await serve(() => undefined);
  expect(await send(get(origin), { timeout: 50 })).toEqual({ kind: "timeout" });
});

test("the reader may interrupt", async () => {
  const origin = await serve(() => undefined);
  const controller = new AbortController();
  setTimeout(() => controller.abort(), 50);
  expect(await send(get(origin), { signal: controller.signal })).toEqual({ kind: "interrupted" });
});

test("a redirection is not followed: the token stays", async () => {
  const seen: string[] = [];
  const origin = await serve((request, response) => {
    seen.push(request.url ?? "");
    response.writeHead(302, { location: "/elsewhere" }).end();
  });
  expect(await send(get(`${origin}/a`))).toEqual({ kind: "redirected" });
  expect(seen).toEqual(["/a"]);
});

test.each(["a\nX-Other: b", "jeton accentué", "a\u2028b", "a\u0000b"])(
  "a token like %j is never sent",
  async (token) => {
    const seen: string[] = [];
    const origin = await serve((request, response) => {
      seen.push(request.url ?? "");
      response.end();
    });
    const headers = [["Authorization", `Bearer ${token}`]] as const;
    expect(await send({ method: "GET", url: origin, headers })).toEqual({ kind: "wrong-token" });
    expect(seen).toEqual([]);
  },
);

test("no server, or no network, is told apart", async () => {
  const origin = await serve(() => undefined);
  await stop?.();
  stop = undefined;
  expect(await send(get(origin))).toEqual({ kind: "unreachable" });
  expect(await send(get(origin), { isOnline: () => false })).toEqual({ kind: "offline" });
});
