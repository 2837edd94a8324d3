import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { HttpRequest, RequestBody } from "../../examples/http-request.ts";
import type { Answer, NoAnswer, Send } from "../../examples/scenario/send.ts";
import { targetOf } from "./send-to-mock.ts";

export interface HttpOptions {
  /** Address of the API, without a final slash. */
  base: string;
  /** Addresses of the API that pages are written with. */
  baseAddresses: readonly string[];
  /** Milliseconds that the service has for each answer. */
  timeout: number;
  /** Folder of the files that requests send. */
  files: string;
  /** What the answers must not repeat. */
  token: string;
}

const REDIRECTS = [301, 302, 303, 307, 308];
const MOST_REDIRECTS = 5;
/** Far more than an answer of the API holds. */
const LONGEST_ANSWER = 20_000_000;
const USER_AGENT = "documentation-api-entrepot (replay)";

/** Asks a real service; follows its redirects on the same server alone, as a token is nobody else’s. */
export function sendOverHttp(options: HttpOptions): Send {
  return async (request) => {
    const target = targetOf(request.url, options.baseAddresses);
    let url = new URL(options.base + target);
    try {
      for (let redirects = 0; ; redirects++) {
        const response = await ask(url, request, options);
        const next = redirects < MOST_REDIRECTS ? nextAddress(response, url, request) : undefined;
        if (!next) return await readAnswer(response, options.token);
        await response.body?.cancel();
        url = next;
      }
    } catch (error) {
      return { failure: nameFailure(error) };
    }
  };
}

/** The files that a request sends and that the folder does not have. */
export function findMissingFile(fileNames: readonly string[], folder: string): string | undefined {
  return fileNames.find((name) => folder === "" || !existsSync(join(folder, basename(name))));
}

async function ask(url: URL, request: HttpRequest, { timeout, files }: HttpOptions): Promise<Response> {
  const { method, headers, body } = request;
  const encoded = body && encodeBody(body, files);
  return fetch(url, {
    method,
    redirect: "manual",
    signal: AbortSignal.timeout(timeout),
    headers: [
      ["accept", "application/json"],
      ["user-agent", USER_AGENT],
      ...headers.map(([name, value]): [string, string] => [name, value]),
      ...(body?.kind === "json" ? [["content-type", "application/json"] as [string, string]] : []),
    ],
    ...(encoded === undefined ? {} : { body: encoded }),
  });
}

function encodeBody(body: RequestBody, folder: string): string | FormData | URLSearchParams {
  if (body.kind === "json") return body.text;
  if (body.kind === "urlencoded")
    return new URLSearchParams(body.fields.map(([name, value]) => [name, value]));
  const form = new FormData();
  for (const field of body.fields) {
    if (!("fileName" in field)) form.append(field.name, field.value);
    else {
      const name = basename(field.fileName);
      form.append(field.name, new Blob([readFileSync(join(folder, name))]), name);
    }
  }
  return form;
}

/** Where a reading is sent on to, on the same server. */
function nextAddress(response: Response, from: URL, { method }: HttpRequest): URL | undefined {
  const location = response.headers.get("location");
  const isReading = method === "GET" || method === "HEAD";
  if (!isReading || !REDIRECTS.includes(response.status) || location === null) return undefined;
  const next = URL.canParse(location, from) ? new URL(location, from) : undefined;
  return next?.origin === from.origin ? next : undefined;
}

async function readAnswer(response: Response, token: string): Promise<Answer> {
  const body = await readBody(response);
  const hide = (text: string): string => (token === "" ? text : text.replaceAll(token, "{token}"));
  const headers = Array.from(response.headers, ([name, value]) => [name, hide(value)] as const);
  return { status: response.status, headers: Object.fromEntries(headers), body: hide(body) };
}

async function readBody({ body }: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > LONGEST_ANSWER) throw new Error("réponse trop longue");
  }
  return text + decoder.decode();
}

/** The code of what has gone wrong below `fetch`, which says nothing of it itself. */
function nameFailure(error: unknown): NoAnswer["failure"] {
  const { name, message, cause } = error as Error;
  const reason = cause instanceof Error ? cause.message : message;
  const { code = reason } = (cause ?? {}) as NodeJS.ErrnoException;
  if (name === "TimeoutError" || /^(?:UND_ERR_\w+_TIMEOUT|ETIMEDOUT)$/.test(code))
    return "aucune réponse à temps";
  if (code === "UND_ERR_SOCKET" || code === "ECONNRESET") return "connexion coupée";
  return code;
}
