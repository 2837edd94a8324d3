import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import type { MockApi, MockResponse } from "../../../examples/mock/mock-api.ts";
import { isLoopbackHost } from "./loopback-host.ts";
import { CROSS_ORIGIN_HEADERS, PREFLIGHT, refuseHost, refuseSize, tellOfFailure } from "./own-answers.ts";
import { readBody } from "./read-body.ts";
import { isBelow, readTarget } from "./target.ts";

/** What has been answered to a request. */
export interface AnsweredRequest {
  method: string;
  /** Without its query, which may hold what no log should. */
  path: string;
  status: number;
  milliseconds: number;
}

export interface MockListenerOptions {
  /** Where the API answers too, besides the root: `/api-simulee`. */
  basePath?: string;
  /** How long each answer waits, in milliseconds; default 0. */
  latency?: number;
  /** Of a body that is read, in bytes; default `LARGEST_BODY`. */
  largestBody?: number;
  /** Called when an answer is sent. */
  onAnswer?: (answered: AnsweredRequest) => void;
}

/** What Node’s HTTP servers call for each request. */
export type MockListener = (request: IncomingMessage, response: ServerResponse) => void;

/** 10 MB, in bytes. */
export const LARGEST_BODY = 10 * 1024 * 1024;

/** How long a client that is still sending has to read that it is refused. */
const MILLISECONDS_TO_READ_REFUSAL = 1_000;

/** Answers the requests of a Node server as `api` says: whatever comes, it does not throw. */
export function createMockListener(api: MockApi, options: MockListenerOptions = {}): MockListener {
  return (request, response) => {
    const start = performance.now();
    const tell = ({ status }: MockResponse): void =>
      options.onAnswer?.({
        method: request.method ?? "",
        path: readTarget(request.url).replace(/[?#].*$/s, ""),
        status,
        milliseconds: performance.now() - start,
      });
    answer(api, request, options)
      .catch((error: unknown) => ({ answer: tellOfFailure(error), isCut: false }))
      .then(({ answer, isCut }) => {
        // The client is gone, or the server is stopping
        if (response.destroyed) return;
        if (isCut) sendAndCut(request, response, answer);
        else send(response, request.method, answer);
        tell(answer);
      })
      .catch(() => response.destroy());
  };
}

/** An answer, and whether it leaves the rest of the request unread. */
interface Outcome {
  answer: MockResponse;
  isCut: boolean;
}

async function answer(
  api: MockApi,
  request: IncomingMessage,
  { basePath, latency = 0, largestBody = LARGEST_BODY }: MockListenerOptions,
): Promise<Outcome> {
  const { method = "", headers } = request;
  if (!isLoopbackHost(headers.host)) return { answer: refuseHost(headers.host), isCut: true };
  const body = await readBody(request, largestBody);
  if (body === "too-large") return { answer: refuseSize(largestBody), isCut: true };
  if (method === "OPTIONS") return { answer: PREFLIGHT, isCut: false };
  if (latency > 0) await wait(latency, undefined, { ref: false });
  const target = readTarget(request.url);
  const isMounted = basePath !== undefined && isBelow(target, basePath);
  return {
    answer: await api.answer({
      method,
      target: isMounted ? readTarget(target.slice(basePath.length)) : target,
      headers: textHeaders(headers),
      ...(body.length === 0 ? {} : { body }),
    }),
    isCut: false,
  };
}

function textHeaders(headers: IncomingMessage["headers"]): Record<string, string> {
  const texts = Object.entries(headers).map(([name, value = ""]) => [name, String(value)]);
  return Object.fromEntries(texts) as Record<string, string>;
}

function send(
  response: ServerResponse,
  method: string | undefined,
  { status, headers, body }: MockResponse,
): void {
  const bytes = Buffer.from(body);
  const hasBody = status !== 204 && (method !== "HEAD" || bytes.length > 0);
  response.writeHead(status, {
    ...headers,
    ...CROSS_ORIGIN_HEADERS,
    "cache-control": "no-store",
    ...(hasBody ? { "content-length": bytes.length } : {}),
  });
  response.end(bytes);
}

/**
 * Sends an answer to a client that may still be sending, and then closes the connection: closed at once, it would take the answer
 * away from many a client.
 */
function sendAndCut(
  request: IncomingMessage,
  response: ServerResponse,
  { status, headers, body }: MockResponse,
): void {
  const bytes = Buffer.from(body);
  const length = { "content-length": bytes.length, connection: "close" };
  response.writeHead(status, { ...headers, ...CROSS_ORIGIN_HEADERS, ...length });
  response.write(bytes);
  const timer = setTimeout(() => request.socket.destroy(), MILLISECONDS_TO_READ_REFUSAL);
  response.on("close", () => clearTimeout(timer));
}
