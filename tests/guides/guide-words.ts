import {
  HTTP_METHODS,
  type Contract,
  type HttpMethod,
  type Operation,
  type Schema,
} from "../../contract/contract.ts";
import { findOperation } from "../../contract/find-operation.ts";
import { inDatastore } from "./contract-names.ts";
import type { Guide } from "./read-guides.ts";

/** The fields, parameters and values of the calls that a guide shows or names, and of those of the guides that it links to. */
export function createWordReader(
  contract: Contract,
  guides: readonly Guide[],
): (guide: Guide) => Set<string> {
  const read = new Map<Operation, Set<string>>();
  const wordsOf = (operation: Operation): Set<string> => {
    const words = read.get(operation) ?? wordsOfOperation(contract, operation);
    read.set(operation, words);
    return words;
  };
  return (guide) => {
    const linked = new Set(guide.page.links.map(({ address }) => address));
    const spoken = guides.filter((other) => other === guide || linked.has(other.address));
    return new Set(
      spoken
        .flatMap((other) => operationsOf(contract, other))
        .flatMap((operation) => [...wordsOf(operation)]),
    );
  };
}

function operationsOf(contract: Contract, { page, inlineCode }: Guide): Operation[] {
  const named = inlineCode.flatMap((code): [HttpMethod, string][] => {
    const [first = "", address] = code.split(" ", 2).map(inDatastore);
    const method = HTTP_METHODS.find((name) => name === first);
    if (method) return address === undefined ? [] : [[method, address]];
    return first.startsWith("/") ? HTTP_METHODS.map((name) => [name, first]) : [];
  });
  const shown = page.examples.map(({ method, address }): [HttpMethod, string] => [method, address]);
  return [...shown, ...named].flatMap(([method, address]) => {
    const match = findOperation(contract, method, address);
    return match.kind === "found" ? [match.operation] : [];
  });
}

function wordsOfOperation(
  contract: Contract,
  { parameters, requestBody, responses }: Operation,
): Set<string> {
  const words = new Set(parameters.map(({ name }) => name));
  const seen = new Set<Schema>();
  const visit = (reference: Schema): void => {
    const schema = contract.resolveSchema(reference);
    if (seen.has(schema)) return;
    seen.add(schema);
    const {
      properties = {},
      enum: values = [],
      items,
      additionalProperties,
      allOf = [],
      anyOf = [],
      oneOf = [],
    } = schema;
    for (const word of [...Object.keys(properties), ...values]) words.add(String(word));
    const map = typeof additionalProperties === "object" ? [additionalProperties] : [];
    for (const inner of [
      ...Object.values(properties),
      ...(items ? [items] : []),
      ...map,
      ...allOf,
      ...anyOf,
      ...oneOf,
    ])
      visit(inner);
  };
  for (const { schema } of parameters) if (schema) visit(schema);
  for (const content of [requestBody ?? {}, ...Object.values(responses).map((response) => response.content)])
    for (const schema of Object.values(content)) visit(schema);
  return words;
}
