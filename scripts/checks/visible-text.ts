import type { SourceRange } from "../../types/page.ts";

/** What stands, sign for sign, for what nobody reads as French. */
export const SIGNS = {
  /** Code, an address, a placeholder…: a word to those that look around it. */
  word: "\uFFFC",
  /** The opening tag of an element, or the mark of a section. */
  opening: "\uFFF9",
  closing: "\uFFFB",
  /** White space. */
  lineBreak: "\u2028",
  noBreakSpace: "\u00a0",
};

const NO_BREAK_ENTITY = /^&(?:nbsp|#160|#8239|#x0*a0|#x0*202f);$/i;

/** What prose holds that is no French, where Markdown or HTML do not read it as code already. */
const FOREIGN = new RegExp(
  [
    String.raw`\{\{[^]*?\}\}|\{%[^]*?%\}|\{#[^]*?#\}|\{[{%#][^\n]*`, // tags of templates that are shown as they are, closed or not
    String.raw`<!--[^]*?(?:-->|$)|<\/?[a-zA-Z][^>]*>`, // tags that HTML ignores, or Markdown shows
    "(?<!`)(`+)(?!`)[^]*?(?<!`)\\1(?!`)", // code in HTML, in the title of a section
    String.raw`\]\([^()\n]*\)`, // addresses of links there
    String.raw`\{[^{}\s]*\}|\{[^{}\n]*"[^{}\n]*\}`, // placeholders, JSON
    String.raw`\?{2,}[ \t]*\p{L}+[ \t]*"(?:https?:\/)?[\/{][^"\n]*"`, // calls of examples in HTML
    String.raw`\b[a-z][a-z\d+.-]*:\/\/[^\s"<>\uFFF9\uFFFB]*[^\s"<>\uFFF9\uFFFB.,;:!?)»]`, // addresses
    String.raw`(?<![\w.+-])[\w.+-]+@[\w.-]+\w`, // e-mail addresses
    String.raw`(?<![^\s(«])(?:\.{0,2}\/|\?[\w.-]+=)\S*[^\s.,;:!?)»]`, // paths from the root, queries
    String.raw`(?<![^\s(«])[\w.-]+\/[\w./-]*\w\/?`, // other paths
    String.raw`(?<![\p{L}\w.-])[\p{L}\d_-]+(?:\.[a-z][a-z\d]{1,6})+(?![\p{L}\w])`, // names of files
    String.raw`\b\d+(?::\d+)+`, // times, scales
    String.raw`(?<!\w):[a-z\d_+-]+:(?!\w)`, // emoji by name
    String.raw`(?<=\s)[:;]-?[)(DP](?!\w)`, // smileys
    String.raw`&(?:#?\w+);|\\.`, // entities, escaped signs
  ].join("|"),
  "gu",
);

/** A text as long as the given one, in which `SIGNS` stand for its `masked` parts and for all else that is no French. */
export function keepVisible(text: string, masked: readonly SourceRange[]): string {
  let visible = text;
  for (const { start, end } of masked)
    visible =
      visible.slice(0, start) +
      mask(text.slice(start, Math.max(start, end))) +
      visible.slice(Math.max(start, end));
  return visible.replace(FOREIGN, (found) =>
    NO_BREAK_ENTITY.test(found) ? SIGNS.noBreakSpace.repeat(found.length) : mask(found),
  );
}

/** A tag of HTML, and no address between `<` and `>`. */
const TAG = /<(\/?)(?![a-z][a-z\d+.-]*:|[\w.+-]+@)([a-z!][\w-]*)[^]*?>/gi;

function mask(part: string): string {
  if (/^\?+\s*$/.test(part)) return SIGNS.opening.repeat(part.length);
  if (!part.startsWith("<")) return SIGNS.word.repeat(part.length);
  let at = 0;
  let signs = "";
  for (const { 0: tag, 1: slash, 2: name = "", index } of part.matchAll(TAG)) {
    const sign =
      slash === "/" ? SIGNS.closing : name.toLowerCase() === "br" ? SIGNS.lineBreak : SIGNS.opening;
    signs += SIGNS.word.repeat(index - at) + sign.repeat(tag.length);
    at = index + tag.length;
  }
  return signs + SIGNS.word.repeat(part.length - at);
}
