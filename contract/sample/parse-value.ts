import { nearestName } from "../nearest-name.ts";
import { DEEPEST_LEVEL, type Closing, type Opening } from "./bracket-balance.ts";
import { isAtNextItem, lacksOpening, passExtraOpening } from "./bracket-faults.ts";
import { parseList } from "./parse-list.ts";
import type { Member, ObjectNode, SampleNode, StringNode } from "./sample-nodes.ts";
import type { TokenCursor } from "./token-cursor.ts";

const LITERALS = ["true", "false", "null"];

// What other languages call the literals of JSON.
const MEANT_LITERALS: ReadonlyMap<string, string> = new Map([
  ["true", "true"],
  ["false", "false"],
  ["null", "null"],
  ["none", "null"],
  ["nil", "null"],
  ["undefined", "null"],
]);

/** The value that begins at the cursor; the caller has seen that one does. */
export function parseValue(cursor: TokenCursor): SampleNode {
  const { kind, start, end, value, isBroken } = cursor.token;
  if (kind === "{" || kind === "[") {
    if (cursor.brackets.depth >= DEEPEST_LEVEL) {
      cursor.report({ kind: "too-deep", start, end, limit: DEEPEST_LEVEL });
      cursor.stop();
      return { kind: "cut", start, end };
    }
    cursor.take();
    if (cursor.token.kind === kind) passExtraOpening(cursor);
    return parseContainer(cursor, kind, start);
  }
  if (kind === "word") return parseUnquotedValue(cursor);
  cursor.take();
  if (isBroken || kind === "cut") return { kind: "cut", start, end };
  if (kind === "string") return { kind, start, end, value };
  if (kind === "number") return { kind, start, end, value: Number(value) };
  if (kind === "placeholder") return { kind, start, end, text: value };
  return value === "null"
    ? { kind: "null", start, end }
    : { kind: "boolean", start, end, value: value === "true" };
}

/** The object or list whose opening bracket has been passed, or is missing. */
function parseContainer(cursor: TokenCursor, bracket: Opening, start: number): SampleNode {
  cursor.brackets.open(bracket);
  const node = bracket === "{" ? parseMembers(cursor, start, false, "}") : parseItems(cursor, start);
  cursor.brackets.close(bracket);
  return node;
}

function parseUnquotedValue(cursor: TokenCursor): SampleNode {
  const { start, end, found } = cursor.takeRun();
  const suggestion = MEANT_LITERALS.get(found.toLowerCase()) ?? nearestName(found, LITERALS);
  const fix = { start, end, text: suggestion ?? JSON.stringify(found) };
  cursor.report({ kind: "unquoted-value", start, end, found, fix, ...(suggestion ? { suggestion } : {}) });
  return { kind: "cut", start, end };
}

/** The elements up to the closing bracket, after `first` where the list’s opening bracket was missing. */
function parseItems(cursor: TokenCursor, start: number, first?: SampleNode): SampleNode {
  const items: SampleNode[] = first ? [first] : [];
  const isCut = parseList(cursor, start, "]", first ? "element" : "start", parseValue, () => {
    if (cursor.isAtName() && cursor.token.kind === "string" && lacksOpening(cursor, "{")) {
      items.push(parseContainer(cursor, "{", cursor.token.start));
      return;
    }
    const item = parseValue(cursor);
    if (cursor.token.kind === ":") {
      cursor.reportUnexpected();
      if (cursor.isAtValue()) parseValue(cursor);
    }
    items.push(item);
  });
  return { kind: "array", start, end: cursor.lastEnd, items, isCut };
}

function parseUnopenedArray(cursor: TokenCursor, first: SampleNode): SampleNode {
  cursor.brackets.open("[");
  const node = parseItems(cursor, first.start, first);
  cursor.brackets.close("[");
  return node;
}

/** The members up to the closing brace; without one, those of a fragment. */
export function parseMembers(
  cursor: TokenCursor,
  start: number,
  isCutBefore: boolean,
  closing: Closing | undefined,
): ObjectNode {
  const members: Member[] = [];
  const names = new Set<string>();
  let lost = false;
  const isCut = parseList(cursor, start, closing, "start", parseValue, () => {
    const member = parseMember(cursor);
    if (!member) lost = true;
    else {
      const { start: place, end, value: name } = member.name;
      if (names.has(name)) cursor.report({ kind: "duplicate-name", start: place, end, name });
      names.add(name);
      members.push(member);
    }
  });
  const isFragment = closing === undefined;
  return {
    kind: "object",
    start,
    end: cursor.lastEnd,
    members,
    isCut: isCut || isCutBefore || lost || isFragment,
    isFragment,
  };
}

function parseMember(cursor: TokenCursor): Member | undefined {
  const token = cursor.take();
  const { start, end, value, isBroken } = token;
  const name: StringNode = { kind: "string", start, end, value };
  if (token.kind !== "string" && token.kind !== "cut") {
    cursor.report({
      kind: "unquoted-name",
      start,
      end,
      name: value,
      fix: { start, end, text: JSON.stringify(value) },
    });
  }
  if (cursor.token.kind === ":") {
    cursor.take();
  } else if (isBroken) {
    return undefined;
  } else if (cursor.isAtSign() || (cursor.isAtValue() && !cursor.isAtNextName())) {
    const place = { start: end, end: cursor.clamp(end + 1) };
    const isSign = cursor.isAtSign();
    const fix = isSign
      ? { start: cursor.token.start, end: cursor.token.end, text: ":" }
      : { start: end, end, text: ":" };
    cursor.report({ kind: "missing-colon", ...place, name: value, fix });
    while (cursor.isAtSign()) cursor.take();
  }
  while (cursor.token.kind === ":") {
    const { start: place, end: placeEnd } = cursor.take();
    cursor.report({ kind: "unexpected-token", start: place, end: placeEnd, found: ":" });
  }
  if (token.kind === "cut") return cursor.isAtValue() ? (parseValue(cursor), undefined) : undefined;
  if (cursor.isAtNextName() && lacksOpening(cursor, "{")) {
    return { name, value: parseContainer(cursor, "{", cursor.token.start) };
  }
  if (cursor.isAtValue() && !cursor.isAtNextName()) {
    const first = cursor.token;
    const node = parseValue(cursor);
    return {
      name,
      value:
        isAtNextItem(cursor, node) && lacksOpening(cursor, "[", first)
          ? parseUnopenedArray(cursor, node)
          : node,
    };
  }
  const place = cursor.lastEnd;
  cursor.report({ kind: "missing-value", start: place - 1, end: place, name: value });
  cursor.forgiveComma();
  return { name, value: { kind: "cut", start: place, end: place } };
}
