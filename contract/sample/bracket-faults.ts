import type { Closing, Opening } from "./bracket-balance.ts";
import type { SampleNode } from "./sample-nodes.ts";
import type { TokenCursor } from "./token-cursor.ts";

/** Reports what begins at the token as an object or a list whose opening bracket is missing, if one of this kind is. */
export function lacksOpening(cursor: TokenCursor, bracket: Opening, { start, end } = cursor.token): boolean {
  if (!cursor.brackets.lacks(bracket)) return false;
  cursor.brackets.putRight(bracket, 1);
  const kind = bracket === "{" ? "unopened-object" : "unopened-array";
  cursor.report({ kind, start, end, fix: { start, end: start, text: bracket } });
  return true;
}

/** Whether what stands behind a value goes on a list: its end, or a comma and an element that is no member. */
export function isAtNextItem({ token, next, afterNext }: TokenCursor, value: SampleNode): boolean {
  if (token.kind === "]") return value.kind !== "array";
  if (token.kind !== ",") return false;
  if (next.kind === "cut") return afterNext.kind === "]";
  return ["{", "[", "string", "number", "literal"].includes(next.kind) && afterNext.kind !== ":";
}

/** Reports and passes the opening bracket that stands here a second time (`[[`), if one of this kind is too many. */
export function passExtraOpening(cursor: TokenCursor): void {
  const { kind, start, end, value } = cursor.token;
  if ((kind !== "{" && kind !== "[") || !cursor.brackets.exceeds(kind)) return;
  cursor.brackets.putRight(kind, -1);
  cursor.report({ kind: "extra-opening", start, end, found: value, fix: { start, end, text: "" } });
  cursor.take();
}

export function reportUnclosed(cursor: TokenCursor, start: number, expected: Closing | undefined): void {
  cursor.report({ kind: expected === "]" ? "unclosed-array" : "unclosed-object", start, end: start + 1 });
}

/** Reports the list or object as never closed if what stands here can only belong further out: a name, an element. */
export function leavesUnclosed(cursor: TokenCursor, start: number, expected: Closing): boolean {
  const { token, brackets } = cursor;
  const isElsewhere = expected === "]" ? cursor.isAtName() && token.kind === "string" : token.kind === "{";
  const isLeft =
    (isElsewhere && brackets.giveUp(expected, expected === "]" ? "{" : "[")) ||
    (isOutdented(cursor, start, expected) && brackets.giveUp(expected));
  if (!isLeft) return false;
  reportUnclosed(cursor, start, expected);
  cursor.forgiveComma();
  return true;
}

/** Passes a closing bracket, or leaves it to the bracket further out that it closes. */
export function takeClosing(
  cursor: TokenCursor,
  start: number,
  expected: Closing | undefined,
): "closed" | "skipped" | "unclosed" {
  const { kind, start: place, end, value: found } = cursor.token;
  const closing = kind === "}" ? "}" : "]";
  const isEarly = cursor.brackets.lacks(kind === "}" ? "{" : "[") && isTooEarly(cursor, start, closing);
  const verdict = cursor.brackets.judge(closing, expected, isEarly);
  if (verdict === "unclosed") {
    reportUnclosed(cursor, start, expected);
    return verdict;
  }
  cursor.take();
  if (verdict === "closed") return verdict;
  const fix = { start: place, end, text: verdict === "stray" ? "" : (expected ?? "") };
  const fault = { kind: "unexpected-closing", start: place, end, found, fix } as const;
  cursor.report(expected ? { ...fault, expected } : fault);
  return verdict === "stray" ? "skipped" : "closed";
}

/** Whether a closing bracket ends too early what began at `start`: right behind another one, or at the end of all with more to come. */
function isTooEarly(
  { brackets, next, previous, token, text }: TokenCursor,
  start: number,
  closing: Closing,
): boolean {
  if (brackets.depth === 1) return !["end", "}", "]"].includes(next.kind);
  return (
    previous?.kind === closing && previous.end === token.start && hasLineBreak(text, start, previous.start)
  );
}

/** Whether what stands here begins a line, no further right than the line that opens at `start`, and does not close it. */
function isOutdented({ token, text }: TokenCursor, start: number, expected: Closing): boolean {
  let line = token.start;
  while (text[line - 1] === " " || text[line - 1] === "\t") line -= 1;
  if (text[line - 1] !== "\n") return false;
  const column = token.start - line;
  const opening = readIndentation(text, start);
  return token.kind === expected ? column < opening : column <= opening;
}

/** How many blanks the line of an offset begins with. */
function readIndentation(text: string, offset: number): number {
  const line = text.lastIndexOf("\n", offset - 1) + 1;
  return (/^[ \t]*/.exec(text.slice(line, offset))?.[0] ?? "").length;
}

function hasLineBreak(text: string, start: number, end: number): boolean {
  return text.slice(start, end).includes("\n");
}
