import type MarkdownIt from "markdown-it";
import type { MarkdownEnv } from "../../types/page.ts";
import { apiBlockRule } from "./block-rule.ts";
import { collectExamples } from "./collect.ts";
import { renderBlockClosing, renderBlockOpening, type ExampleSlots, type ExampleWords } from "./render.ts";

export { methodBadge } from "./render.ts";

export interface ApiExampleOptions {
  words: ExampleWords;
  slots?: Partial<ExampleSlots>;
}

const nothing = (): string => "";
const NO_SLOTS: ExampleSlots = { before: nothing, badge: nothing, verdict: nothing, code: nothing };

/** The `???` blocks: folded on the page, and handed over as `ApiExample`s in `env.page.examples`. */
export function apiExample(markdown: MarkdownIt, { words, ...options }: ApiExampleOptions): void {
  const slots = { ...NO_SLOTS, ...options.slots };
  markdown.block.ruler.before("fence", "api_block", apiBlockRule, {
    alt: ["paragraph", "reference", "blockquote", "list"],
  });
  markdown.core.ruler.push("api_examples", ({ tokens, env }) => {
    if (isPageEnv(env)) collectExamples(tokens, env);
  });
  const { escapeHtml } = markdown.utils;
  markdown.renderer.rules["api_block_open"] = (tokens, index) => {
    const token = tokens[index];
    return token ? renderBlockOpening(token, { words, slots, escapeHtml }) : "";
  };
  markdown.renderer.rules["api_block_close"] = (tokens, index) => {
    const token = tokens[index];
    return token ? renderBlockClosing(token, { slots }) : "";
  };
}

function isPageEnv(env: unknown): env is MarkdownEnv {
  return typeof env === "object" && env !== null && "page" in env && "source" in env;
}
