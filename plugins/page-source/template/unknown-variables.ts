import { nearestName } from "../../../contract/nearest-name.ts";
import type { UnknownVariable } from "../../../types/page.ts";
import {
  childNodes,
  createOffsetOf,
  declaredNames,
  descendants,
  isNode,
  readPath,
  type AstNode,
  type Step,
} from "./syntax-tree.ts";

/** Names that Nunjucks and Eleventy give to every template, whatever the data. */
export const GIVEN_NAMES = ["loop", "caller", "super", "range", "cycler", "joiner", "collections", "content"];

/** The variables that a template names and that its data lacks, at the first name that fails, in their order. */
export function findUnknownVariables(
  ast: AstNode,
  text: string,
  data: Record<string, unknown>,
): UnknownVariable[] {
  const offsetOf = createOffsetOf(text);
  const declared = new Set([...GIVEN_NAMES, ...declaredNames(ast)]);
  const optional = optionalPaths(ast);
  return lookups(ast)
    .flatMap((path): UnknownVariable[] => {
      const { failing } = followPath(path, data, declared);
      if (!failing || optional.has(failing.path)) return [];
      const { step, ...variable } = failing;
      const start = offsetOf(step);
      return [{ ...variable, range: { start, end: start + step.name.length } }];
    })
    .sort((a, b) => a.range.start - b.range.start);
}

/** Where a path of names leads in the data, or the name at which it leaves it and what that may have meant. */
export function followPath(
  path: readonly Step[],
  data: Record<string, unknown>,
  declared: ReadonlySet<string>,
): { value?: unknown; failing?: { step: Step; path: string; suggestion?: string } } {
  let value: unknown = data;
  const names: string[] = [];
  for (const step of path) {
    if (names.length === 0 && declared.has(step.name)) return {};
    if (!hasName(value, step.name, names.length === 0)) {
      const candidates = typeof value === "object" && value !== null ? Object.keys(value) : [];
      const nearest = nearestName(step.name, names.length === 0 ? [...candidates, ...declared] : candidates);
      const suggestion = nearest === undefined ? {} : { suggestion: [...names, nearest].join(".") };
      return { failing: { step, path: [...names, step.name].join("."), ...suggestion } };
    }
    names.push(step.name);
    value = (Object(value) as Record<string, unknown>)[step.name];
  }
  return { value };
}

function hasName(value: unknown, name: string, isRoot: boolean): boolean {
  if (value === null || value === undefined) return false;
  // A value has its methods; the data has no `constructor`
  return isRoot ? Object.hasOwn(value, name) : name in (Object(value) as object);
}

/** Every dotted path that the template reads; of `a[b]` with a computed name, `a` and `b` apart. */
function lookups(node: AstNode): Step[][] {
  const found: Step[][] = [];
  const visit = (visited: AstNode): void => {
    if (visited.typename !== "Symbol" && visited.typename !== "LookupVal") {
      readParts(visited).forEach(visit);
      return;
    }
    const { path, others } = readPath(visited);
    if (path.length > 0) found.push(path);
    others.forEach(visit);
  };
  visit(node);
  return found;
}

/** Parts of a node that declare a name rather than read one. */
const DECLARING: Readonly<Record<string, readonly string[]>> = {
  For: ["name"],
  AsyncEach: ["name"],
  AsyncAll: ["name"],
  Set: ["targets"],
  Macro: ["name", "args"],
  Caller: ["name", "args"],
  Import: ["target"],
  FromImport: ["names"],
  Block: ["name"],
  Filter: ["name"],
  Pair: ["key"],
};

function readParts(node: AstNode): AstNode[] {
  if (node.typename === "Is") return asksIfDefined(node) ? [] : childNodes(node, ["right"]);
  const parts = childNodes(node, DECLARING[node.typename]);
  return hasDefault(node) ? parts.flatMap((part) => childNodes(part)).slice(1) : parts;
}

/** The paths that the template asks about with `is defined`, and those above them: where they lack, it knows. */
function optionalPaths(ast: AstNode): ReadonlySet<string> {
  const paths = descendants(ast)
    .filter(asksIfDefined)
    .map(({ left }) => (isNode(left) ? readPath(left).path.map(({ name }) => name) : []));
  return new Set(paths.flatMap((path) => path.map((_name, index) => path.slice(0, index + 1).join("."))));
}

function asksIfDefined({ typename, right }: AstNode): boolean {
  return typename === "Is" && isNode(right) && /^(?:un)?defined$/.test(String(right["value"]));
}

function hasDefault({ typename, name }: AstNode): boolean {
  return typename === "Filter" && isNode(name) && /^(?:default|d)$/.test(String(name["value"]));
}
