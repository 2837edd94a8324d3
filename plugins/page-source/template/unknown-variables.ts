import { nearNames } from "../../../contract/nearest-name.ts";
import type { UnknownVariable } from "../../../types/page.ts";
import { followPath, formatPath, GIVEN_NAMES } from "./data-path.ts";
import {
  childNodes,
  createOffsetOf,
  declaredNames,
  descendants,
  isNode,
  localNamesOf,
  pageNamesOf,
  readPath,
  type AstNode,
  type Step,
} from "./syntax-tree.ts";
import { findUnprintable } from "./unprintable-values.ts";

/** The variables that a template names and that its data lacks, at the first name that fails, in their order. */
export function findUnknownVariables(
  ast: AstNode,
  text: string,
  data: Record<string, unknown>,
): UnknownVariable[] {
  const offsetOf = createOffsetOf(text);
  const ofPage = [...GIVEN_NAMES, ...descendants(ast).flatMap(pageNamesOf)];
  const optional = optionalPaths(ast);
  const found = lookups(ast).flatMap(({ path, localNames }): UnknownVariable[] => {
    const { failing } = followPath(path, data, new Set([...ofPage, ...localNames]));
    if (!failing || optional.has(failing.path)) return [];
    const { step, container, ...variable } = failing;
    const start = offsetOf(step);
    return [withDashes({ ...variable, range: { start, end: start + step.name.length } }, container, text)];
  });
  // The parts of a name with dashes are no variables of their own
  let end = 0;
  const declared = new Set([...GIVEN_NAMES, ...declaredNames(ast)]);
  return [...found, ...findUnprintable(ast, data, declared, offsetOf)]
    .sort((a, b) => a.range.start - b.range.start)
    .filter(({ range }) => {
      const isApart = range.start >= end;
      end = Math.max(end, range.end);
      return isApart;
    });
}

/**
 * `ids.checks.pyramid-rok4` reads as a subtraction: the variable with all of its name, where `container`, the data that
 * it is looked for in, has that name, one like it, or nothing of it.
 */
function withDashes(variable: UnknownVariable, container: unknown, text: string): UnknownVariable {
  const { start } = variable.range;
  const [name = ""] = /^\w+(?:-\w+)*/.exec(text.slice(start, start + 200)) ?? [];
  if (!name.includes("-") || typeof container !== "object" || container === null) return variable;
  // Between quotes it is one name already
  if (variable.path.endsWith(name)) return variable;
  const near = name in container ? name : nearNames(name, Object.keys(container))[0];
  const above = variable.path.split(".").slice(0, -1);
  const path = [...above, name].join(".");
  const range = { start, end: start + name.length };
  if (near !== undefined) return { path, suggestion: formatPath([...above, near]), range };
  const isOneName = name.split("-").every((part) => /^[a-z_]/i.test(part) && !(part in container));
  return isOneName && variable.suggestion === undefined ? { path, range } : variable;
}

/** A dotted path that the template reads, and the names that the loops and macros around it make. */
interface LookUp {
  path: Step[];
  localNames: readonly string[];
}

/** Every dotted path that the template reads; of `a[b]` with a computed name, `a` and `b` apart. */
function lookups(ast: AstNode): LookUp[] {
  const found: LookUp[] = [];
  const visit = (node: AstNode, outerNames: readonly string[]): void => {
    const localNames = [...outerNames, ...localNamesOf(node)];
    if (node.typename !== "Symbol" && node.typename !== "LookupVal") {
      for (const part of readParts(node)) visit(part, localNames);
      return;
    }
    const { path, others } = readPath(node);
    if (path.length > 0) found.push({ path, localNames });
    for (const part of others) visit(part, localNames);
  };
  visit(ast, []);
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
