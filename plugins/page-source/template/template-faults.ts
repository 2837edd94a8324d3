import nunjucks from "nunjucks";
import { nearNames } from "../../../contract/nearest-name.ts";
import type { TemplateFault } from "../../../types/page.ts";
import {
  createOffsetOf,
  declaredNames,
  descendants,
  isNode,
  readPath,
  type AstNode,
  type Step,
} from "./syntax-tree.ts";
import { followPath, GIVEN_NAMES } from "./data-path.ts";

/** What pages may name, and what they may not, beyond what Nunjucks itself says. */
export interface TemplateNames {
  /** Names of the site’s own data, which front matter may not hide. */
  siteNames?: readonly string[];
  filters: Iterable<string>;
  /** Whether `layout: name` finds a layout. */
  hasLayout: (name: string) => boolean;
  /** Whether `{% include "name" %}` finds a template. */
  hasTemplate: (name: string) => boolean;
}

/** Expressions whose value is no text, whatever they hold. */
const NO_NAMES = new Set(["Neg", "Pos", "Not", "Compare", "Sub", "Mul", "Div", "Dict", "And", "Is", "In"]);

const builtIn = new nunjucks.Environment(null) as unknown as Record<
  "filters" | "tests",
  Record<string, unknown>
>;

/** What a template asks for and would not get, of which Nunjucks makes an exception while it renders. */
export function findTemplateFaults(
  ast: AstNode,
  text: string,
  data: Record<string, unknown>,
  { filters, hasTemplate }: TemplateNames,
): TemplateFault[] {
  const known = {
    "unknown-filter": new Set([...Object.keys(builtIn.filters), ...filters]),
    "unknown-test": new Set(Object.keys(builtIn.tests)),
  };
  const declared = new Set([...GIVEN_NAMES, ...declaredNames(ast)]);
  const offsetOf = createOffsetOf(text);
  const rangeOf = (first: Step, last: Step) => ({
    start: offsetOf(first),
    end: offsetOf(last) + last.name.length,
  });

  const unknownName = (kind: keyof typeof known, node: unknown): TemplateFault[] => {
    if (!isNode(node)) return [];
    const step = { ...node, name: String(node["value"]) };
    if (known[kind].has(step.name)) return [];
    return [{ kind, name: step.name, ...suggestNear(step.name, known[kind]), range: rangeOf(step, step) }];
  };
  const unknownFunction = (callee: unknown): TemplateFault[] => {
    const { path, others } = isNode(callee) ? readPath(callee) : { path: [], others: [] };
    const [first, last] = [path[0], path.at(-1)];
    if (!first || !last || others.length > 0 || declared.has(first.name)) return [];
    const { value, failing } = followPath(path, data, declared);
    if (typeof value === "function") return [];
    const name = path.map((step) => step.name).join(".");
    return [{ kind: "unknown-function", name, ...suggest(failing?.suggestion), range: rangeOf(first, last) }];
  };
  /** `{% include nom %}` where no data defines `nom`. */
  const unreadableTemplate = (node: AstNode): TemplateFault[] => {
    const { path, others } = readPath(node);
    const [first, last] = [path[0], path.at(-1)];
    if (!first || !last || others.length > 0 || declared.has(first.name)) return [];
    const { value } = followPath(path, data, declared);
    if (typeof value === "string" && hasTemplate(value)) return [];
    const name = path.map((step) => step.name).join(".");
    return [{ kind: "missing-template", name, range: rangeOf(first, last) }];
  };
  const missingTemplate = (node: unknown): TemplateFault[] => {
    if (!isNode(node)) return [];
    if (NO_NAMES.has(node.typename)) {
      const place = { ...node, name: "-" };
      return [{ kind: "syntax", message: "", range: rangeOf(place, place) }];
    }
    if (node.typename !== "Literal") return unreadableTemplate(node);
    const step = { ...node, name: String(node["value"]) };
    return hasTemplate(step.name)
      ? []
      : [{ kind: "missing-template", name: step.name, range: rangeOf(step, step) }];
  };

  const nodes = descendants(ast);
  const tests = new Set(nodes.map(({ typename, right }) => (typename === "Is" ? right : undefined)));
  return nodes.flatMap((node) => {
    if (node.typename === "Filter") return unknownName("unknown-filter", node["name"]);
    if (node.typename === "Is") return unknownName("unknown-test", testName(node["right"]));
    if (node.typename === "FunCall" && !tests.has(node)) return unknownFunction(node["name"]);
    // Nunjucks writes a sign behind the same sign as JavaScript’s `--` or `++`, which wants a variable
    if (
      /^(?:Neg|Pos)$/.test(node.typename) &&
      isNode(node["target"]) &&
      node["target"].typename === node.typename
    )
      return [
        { kind: "syntax", message: "", range: rangeOf({ ...node, name: "-" }, { ...node, name: "-" }) },
      ];
    if (node.typename === "Include" && node["ignoreMissing"]) return [];
    return /^(?:Include|Import|FromImport|Extends)$/.test(node.typename)
      ? missingTemplate(node["template"])
      : [];
  });
}

/** The name behind `is`, with or without arguments. */
function testName(right: unknown): unknown {
  return isNode(right) && right.typename === "FunCall" ? right["name"] : right;
}

function suggestNear(name: string, candidates: Iterable<string>): { suggestion?: string; onlyNear?: string } {
  const [nearest, ...others] = nearNames(name, candidates);
  return nearest === undefined || others.length > 0
    ? suggest(nearest)
    : { suggestion: nearest, onlyNear: nearest };
}

function suggest(suggestion: string | undefined): { suggestion?: string } {
  return suggestion === undefined ? {} : { suggestion };
}
