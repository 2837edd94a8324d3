import type { Fix, Problem } from "../../types/problem.ts";
import { describeChange } from "./describe-change.ts";

/** What is needed of a problem to correct it. */
export type Fixable = Pick<Problem, "check" | "fix">;

/** Something that was corrected. */
export interface Change {
  /** Where it stands in the corrected text. */
  at: number;
  check: string;
  /** What was written there, as whole words. */
  before: string;
  after: string;
}

export interface FixedText {
  text: string;
  changes: Change[];
}

/** A text with the corrections of its problems that do not touch one another; `earlier` are the changes that have led to it. */
export function applyFixes(
  text: string,
  problems: readonly Fixable[],
  earlier: readonly Change[] = [],
): FixedText {
  const found = problems.flatMap(({ check, fix }) => (fix && isOfPage(fix, text) ? [{ check, fix }] : []));
  found.sort((a, b) => a.fix.start - b.fix.start || a.fix.end - b.fix.end);
  // What touches a change already made is looked at again in the next round
  const made = found.filter(withoutTouching());
  let fixed = "";
  let at = 0;
  const changes = made.map(({ check, fix }): Change => {
    fixed += text.slice(at, fix.start);
    const start = fixed.length;
    fixed += fix.text;
    at = fix.end;
    return { at: start, check, ...describeChange(text, fix) };
  });
  const moved = earlier.map((change) => ({ ...change, at: moveOffset(change.at, made) }));
  return { text: fixed + text.slice(at), changes: [...moved, ...changes] };
}

function withoutTouching(): (item: { fix: Fix }) => boolean {
  let end = -1;
  return ({ fix }) => {
    if (fix.start <= end) return false;
    end = fix.end;
    return true;
  };
}

const TAGS = /\{[{%][^]*?[}%]\}/g;

/** Whether a correction changes what the page itself says, and keeps the tags that bring in what stands elsewhere. */
function isOfPage({ start, end, text }: Fix, page: string): boolean {
  const written = page.slice(start, end);
  // A sign that lacks inside what a tag brings in has the place of the tag
  if (written === "" && text.trim() !== "" && /^\{[{%]/.test(page.slice(end, end + 2))) return false;
  const tagsOf = (part: string): string[] => normaliseLines(part).match(TAGS) ?? [];
  return written !== text && tagsOf(written).join("\0") === tagsOf(text).join("\0");
}

function normaliseLines(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}

function moveOffset(offset: number, made: readonly { fix: Fix }[]): number {
  return made.reduce(
    (moved, { fix: { start, end, text } }) => (end <= offset ? moved + text.length - (end - start) : moved),
    offset,
  );
}
