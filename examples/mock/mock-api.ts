import type { Contract } from "../../contract/contract.ts";
import type { PlaceholderRegistry } from "../../contract/placeholder.ts";
import type { ExampleCall } from "../example-call.ts";
import { readAsked } from "./asked-answer.ts";
import { answerDocumentedError } from "./documented-error.ts";
import { errorAnswer, SERVER_ERRORS } from "./error-answer.ts";
import { createMockContext, type MockContext } from "./mock-context.ts";
import { performOperation } from "./perform-operation.ts";
import { isRefusal, readBody } from "./read-body.ts";
import { readPreference } from "./read-preference.ts";
import { readTarget } from "./read-target.ts";
import { createRouter, type Route } from "./route.ts";
import { refuseBody, refuseQuery } from "./validate-request.ts";

/** A request as the mock API takes it. */
export interface MockRequest {
  method: string;
  /** Path and query, without the base: `/users/me?fields=x`. */
  target: string;
  /** Names in lower case. */
  headers: Readonly<Record<string, string>>;
  body?: Uint8Array<ArrayBuffer> | string;
}

/** What the mock API answers; `body` is empty where there is none. */
export interface MockResponse {
  status: number;
  headers: Readonly<Record<string, string>>;
  body: string;
}

/** An API without account or data that answers as the contract and the pages say. */
export interface MockApi {
  answer(request: MockRequest): Promise<MockResponse>;
}

export interface MockOptions {
  contract: Contract;
  /** The calls of the pages, whose samples are the answers. */
  calls: readonly ExampleCall[];
  placeholders: PlaceholderRegistry;
  /** Makes the identifiers and dates repeatable; default 1. */
  seed?: number;
  /** Share of requests that fail with 500, 502, 503 or 504: 0.05; default 0. */
  errorShare?: number;
}

/** Readings of a world that does not change are answered from what was said before. */
const MOST_KEPT_ANSWERS = 500;
const LONGEST_KEPT_REQUEST = 1_000;

/** The mock API of a contract and of the pages that show it. */
export function createMockApi(options: MockOptions): MockApi {
  const { contract, calls, placeholders, seed = 1, errorShare = 0 } = options;
  const context = createMockContext(contract, calls, placeholders, seed);
  const findRoute = createRouter(contract);
  const kept = new Map<string, MockResponse>();
  let keptVersion = -1;

  async function answer(request: MockRequest): Promise<MockResponse> {
    const { chance, world } = context;
    if (errorShare > 0 && chance.number() < errorShare)
      return errorAnswer(SERVER_ERRORS[Math.floor(chance.number() * SERVER_ERRORS.length)] ?? 500);
    const target = readTarget(request.target);
    const match = findRoute(request.method.toUpperCase(), target.path);
    if (!match) return errorAnswer(404, "Aucune opération à cette adresse");
    if ("methods" in match) return errorAnswer(405, undefined, { allow: match.methods.join(", ") });
    if (!hasToken(request)) return errorAnswer(401);
    if (match.route.operation.method !== "GET") return answerRoute(context, match.route, request);

    const version = world.version();
    if (keptVersion !== version) kept.clear();
    keptVersion = version;
    const key = `${request.target}\n${request.headers["prefer"] ?? ""}`;
    const known = kept.get(key);
    if (known) return known;
    const response = await answerRoute(context, match.route, request);
    const isLasting = version === world.version() && key.length < LONGEST_KEPT_REQUEST;
    if (isLasting && kept.size < MOST_KEPT_ANSWERS) kept.set(key, response);
    return response;
  }
  return {
    async answer(request) {
      const response = await answer(request);
      return request.method.toUpperCase() === "HEAD" ? { ...response, body: "" } : response;
    },
  };
}

/** The answer to a request that names an operation and bears a token: what is refused first, then what is done. */
async function answerRoute(context: MockContext, route: Route, request: MockRequest): Promise<MockResponse> {
  const { contract, world } = context;
  const { operation } = route;
  const preference = readPreference(request.headers["prefer"] ?? "");
  const error = answerDocumentedError(context, operation, preference);
  if (error) return error;

  const unknown = route.entities.find((entity) => !world.has(entity));
  if (unknown) return errorAnswer(404, `Aucune ressource avec cet identifiant : ${unknown.parameter}`);
  const target = readTarget(request.target);
  const query = refuseQuery(contract, operation, target.query);
  if (query) return errorAnswer(query.status, query.descriptions);
  const body = await readBody(contract, operation, request);
  if (isRefusal(body)) return errorAnswer(body.status, body.description);
  const schema = Object.values(operation.requestBody ?? {})[0];
  const refusal = schema && body.value !== undefined ? refuseBody(contract, schema, body.value) : undefined;
  if (refusal) return errorAnswer(refusal.status, refusal.descriptions);

  return performOperation(context, readAsked(context, route, target, body, preference.example));
}

function hasToken({ headers }: MockRequest): boolean {
  // A token left between braces has not been given.
  return /^Bearer +[^\s{]/i.test(headers["authorization"] ?? "");
}
