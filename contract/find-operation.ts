import { distance } from "fastest-levenshtein";
import type { Contract, HttpMethod, Operation } from "./contract.ts";

/** What an address and a method mean in the contract. */
export type OperationMatch =
  | { kind: "found"; operation: Operation; pathValues: Readonly<Record<string, string>> }
  | { kind: "other-service" }
  | { kind: "wrong-method"; methods: HttpMethod[]; path: string }
  | { kind: "unknown-path"; nearest?: string };

// Half a path or half a word wrong is no longer a mistyped one.
const LARGEST_SHARE_OF_CHANGES = 0.4;
// Of two paths as near, the one with the literal segment is meant.
const COST_OF_PARAMETER = 0.01;
const LONGEST_COMPARED_SEGMENT = 100;

/** The operation that a method and an address name, be it absolute or a path of the API, or why there is none. */
export function findOperation(contract: Contract, method: HttpMethod, address: string): OperationMatch {
  const path = removeBase(contract, address.trim());
  if (path === undefined) return { kind: "other-service" };
  const segments = splitPath(path);
  const candidates = contract.operations
    .map((operation) => ({ operation, pattern: patternOf(operation) }))
    .filter(({ pattern }) => matches(pattern, segments))
    .sort((first, second) => compareLiterals(first.pattern, second.pattern));
  const [best] = candidates;
  if (!best) return describeUnknown(contract, segments);
  const samePath = candidates.filter(({ operation }) => operation.path === best.operation.path);
  const found = samePath.find(({ operation }) => operation.method === method);
  return found
    ? { kind: "found", operation: found.operation, pathValues: readPathValues(found.pattern, segments) }
    : {
        kind: "wrong-method",
        methods: samePath.map(({ operation }) => operation.method),
        path: best.operation.path,
      };
}

const patterns = new WeakMap<Operation, readonly string[]>();

/** The segments of an operation’s path, cut once. */
function patternOf(operation: Operation): readonly string[] {
  const known = patterns.get(operation) ?? splitPath(operation.path);
  patterns.set(operation, known);
  return known;
}

/** The address without base, query and fragment; nothing if it leads to another service. */
function removeBase(contract: Contract, address: string): string | undefined {
  const bare = address.replace(/[?#].*$/s, "");
  for (const base of contract.baseAddresses) {
    const head = bare.slice(0, base.length);
    const tail = bare.slice(base.length);
    if (head.toLowerCase() === base.toLowerCase() && (tail === "" || tail.startsWith("/"))) return tail;
  }
  return bare.startsWith("/") && !bare.startsWith("//") ? bare : undefined;
}

function splitPath(path: string): string[] {
  const trimmed = path.replace(/^\//, "").replace(/\/$/, "");
  return trimmed === "" ? [] : trimmed.split("/");
}

function matches(pattern: readonly string[], segments: readonly string[]): boolean {
  return (
    pattern.length === segments.length &&
    pattern.every((part, index) =>
      isParameter(part) ? canFillParameter(segments[index]) : part === segments[index],
    )
  );
}

function isParameter(part: string): boolean {
  return part.startsWith("{") && part.endsWith("}");
}

function canFillParameter(segment: string | undefined): boolean {
  return segment !== undefined && segment.trim() !== "";
}

// The path whose first difference is a literal segment wins: `/users/me` before `/users/{user}`.
function compareLiterals(first: readonly string[], second: readonly string[]): number {
  const differing = first.findIndex((part, index) => isParameter(part) !== isParameter(second[index] ?? ""));
  return differing < 0 ? 0 : isParameter(first[differing] ?? "") ? 1 : -1;
}

function readPathValues(pattern: readonly string[], segments: readonly string[]): Record<string, string> {
  const values = pattern.flatMap((part, index) =>
    isParameter(part) ? [[part.slice(1, -1), segments[index] ?? ""] as const] : [],
  );
  return Object.fromEntries(values);
}

function describeUnknown(contract: Contract, segments: readonly string[]): OperationMatch {
  let nearest: string | undefined;
  let smallest = LARGEST_SHARE_OF_CHANGES;
  for (const operation of contract.operations) {
    const pattern = patternOf(operation);
    const changes = measureChanges(pattern, segments) / Math.max(pattern.length, segments.length, 1);
    if (changes < smallest) [nearest, smallest] = [operation.path, changes];
  }
  return nearest === undefined ? { kind: "unknown-path" } : { kind: "unknown-path", nearest };
}

/** How many segments must be added, removed or changed; one that is only misspelt counts for a part. */
function measureChanges(pattern: readonly string[], segments: readonly string[]): number {
  if (Math.abs(pattern.length - segments.length) > 2) return Infinity;
  let row = [0, ...pattern.map((_, index) => index + 1)];
  for (const [line, segment] of segments.entries()) {
    const next = [line + 1];
    for (const [column, part] of pattern.entries()) {
      const replaced = (row[column] ?? Infinity) + measureSegment(part, segment);
      next.push(Math.min(replaced, (row[column + 1] ?? Infinity) + 1, (next[column] ?? Infinity) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? Infinity;
}

function measureSegment(part: string, segment: string): number {
  if (part === segment) return 0;
  if (isParameter(part)) return canFillParameter(segment) ? COST_OF_PARAMETER : 1;
  if (segment.length > LONGEST_COMPARED_SEGMENT) return 1;
  const changes = distance(part, segment.toLowerCase()) / Math.max(part.length, segment.length);
  return changes <= LARGEST_SHARE_OF_CHANGES ? changes : 1;
}
