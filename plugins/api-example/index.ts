import type MarkdownIt from "markdown-it";
import type { MarkdownEnv } from "../../types/page.ts";
import { apiBlockRule } from "./block-rule.ts";
import { collectExamples } from "./collect.ts";
import { renderBlockClosing, renderBlockOpening } from "./render.ts";

export interface ApiExampleOptions {
  /** HTML put before the block of an anchor: where the preview shows its problems. */
  before?: (anchor: string) => string;
}

/** The `???` blocks: folded on the page, and handed over as `ApiExample`s in `env.page.examples`. */
export function apiExample(markdown: MarkdownIt, { before = () => "" }: ApiExampleOptions = {}): void {
  markdown.block.ruler.before("fence", "api_block", apiBlockRule, {
    alt: ["paragraph", "reference", "blockquote", "list"],
  });
  markdown.core.ruler.push("api_examples", ({ tokens, env }) => {
    if (isPageEnv(env)) collectExamples(tokens, env);
  });
  markdown.renderer.rules["api_block_open"] = (tokens, index) => {
    const token = tokens[index];
    if (!token) return "";
    const anchor = token.attrGet("id");
    return (anchor === null ? "" : before(anchor)) + renderBlockOpening(token, markdown.utils.escapeHtml);
  };
  markdown.renderer.rules["api_block_close"] = renderBlockClosing;
}

function isPageEnv(env: unknown): env is MarkdownEnv {
  return typeof env === "object" && env !== null && "page" in env && "source" in env;
}
