import type MarkdownIt from "markdown-it";
import type { Token } from "markdown-it";
import type { Heading, MarkdownEnv } from "../../types/page.ts";

/** Hands the titles of a page over in `env.page.headings`, with the anchors that they were given. */
export function pageHeadings(markdown: MarkdownIt): void {
  markdown.core.ruler.push("page_headings", ({ tokens, env }) => {
    const { page } = env as Partial<MarkdownEnv>;
    page?.headings.push(...headingsOf(tokens));
  });
}

/** The titles that stand in the page itself: those inside a fold are its own affair. */
function headingsOf(tokens: readonly Token[]): Heading[] {
  return tokens.flatMap((token, index) => {
    const id = token.attrGet("id");
    if (token.type !== "heading_open" || token.level > 0 || id === null) return [];
    return [{ level: Number(token.tag.slice(1)), id, text: textOf(tokens[index + 1]) }];
  });
}

function textOf(inline: Token | undefined): string {
  return (inline?.children ?? [])
    .filter(({ type }) => ["text", "code_inline", "softbreak"].includes(type))
    .map(({ type, content }) => (type === "softbreak" ? " " : content))
    .join("");
}
