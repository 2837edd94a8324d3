import MarkdownIt, { type Token } from "markdown-it";
import texts from "../../_data/texts.ts";
import { apiExample } from "../../plugins/api-example/index.ts";
import { readFrontMatter } from "../../plugins/page-source/front-matter.ts";
import { parseTemplate } from "../../plugins/page-source/template/template-syntax.ts";
import { shownSource } from "../../plugins/shown-source/index.ts";
import { renderPage } from "../render-page.ts";

/** With what makes blocks of its own, and nothing of what looks for prose. */
const markdown = new MarkdownIt({ html: true })
  .use(apiExample, { words: texts.example })
  .use(shownSource, { words: texts.shownSource });

/**
 * What is code in a page, in the order of the page: contents of fences and of inline code, HTML tags and
 * comments, elements of code, addresses and titles of links, calls of blocks, tags of templates.
 */
export function codeOf(
  text: string,
  data: Record<string, unknown>,
  includes: Record<string, string>,
): string[] {
  const { page, source } = renderPage(text, { data, includes });
  const calls = source.text.match(/^[ \t>]*\?{3,}[ \t]*[A-Z]+[ \t]+"(?:https?:\/)?[/{][^"\n]*"/gm) ?? [];
  const body = text.slice(readFrontMatter(text).bodyStart);
  const tags = parseTemplate(body).tags.map(({ start, end }) => body.slice(start, end));
  const tokens = markdown.parse(source.text, { page, data, source });
  return [...tokens.flatMap(codeOfToken), ...calls, ...tags];
}

function codeOfToken({ type, content, info, children }: Token): string[] {
  if (type === "fence") return [info, content];
  if (type === "code_block") return [content];
  if (type === "html_block") return codeOfHtml(content);
  return (children ?? []).flatMap((child): string[] => {
    if (child.type === "code_inline" || child.type === "html_inline") return [child.content];
    return (child.attrs ?? []).map(([name, value]) => `${name}=${value}`);
  });
}

const ELEMENT = /<(code|kbd|pre|samp|script|style|var)\b[^]*?<\/\1>/gi;
const TAG = /<!--[^]*?-->|<\/?[a-z][^<>]*>/gi;

function codeOfHtml(html: string): string[] {
  return [...(html.match(ELEMENT) ?? []), ...(html.match(TAG) ?? [])];
}
