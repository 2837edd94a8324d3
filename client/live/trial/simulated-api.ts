import { createContract, type Contract } from "../../../contract/contract.ts";
import type { PlaceholderRegistry } from "../../../contract/placeholder.ts";
import type { ExampleCall } from "../../../examples/example-call.ts";
import type { HttpRequest } from "../../../examples/http-request.ts";
import { createMockApi, type MockApi, type MockRequest } from "../../../examples/mock/mock-api.ts";
import type { KeyValueStorage } from "../reader-store.ts";
import { JOURNAL_KEY } from "../storage-keys.ts";
import { readHeaders, writeBody, type TrialAnswer, type TrialFailure } from "./send-request.ts";

/** Longer journals lose their beginning, in characters. */
const LONGEST_JOURNAL = 200_000;

export interface SimulatedApiOptions {
  contract: Contract;
  calls: readonly ExampleCall[];
  placeholders: PlaceholderRegistry;
  /** The address that the simulated environment gives to the API. */
  baseAddress: string;
  session: () => KeyValueStorage;
}

/** Answers in the page itself; `example` names the call that is tried. */
export type SendSimulated = (
  request: HttpRequest,
  example: string,
  files: ReadonlyMap<string, File>,
) => Promise<TrialAnswer | TrialFailure>;

/** The mock API, as this tab has left it: what a page creates, the next one finds. Headers, and so tokens, are not kept. */
export function createSimulatedApi(options: SimulatedApiOptions): SendSimulated {
  const { contract, calls, placeholders, baseAddress, session } = options;
  const api = createMockApi({ contract, calls, placeholders });
  const journal = readJournal(session);
  let ready = replay(api, journal);

  return async (request, example, files) => {
    const start = performance.now();
    const headers = readHeaders(request);
    if (!headers) return { kind: "wrong-token" };
    const carried = request.body && new Response(writeBody(request.body, files));
    const type = carried?.headers.get("content-type");
    if (type && !headers.has("content-type")) headers.set("content-type", type);
    headers.set("prefer", `example=${example}`);
    const body = carried && new Uint8Array(await carried.arrayBuffer());
    const sent: MockRequest = {
      method: request.method,
      target: request.url.slice(baseAddress.length) || "/",
      headers: Object.fromEntries(headers),
      ...(body ? { body } : {}),
    };
    const answering = ready.then(() => api.answer(sent));
    ready = answering.then(
      () => undefined,
      () => undefined,
    );
    const answer = await answering;
    if (!["GET", "HEAD"].includes(request.method) && answer.status < 300) {
      journal.push(toEntry(sent));
      writeJournal(session, journal);
    }
    return {
      kind: "answer",
      status: answer.status,
      headers: Object.entries(answer.headers),
      text: answer.body,
      isShortened: false,
      isCut: false,
      milliseconds: Math.round(performance.now() - start),
    };
  };
}

/** Loads what the site publishes of its API and of its examples: `/openapi.json`, `/exemples.json`. */
export async function loadSimulatedFacts(root: URL): Promise<{ contract: Contract; calls: ExampleCall[] }> {
  const [document, examples] = await Promise.all([
    loadJson(new URL("openapi.json", root)),
    loadJson(new URL("exemples.json", root)),
  ]);
  return { contract: createContract(document), calls: (examples as { calls: ExampleCall[] }).calls };
}

async function loadJson(address: URL): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address.pathname}: ${response.status}`);
  return response.json();
}

/** A write, without its headers but that of its body’s type and of the example. */
interface JournalEntry {
  method: string;
  target: string;
  type: string;
  prefer: string;
  body: string;
}

function toEntry({ method, target, headers, body }: MockRequest): JournalEntry {
  const text = typeof body === "string" ? body : new TextDecoder().decode(body);
  return { method, target, type: headers["content-type"] ?? "", prefer: headers["prefer"] ?? "", body: text };
}

async function replay(api: MockApi, journal: readonly JournalEntry[]): Promise<void> {
  for (const { method, target, type, prefer, body } of journal)
    await api.answer({
      method,
      target,
      headers: { authorization: "Bearer x", prefer, ...(type === "" ? {} : { "content-type": type }) },
      ...(body === "" ? {} : { body }),
    });
}

function readJournal(session: () => KeyValueStorage): JournalEntry[] {
  try {
    const found = JSON.parse(session().getItem(JOURNAL_KEY) ?? "[]") as unknown;
    return Array.isArray(found) ? found.filter(isEntry) : [];
  } catch {
    return [];
  }
}

function isEntry(value: unknown): value is JournalEntry {
  const entry = value as Partial<Record<string, unknown>> | null;
  return ["method", "target", "type", "prefer", "body"].every((name) => typeof entry?.[name] === "string");
}

function writeJournal(session: () => KeyValueStorage, journal: JournalEntry[]): void {
  while (JSON.stringify(journal).length > LONGEST_JOURNAL) journal.shift();
  try {
    session().setItem(JOURNAL_KEY, JSON.stringify(journal));
  } catch {
    // A browser that keeps nothing simulates each page anew
  }
}
