import type { Token } from "markdown-it";
import type { MarkdownEnv, Prose, SourceRange } from "../../types/page.ts";
import { CODE_ELEMENTS, maskedInHtml } from "./html.ts";
import type { PlacedToken } from "./placed-tokens.ts";
import type { InlineMeta } from "./remember-place.ts";

/** The text of a paragraph, a heading, a cell or a block of HTML, with what in it is no text masked. */
export function proseOf({ token, placed }: PlacedToken): Prose {
  const masked = token.type === "html_block" ? maskedInHtml(placed.text) : maskedInLine(token);
  return withMasks(placed, masked);
}

/** The title of a section that folds: `??? Un titre`. */
export function proseOfSection(token: Token, { source }: MarkdownEnv): Prose[] {
  const { kind, text, line } = token.meta as { kind: string; text: string; line: number };
  if (kind !== "section") return [];
  return [
    withMasks(source.place(text, line), [
      { start: 0, end: text.length - text.replace(/^\?+\s*/, "").length },
    ]),
  ];
}

function withMasks(placed: Prose | Omit<Prose, "masked">, masked: SourceRange[]): Prose {
  return {
    text: placed.text,
    toSource: placed.toSource,
    get unknownRanges() {
      return placed.unknownRanges;
    },
    masked: masked.filter(({ start, end }) => start < end),
  };
}

function maskedInLine({ children, content }: Token): SourceRange[] {
  const masked: SourceRange[] = [];
  let codeStart: number | undefined;
  for (const { meta, type, content: tag } of children ?? []) {
    if (meta === null) continue;
    const place = (meta as InlineMeta).masked;
    masked.push(place);
    const [, slash, name = ""] = /^<(\/?)(\w+)/.exec(type === "html_inline" ? tag : "") ?? [];
    if (!CODE_ELEMENTS.has(name.toLowerCase())) continue;
    if (slash === "") codeStart ??= place.start;
    else if (codeStart !== undefined) {
      masked.push({ start: codeStart, end: place.end });
      codeStart = undefined;
    }
  }
  return codeStart === undefined ? masked : [...masked, { start: codeStart, end: content.length }];
}
