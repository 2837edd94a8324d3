import type { Closing } from "./bracket-balance.ts";
import { leavesUnclosed, reportUnclosed, takeClosing } from "./bracket-faults.ts";
import type { TokenCursor } from "./token-cursor.ts";

/**
 * The elements up to the closing bracket, one call of `parseElement` each, and `passValue` for a value that stands where no element
 * can; says whether some are left out.
 */
export function parseList(
  cursor: TokenCursor,
  start: number,
  closing: Closing | undefined,
  atFirst: "start" | "element",
  passValue: (cursor: TokenCursor) => void,
  parseElement: () => void,
): boolean {
  let isCut = false;
  let before: "start" | "element" | "comma" | "cut" = atFirst;
  for (;;) {
    const { token } = cursor;
    if (closing && before !== "start" && leavesUnclosed(cursor, start, closing)) return true;
    if (token.kind === "end") {
      if (closing) reportUnclosed(cursor, start, closing);
      return isCut || closing !== undefined;
    }
    if (cursor.isAtClosing()) {
      const outcome = takeClosing(cursor, start, closing);
      if (outcome === "skipped") continue;
      if (outcome === "closed" && before === "comma") cursor.reportTrailingComma();
      return isCut || outcome === "unclosed";
    }
    if (token.kind === ",") {
      const isWelcome = before === "element" || before === "cut";
      if (isWelcome) cursor.lastComma = cursor.take();
      else cursor.reportComma("extra-comma", cursor.take());
      before = before === "element" ? "comma" : before;
    } else if (token.kind === "cut" && cursor.next.kind !== ":") {
      cursor.take();
      isCut = true;
      before = "cut";
    } else if (
      closing === "]"
        ? cursor.isAtValue() && !(before === "element" && token.kind === "word")
        : cursor.isAtMember()
    ) {
      if (before === "element") cursor.reportMissingComma();
      parseElement();
      before = "element";
    } else {
      isCut = true;
      cursor.reportUnexpected();
      if (cursor.isAtBracket()) passValue(cursor);
      cursor.forgiveComma();
      // What was meant stands after the comma, even if it cannot be read.
      if (before === "comma") before = "cut";
    }
  }
}
