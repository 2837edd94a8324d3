import { HTTP_METHODS, type Contract, type Operation } from "../../contract/contract.ts";
import { kindOfPath } from "../lifecycles.ts";

/** An entity that a path goes through. */
export interface PathEntity {
  kind: string;
  /** The name of its parameter. */
  parameter: string;
  id: string;
  /** Its own path as the contract writes it, and as the request does. */
  pattern: string;
  path: string;
}

/** The operation that a request calls, and the entities of its path, outermost first. */
export interface Route {
  operation: Operation;
  path: string;
  entities: readonly PathEntity[];
}

/** A route, the methods of the path that has not the one asked for, or nothing. */
export type RouteMatch = { route: Route } | { methods: readonly string[] } | undefined;

/** Names by method the operations of a path; its parameters stand at these places. */
interface PathRoutes {
  operations: Map<string, Operation>;
  pattern: readonly string[];
}

/** The routes below one segment: literal ones come before the parameter. */
interface Branch {
  literals: Map<string, Branch>;
  parameter?: Branch;
  routes: PathRoutes[];
}

/** Finds operations by method and path (`/users/me`), in a time that does not depend on how many there are. */
export function createRouter(contract: Contract): (method: string, path: string) => RouteMatch {
  const root = createTree(contract);
  return (method, path) => {
    const segments = splitPath(path);
    const best = findRoutes(root, segments, 0);
    if (!best) return undefined;
    const { operations } = best;
    // HEAD asks for what GET gives, without its body (RFC 9110, 9.3.2)
    const operation = operations.get(method) ?? (method === "HEAD" ? operations.get("GET") : undefined);
    return operation
      ? { route: { operation, path, entities: readEntities(best.pattern, segments) } }
      : { methods: HTTP_METHODS.filter((known) => best.operations.has(known)) };
  };
}

function createTree(contract: Contract): Branch {
  const root: Branch = { literals: new Map(), routes: [] };
  for (const operation of contract.operations) {
    const pattern = splitPath(operation.path);
    let branch = root;
    for (const part of pattern)
      branch = isParameter(part) ? enterParameter(branch) : enterLiteral(branch, part);
    let routes = branch.routes.find((known) => known.pattern.join("/") === pattern.join("/"));
    if (!routes) branch.routes.push((routes = { operations: new Map(), pattern }));
    routes.operations.set(operation.method, operation);
  }
  return root;
}

function enterParameter(branch: Branch): Branch {
  return (branch.parameter ??= { literals: new Map(), routes: [] });
}

function enterLiteral({ literals }: Branch, part: string): Branch {
  const known = literals.get(part) ?? { literals: new Map<string, Branch>(), routes: [] };
  literals.set(part, known);
  return known;
}

/** The path that fits, that with the earliest literal segment first: `/users/me` before `/users/{user}`. */
function findRoutes(branch: Branch, segments: readonly string[], at: number): PathRoutes | undefined {
  const segment = segments[at];
  if (segment === undefined) return branch.routes[0];
  const literal = branch.literals.get(segment);
  const found = literal && findRoutes(literal, segments, at + 1);
  if (found || !branch.parameter || segment.trim() === "") return found;
  return findRoutes(branch.parameter, segments, at + 1);
}

function readEntities(pattern: readonly string[], segments: readonly string[]): PathEntity[] {
  return pattern.flatMap((part, index) => {
    if (!isParameter(part)) return [];
    const own = `/${pattern.slice(0, index + 1).join("/")}`;
    const path = `/${segments.slice(0, index + 1).join("/")}`;
    const parameter = part.slice(1, -1);
    return [
      {
        kind: kindOfPath(own) ?? parameter,
        parameter,
        id: decode(segments[index] ?? ""),
        pattern: own,
        path,
      },
    ];
  });
}

function splitPath(path: string): string[] {
  const trimmed = path.replace(/^\//, "").replace(/\/$/, "");
  return trimmed === "" ? [] : trimmed.split("/");
}

function isParameter(part: string): boolean {
  return part.startsWith("{") && part.endsWith("}");
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
