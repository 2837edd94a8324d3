import type { Gate } from "./gate.ts";

/** An answer that sends to another address. */
export interface Redirect {
  status: number;
  to: string;
}

/** How a request ended: with a status, or the reason why it has none. */
export type Outcome = { status: number } | { failure: string };

/** What the network says of an address, once its redirects are followed. */
export type Answer = Outcome & { redirects: Redirect[] };

export interface AskOptions {
  /** Milliseconds that a server has for each answer. */
  timeout: number;
  /** Keeps the number of requests down. */
  gate: Gate;
}

/** The `failure` of a server that says nothing in time; others are codes of Node (`ENOTFOUND`). */
export const TIMEOUT = "délai";
/** The `failure` of an address that never stops sending elsewhere. */
export const TOO_MANY_REDIRECTS = "redirections";
export const MOST_REDIRECTS = 5;

const REDIRECTS = [301, 302, 303, 307, 308];
/** What servers say that do not know HEAD; a link is called dead only where GET says so too. */
const NOT_BY_HEAD = [403, 404, 405, 410, 501];

/** Asks for an address and follows its redirects; never throws. */
export async function askAddress(address: string, options: AskOptions): Promise<Answer> {
  const redirects: Redirect[] = [];
  let url = new URL(address);
  for (;;) {
    const { location, ...outcome } = await request(url, options);
    const target = location === undefined ? undefined : redirectTarget(location, url);
    if (!target || !("status" in outcome)) return { ...outcome, redirects };
    if (redirects.length === MOST_REDIRECTS) return { failure: TOO_MANY_REDIRECTS, redirects };
    redirects.push({ status: outcome.status, to: target.href });
    url = target;
  }
}

type Reply = Outcome & { location?: string };

/** HEAD, then GET where the server has not heard it; what fails on its way is sent once more. */
async function request(url: URL, options: AskOptions): Promise<Reply> {
  const head = await send("HEAD", url, options);
  if (isLost(head)) return send("GET", url, options);
  if (!("status" in head) || !NOT_BY_HEAD.includes(head.status)) return head;
  const get = await send("GET", url, options);
  return isLost(get) ? send("GET", url, options) : get;
}

function isLost(reply: Reply): boolean {
  return "failure" in reply && reply.failure !== TIMEOUT;
}

function send(method: "HEAD" | "GET", url: URL, { timeout, gate }: AskOptions): Promise<Reply> {
  return gate(url.host, async () => {
    try {
      const response = await fetch(url, {
        method,
        redirect: "manual",
        signal: AbortSignal.timeout(timeout),
        headers: { accept: "*/*", "user-agent": "documentation-api-entrepot (links:external)" },
      });
      await response.body?.cancel();
      const location = REDIRECTS.includes(response.status) ? response.headers.get("location") : null;
      return { status: response.status, ...(location === null ? {} : { location }) };
    } catch (error) {
      return { failure: nameFailure(error) };
    }
  });
}

/** The code of what has gone wrong below `fetch`, which says nothing of it itself. */
function nameFailure(error: unknown): string {
  const { name, message, cause } = error as Error;
  const { code = message } = (cause ?? {}) as NodeJS.ErrnoException;
  if (name === "TimeoutError" || /^(?:UND_ERR_\w+_TIMEOUT|ETIMEDOUT)$/.test(code)) return TIMEOUT;
  return code === "UND_ERR_SOCKET" ? "ECONNRESET" : code;
}

function redirectTarget(location: string, from: URL): URL | undefined {
  const target = URL.canParse(location, from) ? new URL(location, from) : undefined;
  return target && /^https?:$/.test(target.protocol) ? target : undefined;
}
