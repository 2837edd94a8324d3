import type { Contract, Operation } from "../../contract/contract.ts";
import type { Schema } from "../../contract/schema.ts";
import { CREATIONS } from "../lifecycles.ts";

const patterns = new WeakMap<Contract, ReadonlyMap<string, string>>();

/**
 * The path of one element of the list that an operation gives or adds to: `POST /datastores/{datastore}/uploads` →
 * `/datastores/{datastore}/uploads/{upload}`; nothing where the contract has no such path.
 */
export function itemPatternOf(contract: Contract, operation: Operation): string | undefined {
  const own = Object.hasOwn(CREATIONS, operation.id) ? CREATIONS[operation.id]?.path : undefined;
  if (own !== undefined) return own;
  const known = patterns.get(contract) ?? collectPatterns(contract);
  patterns.set(contract, known);
  return known.get(operation.path);
}

function collectPatterns(contract: Contract): Map<string, string> {
  const paths = contract.operations.map(({ path }) => path);
  const below = paths.flatMap((path) => {
    const [, collection] = /^(.*)\/\{[^{}/]+\}$/.exec(path) ?? [];
    return collection === undefined ? [] : [[collection, path] as const];
  });
  const created = contract.operations.flatMap(({ id, path }) => {
    const item = Object.hasOwn(CREATIONS, id) ? CREATIONS[id]?.path : undefined;
    return item === undefined ? [] : [[path, item] as const];
  });
  const own = new Map([...below, ...created]);
  // The same things in another list: `/administrator/uploads` holds uploads too.
  const byLastSegments = new Map([...own].map(([collection, item]) => [lastSegments(collection), item]));
  const lists = contract.operations.filter((operation) => isList(contract, operation));
  const others = lists.flatMap(({ path }) => {
    const item = byLastSegments.get(lastSegments(path));
    return own.has(path) || item === undefined ? [] : [[path, item] as const];
  });
  return new Map([...own, ...others]);
}

/** Whether an operation gives a list. */
export function isList(contract: Contract, operation: Operation): boolean {
  const schema = successOf(operation).schema;
  return (
    operation.method === "GET" && schema !== undefined && contract.resolveSchema(schema).type === "array"
  );
}

/** The success of an operation: its status, and the schema of its JSON if it has one. */
export function successOf({ responses }: Operation): {
  status: number;
  schema?: Schema;
  contentType?: string;
} {
  const [status = "200", response] = Object.entries(responses).find(([key]) => key.startsWith("2")) ?? [];
  const [contentType] = Object.keys(response?.content ?? {});
  const schema = response?.content["application/json"];
  return {
    status: Number(status),
    ...(schema ? { schema } : {}),
    ...(contentType === undefined ? {} : { contentType }),
  };
}

function lastSegments(path: string): string {
  return /(?:(?:checks|processings)\/)?[^/]*$/.exec(path)?.[0] ?? path;
}
