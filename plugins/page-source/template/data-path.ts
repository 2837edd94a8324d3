import { nearNames } from "../../../contract/nearest-name.ts";
import type { Step } from "./syntax-tree.ts";

/** Names that Nunjucks and Eleventy give to every template, whatever the data. */
export const GIVEN_NAMES = ["loop", "caller", "super", "range", "cycler", "joiner", "collections", "content"];

/** What Nunjucks says of a loop. */
const LOOP = Object.fromEntries(
  ["index", "index0", "revindex", "revindex0", "first", "last", "length"].map((name) => [name, 0]),
);

/** What Eleventy says of a page only once it knows where to write it. */
const LATE_NAMES: ReadonlySet<string> = new Set(["page.url", "page.outputPath"]);

/** Where a path of names leads in the data, or the name at which it leaves it and what that may have meant. */
export function followPath(
  path: readonly Step[],
  data: Record<string, unknown>,
  declared: ReadonlySet<string>,
): {
  value?: unknown;
  failing?: { step: Step; path: string; container: unknown; suggestion?: string; onlyNear?: string };
} {
  const isLoop = path[0]?.name === "loop" && declared.has("loop");
  let value: unknown = isLoop ? { loop: LOOP } : data;
  const names: string[] = [];
  for (const step of path) {
    if (names.length === 0 && !isLoop && declared.has(step.name)) return {};
    if (LATE_NAMES.has([...names, step.name].join("."))) return {};
    if (!hasName(value, step.name, names.length === 0)) {
      const candidates = typeof value === "object" && value !== null ? Object.keys(value) : [];
      const near = nearNames(step.name, names.length === 0 ? [...candidates, ...declared] : candidates);
      const [nearest] = near;
      const suggestion = nearest === undefined ? {} : { suggestion: formatPath([...names, nearest]) };
      const onlyNear = nearest !== undefined && near.length === 1 ? { onlyNear: nearest } : {};
      const path = [...names, step.name].join(".");
      return { failing: { step, path, container: value, ...suggestion, ...onlyNear } };
    }
    names.push(step.name);
    value = (Object(value) as Record<string, unknown>)[step.name];
  }
  return { value };
}

function hasName(value: unknown, name: string, isRoot: boolean): boolean {
  if (value === null || value === undefined) return false;
  // A text or a list has its methods; an object of the data has no `constructor`
  const isOwn = isRoot || (typeof value === "object" && !Array.isArray(value));
  return isOwn ? Object.hasOwn(value, name) : name in (Object(value) as object);
}

/** `["ids", "vector-to-db"]` → `ids['vector-to-db']` */
export function formatPath([first = "", ...names]: readonly string[]): string {
  return first + names.map((name) => (/^\w+$/.test(name) ? `.${name}` : `['${name}']`)).join("");
}
