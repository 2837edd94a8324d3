import type { Heading, Page, SourceRange } from "../../types/page.ts";
import type { Check, Finding } from "../../types/problem.ts";
import { contentMessages } from "./content-messages.ts";

/** Headings, in the order of readers: a level skipped, a second h1, two alike in one part, an empty one. */
export const titres: Check = {
  name: "titres",
  run(page) {
    /** The open parts, from the page’s own title down. */
    let parts: Part[] = [newPart(1)];
    return page.headings.flatMap((heading): Finding[] => {
      const { level } = heading;
      const range = behindMarks(heading, page);
      if (level === 1) {
        // What follows is right or wrong as it will be once this one is of level 2
        parts = [newPart(1), newPart(2)];
        return [{ range, ...contentMessages.headingOne() }];
      }
      const above = parts.at(-1)?.level ?? 1;
      parts = parts.filter((part) => part.level < level);
      const siblings = parts.at(-1)?.children;
      parts.push(newPart(level));
      const text = textOf(heading, page);
      if (text === "") return [{ range, ...contentMessages.emptyHeading() }];
      const name = text.normalize("NFC").replace(/\s+/g, " ").toLowerCase();
      const twin = siblings?.get(name);
      siblings?.set(name, twin ?? range.start);
      return [
        ...(level > above + 1 ? [{ range, ...contentMessages.skippedLevel(level, above) }] : []),
        ...(twin === undefined ? [] : [{ range, ...twinMessage(text, twin, range, page) }]),
      ];
    });
  },
};

/** A heading without the marks of the quote or the list in which it stands. */
function behindMarks({ range }: Heading, { text }: Page): SourceRange {
  const [marks = ""] = /^(?:[\s>*+-]|\d+[.)])+(?=#)/.exec(text.slice(range.start, range.end)) ?? [];
  return { start: range.start + marks.length, end: range.end };
}

interface Part {
  level: number;
  /** Where the first heading of each text stands in this part. */
  children: Map<string, number>;
}

function newPart(level: number): Part {
  return { level, children: new Map() };
}

function twinMessage(text: string, twin: number, { start }: SourceRange, page: Page) {
  if (twin === start) return contentMessages.repeatedHeading(text);
  return contentMessages.twinHeading(text, page.text.slice(0, twin).split(/\r\n|\r|\n/).length);
}

/** What a heading says, be it by an image in HTML or, as Markdown ends a block of HTML at a blank line, further down. */
function textOf({ text, level, range }: Heading, page: Page): string {
  if (text.trim() !== "") return text.trim();
  const isInside = (start: number): boolean => range.start <= start && start < range.end;
  const image = page.media.find((medium) => isInside(medium.range.start) && medium.alternative?.trim());
  if (image) return image.alternative?.trim() ?? "";
  const end = page.text.indexOf(`</h${level}`, range.end);
  if (!/^<h[1-6]\b/i.test(page.text.slice(range.start)) || end < 0) return "";
  return page.text
    .slice(range.end, end)
    .replace(/<!--[^]*?-->|<[^>]*>/g, " ")
    .trim();
}
