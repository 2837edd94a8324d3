import type { Operation } from "../../contract/contract.ts";
import type { PlaceholderRegistry } from "../../contract/placeholder.ts";
import { callOf } from "../address.ts";
import type { ExampleCall } from "../example-call.ts";
import { placeholdersIn } from "../fill-placeholders.ts";
import type { HttpRequest } from "../http-request.ts";
import { requestOf, TOKEN } from "../request-of.ts";
import { expectedStatus, type ExpectedStatus } from "./expected-status.ts";
import type { FileSource } from "./file-source.ts";
import { oneLine } from "./one-line.ts";
import { receivedValues, type ReceivedValue } from "./received-values.ts";
import { createAddressSplitter, type ServedAddress } from "./service-addresses.ts";

/** One call of a page, with what each file says of it. */
export interface CallStep {
  call: ExampleCall;
  /** Number and name: `2. Créer une livraison`. */
  title: string;
  /** `POST /datastores/{datastore}/uploads` */
  name: string;
  /** Address of its block. */
  anchor: string;
  operation?: Operation;
  /** With placeholders between braces. */
  request: HttpRequest;
  url: ServedAddress;
  expected: ExpectedStatus;
  /** The placeholders that its request needs. */
  asked: readonly string[];
  /** The placeholders that its answer gives. */
  received: readonly ReceivedValue[];
  /** Whether it changes something, and does not only read. */
  isWriting: boolean;
}

/** The calls of a page in their order, with what each file says of them. */
export function stepsOf(source: FileSource): CallStep[] {
  const { calls, contract, placeholders, environment, address } = source;
  const split = createAddressSplitter(environment);
  const operations = new Map(contract.operations.map((operation) => [operation.id, operation]));
  return calls.map((call, index) => {
    const { method } = call;
    const operation = call.operation === undefined ? undefined : operations.get(call.operation);
    const request = requestOf(call, {}, placeholders);
    const isPath = operation !== undefined && request.url.startsWith("/");
    const url = isPath ? `${contract.baseAddresses[0] ?? ""}${request.url}` : request.url;
    const name = oneLine(callOf(method, call.address));
    const asked = askedValues(call, placeholders);
    return {
      call,
      title: `${index + 1}. ${oneLine(operation?.summary ?? "") || name}`,
      name,
      anchor: `${address}${call.id.replace(/^[^#]*/, "")}`,
      ...(operation ? { operation } : {}),
      request: { ...request, url },
      url: split(url),
      expected: expectedStatus(call, operation),
      asked,
      received: receivedValues(call, placeholders).filter((value) => !asked.includes(value.name)),
      isWriting: method !== "GET" && method !== "HEAD",
    };
  });
}

/** The placeholders that the request of a call needs, the token of the API’s operations first. */
export function askedValues(
  { address, operation, request }: Pick<ExampleCall, "address" | "operation" | "request">,
  registry: PlaceholderRegistry,
): string[] {
  const token = operation !== undefined && registry[TOKEN] ? [TOKEN] : [];
  const texts = [address, request?.text ?? ""];
  return [...new Set([...token, ...texts.flatMap((text) => placeholdersIn(text, registry))])];
}

/** The placeholders that readers give: those that a step needs and that no step before it receives. */
export function givenValues(steps: readonly CallStep[]): string[] {
  const known = new Set<string>();
  const given = new Set<string>();
  for (const { asked, received } of steps) {
    for (const name of asked) if (!known.has(name)) given.add(name);
    for (const name of [...asked, ...received.map((value) => value.name)]) known.add(name);
  }
  return [...given];
}

/** The services that the steps call, each once, by address of their variable. */
export function servicesOf(steps: readonly CallStep[]): NonNullable<ServedAddress["service"]>[] {
  const services = steps.flatMap(({ url }) => url.service ?? []);
  return [...new Map(services.map((service) => [service.name, service])).values()];
}
