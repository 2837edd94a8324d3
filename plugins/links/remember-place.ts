import type { StateInline, Token } from "markdown-it";

type InlineRule = (state: StateInline, silent: boolean) => boolean;

/** Where an address, or a tag of HTML, stands in the text of its paragraph; kept in the `meta` of its token. */
export interface InlineMeta {
  start: number;
  end: number;
}

/** The rules whose tokens bear an `InlineMeta`, and the type of those tokens. */
const PLACED_TOKENS = {
  link: "link_open",
  image: "image",
  autolink: "link_open",
  html_inline: "html_inline",
} as const;

/** Wraps one of Markdown’s inline rules so that its token remembers where it was written. */
export function rememberPlace(rule: InlineRule, name: keyof typeof PLACED_TOKENS): InlineRule {
  return (state, silent) => {
    const start = state.pos;
    const count = state.tokens.length;
    if (!rule(state, silent)) return false;
    const token = state.tokens.slice(count).find(({ type }) => type === PLACED_TOKENS[name]);
    if (silent || !token) return true;
    if (name === "html_inline") token.meta = { start, end: state.pos };
    else if (name === "autolink") token.meta = { start: start + 1, end: state.pos - 1 };
    else token.meta = addressPlace(state, start, token);
    return true;
  };
}

/** The place of the address of a link or image; of the whole of it where the address stands in a reference. */
function addressPlace(state: StateInline, start: number, token: Token): InlineMeta {
  const isImage = token.type === "image";
  const labelEnd = state.md.helpers.parseLinkLabel(state, start + (isImage ? 1 : 0), !isImage);
  const [opening] = /^\]\(\s*<?/.exec(state.src.slice(labelEnd, state.pos)) ?? [];
  if (opening === undefined) return { start, end: state.pos };
  const addressStart = labelEnd + opening.length;
  const inBrackets = opening.endsWith("<") ? 1 : 0;
  const { pos } = state.md.helpers.parseLinkDestination(state.src, addressStart - inBrackets, state.posMax);
  return { start: addressStart, end: Math.max(addressStart, pos - inBrackets) };
}
