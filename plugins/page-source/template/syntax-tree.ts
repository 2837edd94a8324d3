import nunjucks from "nunjucks";

/** A node of Nunjucks’ syntax tree; `lineno` and `colno` are 0-based. */
export interface AstNode {
  typename: string;
  lineno: number;
  colno: number;
  fields?: readonly string[];
  children?: AstNode[];
  [field: string]: unknown;
}

/** One name of a dotted path, and where it stands. */
export interface Step {
  name: string;
  lineno: number;
  colno: number;
}

const { parser } = nunjucks as unknown as { parser: { parse(text: string): AstNode } };

/** The tree of a template, or Nunjucks’ exception. */
export function tryToParse(text: string): { ast: AstNode } | { error: unknown } {
  try {
    return { ast: parser.parse(text) };
  } catch (error) {
    return { error };
  }
}

const environment = new nunjucks.Environment(null);

/** Nunjucks’ exception where it can parse a template and not compile it; filters that it does not know are no matter. */
export function tryToCompile(text: string): unknown {
  try {
    new nunjucks.Template(text, environment, "", true);
    return undefined;
  } catch (error) {
    return /(?:filter|test) not found/.test(String(error)) ? undefined : error;
  }
}

/** Every node below this one, in their order. */
export function descendants(node: AstNode): AstNode[] {
  const found: AstNode[] = [];
  const visit = (parent: AstNode): void => {
    for (const child of childNodes(parent)) {
      found.push(child);
      visit(child);
    }
  };
  visit(node);
  return found;
}

/** The nodes directly below this one; those of the given fields left out. */
export function childNodes(node: AstNode, skipped: readonly string[] = []): AstNode[] {
  if (node.children) return node.children;
  // Nunjucks leaves the body of `{% set x %}…{% endset %}` out of its list of fields
  const fields = node.typename === "Set" ? [...(node.fields ?? []), "body"] : (node.fields ?? []);
  return fields
    .filter((field) => !skipped.includes(field))
    .flatMap((field) => node[field])
    .filter(isNode);
}

/** The dotted path that a node reads; what stands in it and is computed, apart. */
export function readPath(node: AstNode): { path: Step[]; others: AstNode[] } {
  if (node.typename === "Symbol") return { path: [stepOf(node)], others: [] };
  if (node.typename !== "LookupVal") return { path: [], others: [node] };
  const target = readPath(node["target"] as AstNode);
  const name = node["val"] as AstNode;
  // Below a computed name or a call nothing is known: the path ends there.
  if (name.typename !== "Literal") return { path: target.path, others: [...target.others, name] };
  if (target.others.length > 0) return target;
  return { path: [...target.path, stepOf(name)], others: [] };
}

/** Names that the template makes itself: `for`, `set`, macros, imports. */
export function declaredNames(ast: AstNode): string[] {
  return descendants(ast).flatMap((node) => [...pageNamesOf(node), ...localNamesOf(node)]);
}

/** Names that a node makes and that hold in the whole page, wherever it stands: no false alarm. */
export function pageNamesOf(node: AstNode): string[] {
  if (node.typename === "Set") return (node["targets"] as AstNode[]).flatMap(symbols);
  if (node.typename === "Macro" || node.typename === "Caller") return symbols(node["name"]);
  if (node.typename === "Import") return symbols(node["target"]);
  if (node.typename === "FromImport") return symbols(node["names"]);
  return [];
}

/** Names that a loop or a macro makes for what stands in it, and for nothing else. */
export function localNamesOf(node: AstNode): string[] {
  if (isLoop(node)) return symbols(node["name"]);
  return node.typename === "Macro" || node.typename === "Caller" ? symbols(node["args"]) : [];
}

function isLoop({ typename }: AstNode): boolean {
  return typename === "For" || typename === "AsyncEach" || typename === "AsyncAll";
}

export function isNode(value: unknown): value is AstNode {
  return typeof value === "object" && value !== null && "typename" in value;
}

/** The offsets at which the lines of a text begin, as Nunjucks counts them. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

/** The offset in `text` of the name of a step, after the quote of `['name']`. */
export function createOffsetOf(text: string): (place: { lineno: number; colno: number }) => number {
  const starts = lineStarts(text);
  return ({ lineno, colno }) => {
    const offset = (starts[lineno] ?? 0) + colno;
    return text[offset] === "'" || text[offset] === '"' ? offset + 1 : offset;
  };
}

function symbols(node: unknown): string[] {
  if (!isNode(node)) return [];
  return [node, ...descendants(node)]
    .filter(({ typename }) => typename === "Symbol")
    .map(({ value }) => String(value));
}

function stepOf(node: AstNode): Step {
  return { name: String(node["value"]), lineno: node.lineno, colno: node.colno };
}
