import type { Mermaid } from "mermaid";
import type { DiagramFault } from "../../types/problem.ts";
import { isMisspeltType, TYPES } from "./diagram-types.ts";

/** What Mermaid says of a diagram; nothing where it can draw it. */
type FindFault = (text: string) => Promise<DiagramFault | undefined>;

let mermaid: Mermaid | undefined;
const known = new Map<string, DiagramFault | undefined>();

/** What is wrong with diagrams, by their text, in the view of Mermaid’s own parser; it is loaded for the first of them only. */
export async function findDiagramFaults(
  texts: Iterable<string>,
): Promise<ReadonlyMap<string, DiagramFault | undefined>> {
  for (const text of texts) if (!known.has(text)) known.set(text, await findFault(text));
  return known;
}

const findFault: FindFault = async (text) => {
  mermaid ??= await loadMermaid();
  const message = await refusalOf(mermaid, text);
  if (message === undefined) return undefined;
  const lines = withoutAsides(text).split("\n");
  const first = lines.findIndex((line) => line.trim() !== "");
  const [word = ""] = /[\p{L}\p{N}_-]+/u.exec(lines[first] ?? "") ?? [];
  if (message.includes("No diagram type detected") || isMisspeltType(word))
    return { line: first, unknownType: word, knownTypes: TYPES };
  // Where it is the front matter that is refused, YAML says at which of its lines
  if ((await refusalOf(mermaid, lines.join("\n"))) === undefined) return { line: yamlLine(text, message) };
  // Front matter that is not closed
  if (lines[first]?.trim() === "---") return { line: first };
  return { line: await faultyLine(mermaid, lines, first) };
};

/** The line of the front matter that YAML refuses; what it finds unfinished at the end is in the last one. */
function yamlLine(text: string, message: string): number {
  const lines = text.split("\n");
  const told = Number(/\((\d+):\d+\)/.exec(message)?.[1] ?? 0);
  return lines[told]?.trim() === "---" ? Math.max(0, told - 1) : told;
}

/** A diagram without its front matter, its directives and its comments, which Mermaid takes out too, on the same lines. */
function withoutAsides(text: string): string {
  const emptied = (part: string): string => part.replace(/[^\n]+/g, "");
  return text
    .replace(/^\s*---\s*\n[^]*?\n[^\S\n]*---[^\S\n]*(?=\n)/, emptied)
    .replace(/%%\{[^]*?\}%%/g, emptied)
    .replace(/^\s*%%[^\n]+/gm, emptied);
}

/** The file that readers’ browsers load: one file for each kind of diagram, where the package’s own entry loads hundreds. */
const LIBRARY = "mermaid/dist/mermaid.esm.min.mjs";

/**
 * Mermaid in Node. To clean its texts, which nobody will see here, it looks for a browser as it loads: one that cannot clean
 * lets it leave them as they are.
 */
async function loadMermaid(): Promise<Mermaid> {
  const isBrowser = "window" in globalThis;
  const browser = { document: { nodeType: 9, createElement: () => ({}) }, Element: class {} };
  if (!isBrowser) Object.assign(globalThis, { window: browser });
  try {
    return ((await import(LIBRARY)) as { default: Mermaid }).default;
  } finally {
    if (!isBrowser) Reflect.deleteProperty(globalThis, "window");
  }
}

/** Why Mermaid refuses a diagram. */
async function refusalOf({ parse }: Mermaid, text: string): Promise<string | undefined> {
  try {
    await parse(text);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const MOST_TRIALS = 60;

/**
 * The line that is wrong. The parser stops where it no longer understands, be it lines below: it is the line that opens a block
 * which is not closed, or the one without which the diagram is understood, tried from there upwards, then downwards; else the
 * one where it stops.
 */
async function faultyLine(parser: Mermaid, lines: readonly string[], first: number): Promise<number> {
  const isUnderstood = async (others: readonly string[]): Promise<boolean> =>
    (await refusalOf(parser, others.join("\n"))) === undefined;
  const lastFull = lines.findLastIndex((line) => line.trim() !== "");
  const message = (await refusalOf(parser, lines.join("\n"))) ?? "";
  // Mermaid counts from the first line that is not empty
  const told = first + Number(/\bline (\d+)/i.exec(message)?.[1] ?? lastFull - first + 1) - 1;
  const stop = Math.min(Math.max(first, told), lastFull);
  for (const end of new Set([stop, lastFull + 1])) {
    const opener = openBrace(lines.slice(0, end));
    if (opener >= 0 && (await isUnderstood([...lines.slice(0, end), "}", ...lines.slice(end)])))
      return opener;
  }
  const full = [...lines.keys()].filter((line) => lines[line]?.trim() !== "");
  const order = [...full.filter((line) => line <= stop).reverse(), ...full.filter((line) => line > stop)];
  for (const line of order.slice(0, MOST_TRIALS))
    if (await isUnderstood(lines.map((text, index) => (index === line ? "" : text)))) return line;
  return order[0] ?? stop;
}

/** The last line that opens a block by `{` which no line closes; -1 for none. */
function openBrace(lines: readonly string[]): number {
  const open: number[] = [];
  lines.forEach((line, index) => {
    if (line.trim() === "}") open.pop();
    else if (/\{\s*$/.test(line)) open.push(index);
  });
  return open.at(-1) ?? -1;
}
