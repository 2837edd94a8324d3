import type { Prose, SourceRange } from "../../types/page.ts";
import type { Check, Finding, Fix } from "../../types/problem.ts";
import { contentMessages } from "./content-messages.ts";
import { proseOfFrontMatter } from "./front-matter-prose.ts";
import { createLabelFinder } from "./reference-labels.ts";
import { createTagGuard } from "./tag-guard.ts";
import { findTypography, quoted, type Slip } from "./typography.ts";

/** French typography, in what readers read: never in code, addresses or HTML tags. Warnings only, each with its correction. */
export const typographie: Check = {
  name: "typographie",
  run(page) {
    const findLabels = createLabelFinder(page.text);
    const isGuarded = createTagGuard(page);
    return [...page.prose, ...proseOfFrontMatter(page)].flatMap(({ text, toSource, masked }) =>
      checkProse({ text, toSource, masked: [...masked, ...findLabels(text)] }, page.text, isGuarded),
    );
  },
};

/** Where a text stands, and what of it is not read. */
type ReadProse = Pick<Prose, "text" | "masked" | "toSource">;

function checkProse(prose: ReadProse, text: string, isGuarded: (range: SourceRange) => boolean): Finding[] {
  return findTypography(prose.text, prose.masked).flatMap((slip): Finding[] => {
    // What a variable or an included file has brought in is not the page’s own text
    const isOwn = ownParts(slip).every(({ start, end }) => {
      const place = prose.toSource(start, end);
      return unescape(text.slice(place.start, place.end)) === prose.text.slice(start, end);
    });
    const range = rangeOf(slip, prose);
    if (!isOwn || isGuarded(range)) return [];
    return [
      {
        range: { start: range.start, end: Math.max(range.end, range.start + 1) },
        severity: "avertissement",
        fix: fixOf(slip, range, text),
        ...describe(slip),
      },
    ];
  });
}

/** What the page itself must say: the sign or the word, and of quotes both signs, whatever stands between them. */
function ownParts({ kind, found, start, end }: Slip): SourceRange[] {
  if (kind === "quotes") return [start, end - 1].map((sign) => ({ start: sign, end: sign + 1 }));
  if (kind !== "missing-space") return [{ start, end }];
  return [found === "«" ? { start: start - 1, end } : { start, end: end + 1 }];
}

function rangeOf({ start, end, found }: Slip, { toSource }: Pick<Prose, "toSource">): SourceRange {
  if (start < end || found !== "«") return toSource(start, end);
  // Right behind the sign: between it and its word may stand a tag that writes nothing
  const behind = toSource(start - 1, start).end;
  return { start: behind, end: behind };
}

function fixOf({ kind, fix }: Slip, range: SourceRange, text: string): Fix {
  if (kind !== "quotes") return { ...range, text: fix };
  const written = text.slice(range.start, range.end);
  const width = written.startsWith("\\") ? 2 : 1;
  return { ...range, text: quoted(written.slice(width, -width)) };
}

/** Quotes of YAML as they are read: `''`, `\"`. */
function unescape(written: string): string {
  if (written === "''") return "'";
  return written === '\\"' ? '"' : written;
}

function describe({ kind, found, fix }: Slip): Pick<Finding, "reason" | "advice"> {
  if (kind === "apostrophe") return contentMessages.straightApostrophe();
  if (kind === "quotes") return contentMessages.straightQuotes(fix.slice(2, -2));
  if (kind === "capital") return contentMessages.bareCapital(found, fix);
  return contentMessages.missingSpace(found);
}
