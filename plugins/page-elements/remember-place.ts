import type { StateInline, Token } from "markdown-it";
import type { SourceRange } from "../../types/page.ts";

type InlineRule = (state: StateInline, silent: boolean) => boolean;

/** Where something stands in the text of its paragraph; kept in the `meta` of its token. */
export interface InlineMeta extends SourceRange {
  /** The part of it that nobody reads as text: code, a tag, an address with its brackets. */
  masked: SourceRange;
}

/** The rules whose tokens bear an `InlineMeta`, and the type of those tokens. */
const PLACED_TOKENS = {
  link: "link_open",
  image: "image",
  autolink: "link_open",
  html_inline: "html_inline",
  backticks: "code_inline",
} as const;

/** Names of the rules that `rememberPlace` wraps. */
export const PLACED_RULES = Object.keys(PLACED_TOKENS) as (keyof typeof PLACED_TOKENS)[];

/** Wraps one of Markdown’s inline rules so that its token remembers where it was written. */
export function rememberPlace(rule: InlineRule, name: keyof typeof PLACED_TOKENS): InlineRule {
  return (state, silent) => {
    const start = state.pos;
    const count = state.tokens.length;
    if (!rule(state, silent)) return false;
    const token = state.tokens.slice(count).find(({ type }) => type === PLACED_TOKENS[name]);
    if (silent || !token) return true;
    token.meta = metaOf(state, name, start, token);
    return true;
  };
}

function metaOf(
  state: StateInline,
  name: keyof typeof PLACED_TOKENS,
  start: number,
  token: Token,
): InlineMeta {
  const whole = { start, end: state.pos };
  if (name === "autolink") return { start: start + 1, end: state.pos - 1, masked: whole };
  if (name === "html_inline" || name === "backticks") return { ...whole, masked: whole };
  return addressPlace(state, start, token);
}

/** The place of the address of a link or image; of the whole of it where the address stands in a reference. */
function addressPlace(state: StateInline, start: number, token: Token): InlineMeta {
  const isImage = token.type === "image";
  const labelEnd = state.md.helpers.parseLinkLabel(state, start + (isImage ? 1 : 0), !isImage);
  // The description of an image becomes an attribute; the text of a link is read as it stands
  const masked = { start: isImage ? start : labelEnd, end: state.pos };
  const [opening] = /^\]\(\s*<?/.exec(state.src.slice(labelEnd, state.pos)) ?? [];
  if (opening === undefined) return { start, end: state.pos, masked };
  const addressStart = labelEnd + opening.length;
  const inBrackets = opening.endsWith("<") ? 1 : 0;
  const { pos } = state.md.helpers.parseLinkDestination(state.src, addressStart - inBrackets, state.posMax);
  return { start: addressStart, end: Math.max(addressStart, pos - inBrackets), masked };
}
