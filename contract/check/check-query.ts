import { allowedTypes, isCutText, type CheckContext } from "./check-context.ts";
import { createValueChecker } from "./check-union.ts";
import { expandSchemas } from "./expand-schemas.ts";
import type { Contract, Operation, Parameter, Schema } from "../contract.ts";
import type { Fault } from "../fault.ts";
import { nearestName } from "../nearest-name.ts";
import { hasPlaceholder, readPlaceholder, type PlaceholderRegistry } from "../placeholder.ts";
import type { SampleNode, Span } from "../sample/sample-nodes.ts";

const NUMBER = /^-?\d+(\.\d+)?$/;
const TRIALS = 100;

/** A text of the address, and where it stands. */
interface Piece extends Span {
  text: string;
}

/**
 * What is wrong with the query string of an address that calls the operation, placed by offsets in the address: names, values, a
 * parameter that must be there. An address without one is a short way to name the operation, and says nothing wrong.
 */
export function checkQuery(
  contract: Contract,
  operation: Operation,
  address: string,
  placeholders: PlaceholderRegistry,
): Fault[] {
  const [, before = "", query = ""] = /^([^?#]*\?)([^#]*)/.exec(address) ?? [];
  if (before === "") return [];
  const parameters = operation.parameters.filter((parameter) => parameter.in === "query");
  const pairs = split({ text: query, start: before.length, end: before.length + query.length }, "&");
  const written = pairs.filter(({ text }) => text !== "" && !isCutText(text)).map(readPair);
  const check = createParameterCheck(contract, placeholders);
  const isList = ({ schema = {} }: Parameter) => itemsOf(contract, schema) !== undefined;
  const seen = new Set<string>();
  const faults = written.flatMap(({ name, base, value }): Fault[] => {
    const parameter = parameters.find((known) => known.name === base);
    if (!parameter) {
      const free = parameters.filter((known) => isList(known) || !seen.has(known.name));
      return hasPlaceholder(base) ? [] : [describeUnknown(name, base, parameters, free, seen)];
    }
    const isTwice = seen.has(name.text) && !isList(parameter);
    seen.add(name.text).add(base);
    const { start, end } = name;
    if (isTwice) return [{ kind: "duplicate-parameter", start, end, name: name.text }];
    return value ? check(parameter, value) : [];
  });
  const isCut = pairs.some(({ text }) => isCutText(text));
  const names = parameters
    .filter(({ name, isRequired }) => isRequired && !seen.has(name))
    .map(({ name }) => name);
  if (names.length === 0 || isCut || faults.some(({ kind }) => kind === "unknown-parameter")) return faults;
  return [{ kind: "missing-parameters", start: before.length - 1, end: before.length, names }, ...faults];
}

/** `tags[key]=value` → its name, the name of its parameter, its value. */
function readPair(pair: Piece): { name: Piece; base: string; value: Piece | undefined } {
  const sign = pair.text.indexOf("=");
  const name = sign < 0 ? pair : slice(pair, 0, sign);
  const base = decode(name.text).replace(/\[[^\]]*\]$/, "");
  return { name, base, value: sign < 0 ? undefined : slice(pair, sign + 1, pair.text.length) };
}

/** The faults of a value, which may be a list with commas: `name,description`. */
function createParameterCheck(
  contract: Contract,
  placeholders: PlaceholderRegistry,
): (parameter: Parameter, value: Piece) => Fault[] {
  const context: CheckContext = { contract, placeholders, isUnknown: () => false, checkValue: () => [] };
  const checkValue = createValueChecker(context, TRIALS);
  context.checkValue = checkValue;
  return ({ name, schema = {} }, value) => {
    const items = itemsOf(contract, schema);
    const pieces = items ? split(value, ",") : [value];
    const subject = { property: name, isItem: items !== undefined };
    return pieces
      .filter(({ text }) => text !== "" && !isCutText(text) && !isFree(text, placeholders))
      .flatMap((piece) => checkValue(toNode(contract, piece, items ?? schema), [items ?? schema], subject))
      .map(writeAsText);
  };
}

/** Whether a value is one that only the reader knows: what the registry knows of a placeholder is checked. */
function isFree(text: string, placeholders: PlaceholderRegistry): boolean {
  return hasPlaceholder(text) && !readPlaceholder(text, placeholders)?.placeholder;
}

/** The value as the sample of a body would write it: a number where the schema wants one and the text is one. */
function toNode(contract: Contract, { text, start, end }: Piece, schema: Schema): SampleNode {
  const value = decode(text);
  const types = allowedTypes(expandSchemas(contract, [schema]).conjuncts) ?? [];
  if (types.some((type) => type === "integer" || type === "number")) {
    if (hasPlaceholder(value)) return { kind: "placeholder", start, end, text: value };
    if (NUMBER.test(value)) return { kind: "number", start, end, value: Number(value) };
  }
  if (types.includes("boolean") && (value === "true" || value === "false"))
    return { kind: "boolean", start, end, value: value === "true" };
  // The parts of an object stand in parameters of their own: `tags[key]=value`
  if (types.includes("object")) return { kind: "cut", start, end };
  return { kind: "string", start, end, value };
}

function describeUnknown(
  { text, start, end }: Piece,
  base: string,
  parameters: readonly Parameter[],
  free: readonly Parameter[],
  seen: Set<string>,
): Fault {
  const allowed = parameters.map(({ name }) => name);
  const suggestion =
    parameters.find(({ formerNames = [] }) => formerNames.includes(base))?.name ??
    nearestName(
      base,
      free.map(({ name }) => name),
    );
  const fault = { kind: "unknown-parameter", start, end, name: decode(text), allowed } as const;
  if (suggestion === undefined) return fault;
  seen.add(suggestion);
  return { ...fault, suggestion, fix: { start, end: start + base.length, text: suggestion } };
}

/** In an address, a text has no quotes. */
function writeAsText(fault: Fault): Fault {
  if (!fault.fix || !("suggestion" in fault) || fault.suggestion === undefined) return fault;
  return { ...fault, fix: { ...fault.fix, text: encodeURIComponent(fault.suggestion) } };
}

function itemsOf(contract: Contract, schema: Schema): Schema | undefined {
  return contract.resolveSchema(schema).items;
}

function split(piece: Piece, separator: string): Piece[] {
  let at = 0;
  return piece.text.split(separator).map((text) => {
    const part = slice(piece, at, at + text.length);
    at += text.length + separator.length;
    return part;
  });
}

function slice({ text, start }: Piece, from: number, to: number): Piece {
  return { text: text.slice(from, to), start: start + from, end: start + to };
}

/** A text of an address without its percent signs; as it is where they are wrong. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
