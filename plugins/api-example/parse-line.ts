import { HTTP_METHODS, type HttpMethod } from "../../contract/contract.ts";
import { nearestName } from "../../contract/nearest-name.ts";

/** What a line that begins with `???` says. Offsets are in the line, without its indentation. */
export type BlockLine =
  | { kind: "closer"; marker: string }
  | { kind: "section"; marker: string; title: string }
  | {
      kind: "example";
      marker: string;
      method: HttpMethod;
      address: string;
      addressStart: number;
      fault?: OpenerFault;
    };

/** What is wrong with an opener that is understood all the same. */
export type OpenerFault =
  | { kind: "short-opener"; marker: string }
  | { kind: "missing-space"; marker: string }
  | { kind: "unknown-method"; method: string; suggestion?: string }
  | { kind: "unquoted-address"; method: string }
  | { kind: "missing-method" }
  | { kind: "missing-address"; method: string };

const MARKER = /^(\?{2,})(\s*)(.*)$/s;
const METHOD_AND_REST = /^(\p{L}+:?)(?:\s+|(?=["“”«])|$)(.*)$/su;
const STRAIGHT_QUOTED = /^"([^"]*)"$/s;
/** An address with or without quotes of any kind, up to its closing one. */
const LOOSE_ADDRESS = /^["“”«»'‘’\s]*([^"“”»]*)/s;
const ADDRESS_LIKE = /^(?:https?:\/\/|\/|\{)\S/;

/** Reads one line as the opening or the end of a block; nothing where it is neither. */
export function parseBlockLine(line: string): BlockLine | undefined {
  const [, marker = "", space = "", rest = ""] = MARKER.exec(line.trimEnd()) ?? [];
  if (marker === "") return undefined;
  if (rest === "") return marker.length < 3 ? undefined : { kind: "closer", marker };
  const example = parseExample(marker, space, rest) ?? parseBareAddress(marker, space, rest);
  if (example) return example;
  if (marker.length < 3) return undefined;
  return { kind: "section", marker, title: rest };
}

/** The part of an opener’s line that its fault is about. */
export function spanOfFault(line: string, fault: OpenerFault): { start: number; end: number } {
  const [, marker = "", space = "", rest = ""] = MARKER.exec(line.trimEnd()) ?? [];
  const [, word = ""] = METHOD_AND_REST.exec(rest) ?? [];
  const afterMarker = marker.length + space.length;
  const end = afterMarker + rest.length;
  if (fault.kind === "short-opener" || fault.kind === "missing-space")
    return { start: 0, end: marker.length };
  if (fault.kind === "unknown-method") return { start: afterMarker, end: afterMarker + word.length };
  if (fault.kind === "missing-address" || fault.kind === "missing-method") return { start: afterMarker, end };
  return { start: end - rest.slice(word.length).trimStart().length, end };
}

function parseExample(marker: string, space: string, rest: string): BlockLine | undefined {
  const [, word = "", after = ""] = METHOD_AND_REST.exec(rest) ?? [];
  const quoted = STRAIGHT_QUOTED.exec(after)?.[1];
  const address = quoted ?? LOOSE_ADDRESS.exec(after)?.[1]?.replace(/['‘’\s]+$/, "") ?? "";
  const isMethod = (HTTP_METHODS as readonly string[]).includes(word);
  // A title may begin with any word: only a method, or a word before an address, calls for an example.
  const isExample = isMethod
    ? after === "" || quoted !== undefined || ADDRESS_LIKE.test(address) || /^\S+\/\S*$/.test(address)
    : ADDRESS_LIKE.test(address) && (quoted !== undefined || isMethodLike(word));
  if (!isExample) return undefined;
  const method = isMethod ? (word as HttpMethod) : nearestMethod(word);
  const fault = openerFault(marker, space, word, isMethod, quoted, address);
  return {
    kind: "example",
    marker: marker.length < 3 ? "???" : marker,
    method: method ?? "GET",
    address,
    addressStart:
      marker.length + space.length + rest.length - after.length + Math.max(0, after.indexOf(address)),
    ...(fault ? { fault } : {}),
  };
}

/** An address in quotes whose method was forgotten. */
function parseBareAddress(marker: string, space: string, rest: string): BlockLine | undefined {
  const address = STRAIGHT_QUOTED.exec(rest)?.[1];
  if (address === undefined || marker.length < 3 || !ADDRESS_LIKE.test(address)) return undefined;
  const addressStart = marker.length + space.length + 1;
  return { kind: "example", marker, method: "GET", address, addressStart, fault: { kind: "missing-method" } };
}

function openerFault(
  marker: string,
  space: string,
  word: string,
  isMethod: boolean,
  quoted: string | undefined,
  address: string,
): OpenerFault | undefined {
  const suggestion = isMethod ? undefined : nearestMethod(word);
  if (!isMethod) return { kind: "unknown-method", method: word, ...(suggestion ? { suggestion } : {}) };
  if (marker.length < 3) return { kind: "short-opener", marker };
  if (space === "") return { kind: "missing-space", marker };
  if (address === "") return { kind: "missing-address", method: word };
  if (quoted === undefined) return { kind: "unquoted-address", method: word };
  return undefined;
}

function isMethodLike(word: string): boolean {
  return /^\p{Lu}{2,}:?$/u.test(word) || nearestMethod(word) === word.toUpperCase();
}

function nearestMethod(word: string): HttpMethod | undefined {
  const near = nearestName(word.toUpperCase(), HTTP_METHODS);
  return HTTP_METHODS.find((method) => method === near);
}
