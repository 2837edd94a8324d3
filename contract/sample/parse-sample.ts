import type { Fault } from "../fault.ts";
import { takeClosing } from "./bracket-faults.ts";
import { parseMembers, parseValue } from "./parse-value.ts";
import type { SampleNode } from "./sample-nodes.ts";
import { TokenCursor } from "./token-cursor.ts";

export type * from "./sample-nodes.ts";

/** What a sample says, read as far as it goes, and every mistake in how it is written. */
export function parseSample(text: string): { root?: SampleNode; faults: Fault[] } {
  const cursor = new TokenCursor(text);
  const root = parseRoot(cursor);
  const hidesTheRest = cursor.faults.some(({ kind }) => kind === "unclosed-comment");
  const faults = cursor.faults
    .filter(
      ({ kind }) => !(hidesTheRest && ["unclosed-object", "unclosed-array", "empty-sample"].includes(kind)),
    )
    .sort((first, second) => first.start - second.start);
  return root ? { root, faults } : { faults };
}

function parseRoot(cursor: TokenCursor): SampleNode | undefined {
  const { start } = cursor.token;
  if (cursor.isAtEnd) {
    cursor.report({ kind: "empty-sample", start: 0, end: 0 });
    return undefined;
  }
  const isCut = skipCuts(cursor);
  if (cursor.isAtEnd) return { kind: "cut", start, end: cursor.lastEnd };
  while (!cursor.isAtEnd && !cursor.isAtValue()) {
    if (cursor.isAtClosing()) takeClosing(cursor, start, undefined);
    else cursor.reportUnexpected();
  }
  if (cursor.isAtEnd) return undefined;
  if (cursor.isAtName()) return parseMembers(cursor, start, isCut, undefined);
  const root = parseValue(cursor);
  if (cursor.token.kind === "," && ["end", "cut"].includes(cursor.next.kind)) {
    const isLast = cursor.next.kind === "end";
    const comma = cursor.take();
    if (isLast) cursor.reportComma("trailing-comma", comma);
  }
  skipCuts(cursor);
  if (cursor.isAtClosing()) {
    takeClosing(cursor, start, undefined);
  } else if (!cursor.isAtEnd) {
    cursor.report({ kind: "text-after-end", start: cursor.token.start, end: cursor.token.end });
  }
  return root;
}

function skipCuts(cursor: TokenCursor): boolean {
  let isCut = false;
  while (cursor.token.kind === "cut" || (isCut && cursor.token.kind === ",")) {
    cursor.take();
    isCut = true;
  }
  return isCut;
}
