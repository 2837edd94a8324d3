import nunjucks from "nunjucks";
import type { SourceRange } from "../../../types/page.ts";
import { lastAtOrBefore } from "../last-at-or-before.ts";

/** `refused` is what Nunjucks does not understand, shown as text. */
export type TagKind = "variable" | "block" | "comment" | "refused";

/** One `{{ }}`, `{% %}` or `{# #}` of a page. */
export interface Tag {
  kind: TagKind;
  /** Of a block, its word: `for`. */
  name: string;
  start: number;
  end: number;
  trimsBefore: boolean;
  trimsAfter: boolean;
}

export interface TagList {
  tags: Tag[];
  /** `{#` that nothing closes, and `#}` that nothing opens. */
  strayComments: SourceRange[];
}

interface Token {
  type: string;
  value: string;
}
interface Tokenizer {
  index: number;
  nextToken(): Token | null;
}
const { lexer } = nunjucks as unknown as { lexer: { lex(text: string): Tokenizer } };

/** The tags of a Nunjucks text in their order, as Nunjucks’ own lexer sees them; what stands in `raw` is text. */
export function listTags(text: string): TagList {
  const list: TagList = { tags: [], strayComments: [] };
  // The lexer looks for the end of a comment to the end of the text: where there is none left, it must not look
  const hidden = Math.max(0, text.lastIndexOf("#}") - 1);
  const tokens = lexer.lex(text.slice(0, hidden) + text.slice(hidden).replaceAll("{#", "  "));
  let open: Omit<Tag, "end" | "trimsAfter"> | undefined;
  for (let token = nextToken(tokens, list); token; token = nextToken(tokens, list)) {
    const start = tokens.index - token.value.length;
    if (token.type === "variable-start" || token.type === "block-start") {
      const isBlock = token.type === "block-start";
      const name = isBlock ? wordAt(text, tokens.index) : "";
      open = { kind: isBlock ? "block" : "variable", name, start, trimsBefore: token.value.endsWith("-") };
    } else if (open && (token.type === "variable-end" || token.type === "block-end")) {
      const tag = { ...open, end: tokens.index, trimsAfter: token.value.startsWith("-") };
      open = undefined;
      list.tags.push(tag);
      const rawEnd = tag.name === "raw" || tag.name === "verbatim" ? endOfRaw(text, tag) : undefined;
      if (rawEnd) list.tags.push(rawEnd);
      tokens.index = rawEnd?.end ?? tag.end;
    } else if (token.type === "comment") {
      const trims = { trimsBefore: token.value.startsWith("{#-"), trimsAfter: token.value.endsWith("-#}") };
      list.tags.push({ kind: "comment", name: "", start, end: tokens.index, ...trims });
    }
  }
  if (open) list.tags.push({ ...open, end: text.length, trimsAfter: false });
  return { ...list, strayComments: [...list.strayComments, ...openingsOutside(list.tags, text, hidden)] };
}

/** The `{#` from an offset on that stand in no tag. */
function openingsOutside(tags: readonly Tag[], text: string, from: number): SourceRange[] {
  const openings = Array.from(text.slice(from).matchAll(/\{#/g), ({ index }) => from + index);
  const isInside = (at: number): boolean => {
    const tag = tags[lastAtOrBefore(tags, at, ({ start }) => start)];
    return tag !== undefined && tag.start <= at && at < tag.end;
  };
  return openings.filter((at) => !isInside(at)).map((start) => ({ start, end: start + 2 }));
}

/** The next token, past the stray `#}` of which Nunjucks’ lexer makes exceptions. */
function nextToken(tokens: Tokenizer, { strayComments }: TagList): Token | null {
  for (;;) {
    try {
      return tokens.nextToken();
    } catch {
      strayComments.push({ start: tokens.index, end: tokens.index + 2 });
      tokens.index += 2;
    }
  }
}

function wordAt(text: string, at: number): string {
  return /^\s*(\w+)/.exec(text.slice(at, at + 100))?.[1] ?? "";
}

/** The tag that ends a `raw`, as Nunjucks finds it: it may hold other `raw`s, and nothing else counts. */
function endOfRaw(text: string, { name, end }: Tag): Tag | undefined {
  const marker = new RegExp(`\\{%\\s*(end)?${name}\\s*%\\}`, "g");
  marker.lastIndex = end;
  let level = 1;
  for (let found = marker.exec(text); found; found = marker.exec(text)) {
    level += found[1] === undefined ? 1 : -1;
    if (level > 0) continue;
    const place = { start: found.index, end: marker.lastIndex };
    return { kind: "block", name: `end${name}`, ...place, trimsBefore: false, trimsAfter: false };
  }
  return undefined;
}
