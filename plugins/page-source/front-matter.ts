import { isCollection, isMap, isScalar, parseDocument, visit, type Document, type ErrorCode } from "yaml";
import type { FrontMatterFault, SourceRange } from "../../types/page.ts";
import { checkValues, type ValueFault } from "./front-matter-values.ts";

export interface FrontMatter {
  data: Record<string, unknown>;
  /** Offset in the file’s text of the first character after the front matter. */
  bodyStart: number;
  faults: FrontMatterFault[];
  /** The place of a value: `["eleventyNavigation", "parent"]`. */
  rangeOf: (path: readonly string[]) => SourceRange | undefined;
}

const OPENING = /^---(?!-)[ \t]*([^\r\n]*)(?:\r\n?|\n)/;
const CLOSING = /^---[ \t]*$/m;

/** The front matter of a file’s text, as far as it can be read and used; `siteNames` are those of the site’s own data. */
export function readFrontMatter(text: string, siteNames: readonly string[] = []): FrontMatter {
  const [firstLine, beside = ""] = OPENING.exec(text) ?? [];
  if (firstLine === undefined) return { data: {}, bodyStart: 0, faults: [], rangeOf: () => undefined };
  const opening = firstLine.length;
  const closing = CLOSING.exec(text.slice(opening));
  // The parser takes CRLF and LF for the end of a line, not a lone CR
  const yaml = text.slice(opening, opening + (closing?.index ?? text.length)).replace(/\r(?!\n)/g, "\n");
  const document = parseDocument(yaml, { prettyErrors: false, logLevel: "error" });
  const body = text.slice(opening + (closing ? closing.index : text.length));
  const { data, faults: valueFaults } = checkValues(dataOf(document), siteNames, (name) =>
    isUsed(name, body),
  );
  const front = { data, rangeOf: (path: readonly string[]) => rangeOf(document, path, opening) };
  if (!closing) return { ...front, bodyStart: text.length, faults: [fault("unclosed", 0, 3)] };

  const end = opening + closing.index + closing[0].length;
  const lineEnd = /^(?:\r\n?|\n)/.exec(text.slice(end, end + 2))?.[0].length ?? 0;
  const isPlain = /^(?:ya?ml)?[ \t]*$/.test(beside);
  const besideStart = text.indexOf(beside, 3);
  const faults = isPlain ? [] : [fault("beside-opening", besideStart, besideStart + beside.trimEnd().length)];
  const syntaxFaults = [...faults, ...faultsOf(document, opening, yaml)];
  // What is not YAML may be read as a value that nobody wrote
  return {
    ...front,
    bodyStart: end + lineEnd,
    faults:
      syntaxFaults.length > 0
        ? syntaxFaults
        : valueFaults.map((fault) => placeFault(fault, document, opening)),
  };
}

/** A name has the place of its key, and so has a value that is not there; a value its own, what is missing that of what should hold it. */
function placeFault(
  { kind, path, allowed }: ValueFault,
  document: Document,
  opening: number,
): FrontMatterFault {
  const key = keyRangeOf(document, path, opening);
  const value = rangeOf(document, path, opening);
  const isNamed = kind === "unusable-value" || (kind === "empty-value" && value && value.start < value.end);
  const holder = keyRangeOf(document, path.slice(0, -1), opening);
  const range = (isNamed ? value : key) ?? value ?? holder ?? { start: 0, end: 3 };
  const fault = { kind, message: path.join("."), range };
  return allowed ? { ...fault, allowed } : fault;
}

/** Whether the text of a page reads a name in one of its tags. */
function isUsed(name: string, body: string): boolean {
  const inTag = new RegExp(`\\{[{%](?:(?![%}]\\})[^])*(?<![\\w.-])${name.replace(/\W/g, "\\$&")}(?![\\w-])`);
  return inTag.test(body);
}

function fault(kind: "unclosed" | "beside-opening", start: number, end: number): FrontMatterFault {
  return { kind, message: "", range: { start, end } };
}

function dataOf(document: Document): Record<string, unknown> {
  try {
    const data: unknown = document.toJS();
    return typeof data === "object" && data !== null && !Array.isArray(data) ? { ...data } : {};
  } catch {
    return {}; // an alias without its anchor, which `badAliases` names
  }
}

function faultsOf(document: Document.Parsed, offset: number, yaml: string): FrontMatterFault[] {
  if (document.errors.length === 0 && document.contents !== null && !isMap(document.contents)) {
    const end = offset + yaml.trimEnd().length;
    return [{ kind: "not-a-map", message: "", range: { start: offset, end } }];
  }
  // Where a line is misread, so are those behind it: only what is surely another mistake follows the first one
  const errors = document.errors.filter(({ code }, index) => index === 0 || code === "DUPLICATE_KEY");
  const faults = errors.map(({ code, pos }): FrontMatterFault => {
    const opening = openingBefore(document, code, pos[0]);
    const start = Math.min(opening ?? pos[0], yaml.length);
    const end = Math.min(Math.max(pos[1], start), yaml.length);
    const message = opening === undefined ? code : "MISSING_CHAR";
    return { kind: "not-yaml", message, range: { start: offset + start, end: offset + end } };
  });
  return [...faults, ...badAliases(document, offset)];
}

/** `*name` where no `&name` is: the parser stumbles over it when it makes data of it, and does not say where. */
function badAliases(document: Document, offset: number): FrontMatterFault[] {
  const faults: FrontMatterFault[] = [];
  visit(document, {
    Alias: (_key, alias) => {
      const [start = 0, end = start] = alias.range ?? [];
      if (alias.resolve(document)) return;
      faults.push({
        kind: "not-yaml",
        message: "BAD_ALIAS",
        range: { start: offset + start, end: offset + end },
      });
    },
  });
  return faults;
}

/** Where the quote or bracket stands that was not closed at `end`, where the parser has looked for its end in vain. */
function openingBefore(document: Document, code: ErrorCode, end: number): number | undefined {
  if (code !== "MISSING_CHAR" && code !== "BAD_INDENT") return undefined;
  let start: number | undefined;
  visit(document, {
    Node(_key, node) {
      const isOpening = isScalar(node) ? node.type?.startsWith("QUOTE") : isCollection(node) && node.flow;
      if (isOpening && node.range?.[1] === end) [start] = node.range;
    },
  });
  return start;
}

/** The place of a key: `["eleventyNavigation", "ordre"]`. */
function keyRangeOf(document: Document, path: readonly string[], offset: number): SourceRange | undefined {
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  if (!isMap(parent)) return undefined;
  const key = parent.items
    .map((pair) => pair.key)
    .find((node) => isScalar(node) && String(node.value) === path.at(-1));
  const range = isScalar(key) ? key.range : undefined;
  return range ? { start: offset + range[0], end: offset + range[1] } : undefined;
}

function rangeOf(document: Document, path: readonly string[], offset: number): SourceRange | undefined {
  const node = document.getIn(path, true);
  const range =
    typeof node === "object" && node !== null && "range" in node
      ? (node.range as number[] | null)
      : undefined;
  return range?.[0] === undefined || range[1] === undefined
    ? undefined
    : { start: offset + range[0], end: offset + range[1] };
}
