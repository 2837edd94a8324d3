import type { SourceRange } from "../../../types/page.ts";
import { pairBlocks } from "./block-pairs.ts";
import { childNodes, isNode, type AstNode } from "./syntax-tree.ts";
import type { Tag } from "./tags.ts";

/**
 * The bodies of `{% set x %}…{% endset %}` whose text the template reads for itself (`{% if x == "a" %}`, `{{ x | length }}`), and
 * does not merely print: what stands in them must reach Nunjucks as it was written.
 */
export function findReadCaptures(ast: AstNode, tags: readonly Tag[], text: string): SourceRange[] {
  const { groups } = pairBlocks(tags, text);
  const captures = tags.flatMap((tag) => {
    const end = groups.get(tag)?.at(-1);
    if (tag.name !== "set" || !end || end === tag) return [];
    return [{ names: namesOf(text.slice(tag.start, tag.end)), start: tag.end, end: end.start }];
  });
  if (captures.length === 0) return [];
  const read = new Set(namesRead(ast));
  return captures
    .filter(({ names }) => names.some((name) => read.has(name)))
    .map(({ start, end }) => ({ start, end }));
}

/** `{% set a, b %}` → `a`, `b` */
function namesOf(tag: string): string[] {
  return /^\{%-?\s*set\s([^]*?)-?%\}$/.exec(tag)?.[1]?.match(/\w+/g) ?? [];
}

/** The names that expressions read, but for those that are printed as they are. */
function namesRead(node: AstNode): string[] {
  return childNodes(node).flatMap((child) => {
    if (node.typename === "Output" && isPrintedName(child)) return [];
    if (child.typename === "Symbol") return [String(child["value"])];
    if (child.typename !== "Set") return namesRead(child);
    // The name that a `set` gives is not one that it reads
    return [child["value"], child["body"]]
      .filter(isNode)
      .flatMap((part) => namesRead({ ...part, children: [part] }));
  });
}

function isPrintedName(node: AstNode): boolean {
  if (node.typename === "Symbol") return true;
  const { name, args } = node as { name?: unknown; args?: unknown };
  const isSafe = node.typename === "Filter" && isNode(name) && name["value"] === "safe";
  return isSafe && isNode(args) && childNodes(args).every(isPrintedName);
}
