import type { Token } from "markdown-it";
import type { Heading, MarkdownEnv } from "../../types/page.ts";

/** The heading that a token opens; `inline` is the token of its text. */
export function headingOf(token: Token, inline: Token | undefined, { source }: MarkdownEnv): Heading {
  const [line = 0] = token.map ?? [];
  return {
    level: Number(token.tag.slice(1)),
    id: token.attrGet("id") ?? "",
    text: textOf(inline),
    isNested: token.level > 0,
    range: source.lineRange(line),
  };
}

function textOf(inline: Token | undefined): string {
  return (inline?.children ?? [])
    .filter(({ type }) => ["text", "text_special", "code_inline", "softbreak", "image"].includes(type))
    .map(({ type, content }) => (type === "softbreak" ? " " : content))
    .join("");
}
