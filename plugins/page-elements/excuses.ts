import type { Token } from "markdown-it";
import type { Excuse, MarkdownEnv, PlacedText, SourceRange } from "../../types/page.ts";
import type { PlacedToken } from "./placed-tokens.ts";
import type { InlineMeta } from "./remember-place.ts";

/** `<!-- verif: liens, medias: raison -->`; `verif-page` stands for the whole page. */
const COMMENT = /^<!--\s*v[ée]rif(-page)?\b\s*:?\s*([^:]*?)\s*(?::\s*([^]*?))?\s*-->\s*$/i;
/** In the front matter: `# verif: cartouche: raison` */
const YAML_COMMENT =
  /^[ \t]*(#[ \t]*v[ée]rif\b[ \t]*:?[ \t]*([^:\r\n]*?)[ \t]*(?::[ \t]*([^\r\n]*?))?)[ \t]*$/gim;

/** Hands over the excuses of a page, and takes their comments out of what is rendered. */
export function collectExcuses(
  tokens: readonly Token[],
  placed: readonly PlacedToken[],
  env: MarkdownEnv,
): void {
  const { page } = env;
  page.excuses.push(...excusesInFrontMatter(page.text));
  for (const { token, placed: place } of placed) {
    if (token.type === "html_block") {
      const excuse = readComment(token.content, 0, place);
      if (!excuse) continue;
      const scope = excuse.isPage ? wholePage(page.text) : scopeBehind(tokens, token, env);
      page.excuses.push(excuseOf(excuse, scope));
      token.content = "";
      continue;
    }
    for (const child of token.children ?? []) {
      if (child.type !== "html_inline") continue;
      const excuse = readComment(child.content, (child.meta as InlineMeta).start, place);
      if (!excuse) continue;
      const scope = excuse.isPage ? wholePage(page.text) : lineAround(page.text, excuse.range.start);
      page.excuses.push(excuseOf(excuse, scope));
      child.content = "";
    }
  }
}

interface Comment {
  isPage: boolean;
  checks: string;
  reason: string;
  range: SourceRange;
}

function readComment(content: string, offset: number, { toSource }: PlacedText): Comment | undefined {
  const match = COMMENT.exec(content);
  if (!match) return undefined;
  const { 1: isPage, 2: checks = "", 3: reason = "" } = match;
  const end = offset + content.trimEnd().length;
  return { isPage: isPage !== undefined, checks, reason, range: toSource(offset, end) };
}

function excuseOf({ checks, reason, range }: Omit<Comment, "isPage">, scope: SourceRange): Excuse {
  return { checks: checks.split(/[\s,]+/).filter((name) => name !== ""), reason, range, scope };
}

/** The block that follows a comment, whatever other excuses stand between them. */
function scopeBehind(tokens: readonly Token[], comment: Token, { source }: MarkdownEnv): SourceRange {
  const index = tokens.indexOf(comment);
  const next = tokens
    .slice(index + 1)
    .find(({ level, map, type, content, nesting }) =>
      level < comment.level
        ? true
        : level === comment.level &&
          nesting >= 0 &&
          map &&
          !(type === "html_block" && (content === "" || COMMENT.test(content))),
    );
  const [first, end] = (next && next.level === comment.level && next.map) || [0, 0];
  if (end === 0) return { start: 0, end: 0 };
  return { start: source.lineRange(first).start, end: source.lineRange(end - 1).end };
}

function excusesInFrontMatter(text: string): Excuse[] {
  const [frontMatter] = /^---[^]*?^---[ \t]*$/m.exec(text) ?? [];
  if (frontMatter === undefined || !text.startsWith("---")) return [];
  return Array.from(
    frontMatter.matchAll(YAML_COMMENT),
    ({ 0: whole, 1: comment = "", 2: checks = "", 3: reason = "", index }) => {
      const start = index + whole.indexOf("#");
      const range = { start, end: start + comment.length };
      const nextLine = /\r\n?|\n/g;
      nextLine.lastIndex = range.end;
      nextLine.exec(text);
      return excuseOf({ checks, reason, range }, lineAround(text, nextLine.lastIndex));
    },
  );
}

function lineAround(text: string, offset: number): SourceRange {
  const before = text.slice(0, offset).search(/[^\r\n]*$/);
  const [line = ""] = /^[^\r\n]*/.exec(text.slice(before)) ?? [];
  return { start: before, end: before + line.length };
}

function wholePage(text: string): SourceRange {
  return { start: 0, end: text.length };
}
