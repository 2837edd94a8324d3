import type { Contract, Operation } from "../../contract/contract.ts";
import { isRecord } from "../../contract/open-api-document.ts";
import type { CallResponse, ExampleCall } from "../example-call.ts";
import { visitObjects } from "./json.ts";
import { readTarget, type Target } from "./read-target.ts";
import { sampleValue } from "./sample-value.ts";

/** A call of a page, read once. */
export interface DocumentedCall {
  id: string;
  operation: Operation;
  /** What the page writes at each parameter of the path: `{ upload: "{archive_upload}" }`. */
  pathTexts: ReadonlyMap<string, string>;
  target: Target;
  /** The body that it sends, and the one that a success brings, placeholders as written; none where the page shows none. */
  request?: unknown;
  success?: unknown;
  /** The refusals that it shows, by status. */
  errors: ReadonlyMap<number, unknown>;
}

/** What the pages say of the API. */
export interface Documentation {
  /** The calls of an operation in the order of the site. */
  callsOf(operation: Operation): readonly DocumentedCall[];
  findCall(id: string): DocumentedCall | undefined;
  /** What successes say of an entity, by its identifier as written: `{upload}`. */
  facts: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
}

/** The calls of pages by operation, and what they say of each entity. */
export function readDocumentation(contract: Contract, calls: readonly ExampleCall[]): Documentation {
  const operations = new Map(contract.operations.map((operation) => [operation.id, operation]));
  const byOperation = new Map<Operation, DocumentedCall[]>();
  const byId = new Map<string, DocumentedCall>();
  for (const call of calls) {
    const operation = operations.get(call.operation ?? "");
    if (!operation) continue;
    const documented = readCall(contract, call, operation);
    byOperation.set(operation, [...(byOperation.get(operation) ?? []), documented]);
    byId.set(call.id, documented);
  }
  return {
    callsOf: (operation) => byOperation.get(operation) ?? [],
    findCall: (id) => byId.get(id),
    facts: collectFacts([...byId.values()]),
  };
}

function readCall(contract: Contract, call: ExampleCall, operation: Operation): DocumentedCall {
  const base = contract.baseAddresses.find((known) => call.address.startsWith(known)) ?? "";
  const target = readTarget(call.address.slice(base.length));
  const success = call.responses.find(({ status = 200 }) => status < 300);
  const request = call.request && sampleValue(call.request.text);
  const body = success && sampleValue(success.text);
  return {
    id: call.id,
    operation,
    pathTexts: readPathTexts(operation.path, target.path),
    target,
    ...(request === undefined ? {} : { request }),
    ...(body === undefined ? {} : { success: body }),
    errors: readErrors(call.responses),
  };
}

function readPathTexts(pattern: string, path: string): Map<string, string> {
  const segments = path.split("/");
  const texts = pattern
    .split("/")
    .flatMap((part, index) =>
      part.startsWith("{") ? [[part.slice(1, -1), segments[index] ?? ""] as const] : [],
    );
  return new Map(texts);
}

function readErrors(responses: readonly CallResponse[]): Map<number, unknown> {
  const errors = responses.flatMap(({ status = 200, text }) =>
    status >= 400 ? [[status, sampleValue(text)] as const] : [],
  );
  return new Map(errors);
}

/** The members that are said of each identifier; what is said first holds. */
function collectFacts(calls: readonly DocumentedCall[]): Map<string, Record<string, unknown>> {
  const facts = new Map<string, Record<string, unknown>>();
  for (const { success } of calls) {
    visitObjects(success, (object) => {
      const id = object["_id"];
      if (typeof id === "string") facts.set(id, { ...object, ...facts.get(id) });
    });
  }
  return facts;
}

/** The elements that a success shows: those of a list, or the one value. */
export function elementsOf(success: unknown): Record<string, unknown>[] {
  return (Array.isArray(success) ? success : [success]).filter(isRecord);
}
