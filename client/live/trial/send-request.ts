import type { HttpRequest, RequestBody } from "../../../examples/http-request.ts";

/** An answer as far as it has come. */
export interface TrialAnswer {
  kind: "answer";
  status: number;
  headers: readonly (readonly [name: string, value: string])[];
  text: string;
  /** Whether there was more to read. */
  isShortened: boolean;
  /** Whether the connection ended before the answer did. */
  isCut: boolean;
  milliseconds: number;
}

/** Why there is no answer. */
export interface TrialFailure {
  kind: "timeout" | "offline" | "cross-origin" | "unreachable" | "redirected" | "interrupted" | "wrong-token";
}

export interface SendOptions {
  /** Files of a form, by the name of their field. */
  files?: ReadonlyMap<string, File>;
  /** Ends the request before its time. */
  signal?: AbortSignal;
  /** In milliseconds; default 30 seconds. */
  timeout?: number;
  /** How much of an answer is read, in bytes; default 2 MB. */
  mostBytes?: number;
  /** Whether the browser has a network; default: what it says of itself. */
  isOnline?: () => boolean;
}

const TIMEOUT = 30_000;
const MOST_BYTES = 2_000_000;

/**
 * Sends a request, and nothing but it: no cookie, no referrer, no redirection followed. Whatever comes is an outcome; nothing is
 * thrown.
 */
export async function sendRequest(
  request: HttpRequest,
  options: SendOptions = {},
): Promise<TrialAnswer | TrialFailure> {
  const { signal, timeout = TIMEOUT, mostBytes = MOST_BYTES, isOnline = () => navigator.onLine } = options;
  const start = performance.now();
  const controller = new AbortController();
  const interrupt = (): void => controller.abort();
  signal?.addEventListener("abort", interrupt);
  const timer = setTimeout(interrupt, timeout);
  const whyNot = (): TrialFailure["kind"] => (signal?.aborted ? "interrupted" : "timeout");
  try {
    const headers = readHeaders(request);
    if (!headers) return { kind: "wrong-token" };
    const response = await fetch(request.url, {
      method: request.method,
      headers,
      ...(request.body ? { body: writeBody(request.body, options.files) } : {}),
      credentials: "omit",
      referrerPolicy: "no-referrer",
      cache: "no-store",
      redirect: "manual",
      signal: controller.signal,
    });
    if (response.type === "opaqueredirect" || (response.status >= 300 && response.status < 400))
      return { kind: "redirected" };
    const body = await readText(response, mostBytes);
    if (body.isCut && controller.signal.aborted) return { kind: whyNot() };
    return {
      kind: "answer",
      status: response.status,
      headers: [...response.headers],
      ...body,
      milliseconds: Math.round(performance.now() - start),
    };
  } catch {
    if (controller.signal.aborted) return { kind: whyNot() };
    if (!isOnline()) return { kind: "offline" };
    return { kind: (await isReachable(request.url)) ? "cross-origin" : "unreachable" };
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", interrupt);
  }
}

/** The headers of a request; nothing where one holds more than ASCII, which browsers and servers do not read alike. */
export function readHeaders({ headers, body }: HttpRequest): Headers | undefined {
  if (headers.some(([, value]) => !/^[\x20-\x7e]*$/.test(value))) return undefined;
  const written = new Headers(headers.map(([name, value]): [string, string] => [name, value]));
  if (body?.kind === "json") written.set("Content-Type", "application/json");
  return written;
}

/** The body as the browser sends it, with the files that the reader has chosen; in the place of others, a small text. */
export function writeBody(body: RequestBody, files: ReadonlyMap<string, File> = new Map()): BodyInit {
  if (body.kind === "json") return body.text;
  if (body.kind === "urlencoded")
    return new URLSearchParams(body.fields.map(([name, value]): [string, string] => [name, value]));
  const form = new FormData();
  for (const field of body.fields)
    if ("value" in field) form.append(field.name, field.value);
    else form.append(field.name, files.get(field.name) ?? new Blob([`${field.fileName}\n`]), field.fileName);
  return form;
}

async function readText(
  response: Response,
  mostBytes: number,
): Promise<Pick<TrialAnswer, "text" | "isShortened" | "isCut">> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  try {
    for (;;) {
      const { done, value } = (await reader?.read()) ?? { done: true };
      if (done || !value) return { text: text + decoder.decode(), isShortened: false, isCut: false };
      text += decoder.decode(value.subarray(0, mostBytes - bytes), { stream: true });
      bytes += value.length;
      if (bytes <= mostBytes) continue;
      await reader?.cancel();
      return { text, isShortened: true, isCut: false };
    }
  } catch {
    return { text, isShortened: false, isCut: true };
  }
}

/** Whether a server answers at all: asked without token nor body, and its answer unread. */
async function isReachable(url: string): Promise<boolean> {
  try {
    const options = { mode: "no-cors", credentials: "omit", referrerPolicy: "no-referrer" } as const;
    await fetch(new URL("/", url), { ...options, signal: AbortSignal.timeout(5_000) });
    return true;
  } catch {
    return false;
  }
}
