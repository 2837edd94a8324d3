import type { UnknownVariable } from "../../../types/page.ts";
import { childNodes, descendants, readPath, type AstNode, type Step } from "./syntax-tree.ts";
import { followPath, formatPath } from "./data-path.ts";

/** The variables that a page prints and that are no value but hold others: `{{ urls.open }}`. */
export function findUnprintable(
  ast: AstNode,
  data: Record<string, unknown>,
  declared: ReadonlySet<string>,
  offsetOf: (step: Step) => number,
): UnknownVariable[] {
  return descendants(ast)
    .filter(({ typename }) => typename === "Output")
    .flatMap((output) => childNodes(output))
    .flatMap((node): UnknownVariable[] => {
      const { path, others } = readPath(node);
      const { value } = followPath(path, data, declared);
      const last = path.at(-1);
      if (others.length > 0 || !last || typeof value !== "object" || value === null || Array.isArray(value))
        return [];
      const start = offsetOf(last);
      const names = path.map(({ name }) => name);
      const members = Object.keys(value).map((name) => formatPath([...names, name]));
      return [{ path: formatPath(names), members, range: { start, end: start + last.name.length } }];
    });
}
