import type MarkdownIt from "markdown-it";
import type { Contract } from "../../contract/contract.ts";
import type { PlaceholderRegistry } from "../../contract/placeholder.ts";
import { callOf } from "../../examples/address.ts";
import { CODE_LANGUAGES, writeCode } from "../../examples/code/index.ts";
import { explainedExamples, toCall } from "../../examples/example-call.ts";
import { requestOf } from "../../examples/request-of.ts";
import type { ApiExample, Page } from "../../types/page.ts";

/** What the code of a call, and what sends it, are called. */
export interface CodeWords {
  /** On the button that sends the call. */
  open: string;
  /** Before the names of the languages: « Code ». */
  title: string;
  /** What the buttons that choose a language are for. */
  language: string;
  /** Between what a part is and the call that it belongs to, for those who hear it alone: « de ». */
  of: string;
}

export interface CodeWriterOptions {
  contract: Contract;
  markdown: MarkdownIt;
  placeholders: PlaceholderRegistry;
  words: CodeWords;
}

/**
 * Gives the HTML of a call’s code by the anchor of its block: a fold with one figure a language. What the browser needs to write it
 * again with the reader’s values stands in `data-operation` and `data-content-type`; the rest it reads in the block.
 */
export function createCodeWriter(page: Page, options: CodeWriterOptions): (anchor: string) => string {
  const examples = new Map(explainedExamples(page).map((example) => [example.anchor, example]));
  return (anchor) => {
    const example = examples.get(anchor);
    return example ? renderCode(page, example, options) : "";
  };
}

function renderCode(
  page: Page,
  example: ApiExample,
  { contract, markdown, placeholders, words }: CodeWriterOptions,
): string {
  const { escapeHtml } = markdown.utils;
  const call = toCall(page, example, contract);
  const name = callOf(call.method, call.address);
  const request = requestOf(call, {}, placeholders);
  const figures = CODE_LANGUAGES.map(({ id, label, prismLanguage }) => {
    const info = `${prismLanguage} title="${label}"`;
    const figure = renderFence(markdown, writeCode(id, request), info, name);
    return `<div data-code="${id}">${figure}</div>\n`;
  });
  const attributes = [
    ["data-languages", words.language],
    ["data-operation", call.operation],
    ["data-content-type", call.request?.contentType],
  ].flatMap(([attribute, value]) => (value === undefined ? [] : [` ${attribute}="${escapeHtml(value)}"`]));
  const labels = CODE_LANGUAGES.map(({ label }) => label).join(", ");
  // Only the API’s own calls can be sent from here
  const opener =
    call.operation === undefined
      ? ""
      : `<button type="button" class="fr-btn fr-btn--sm trial-open" hidden aria-expanded="false" data-trial>` +
        `${escapeHtml(words.open)}<span class="fr-sr-only"> ${escapeHtml(name)}</span></button>\n`;
  return (
    `${opener}<details class="section example-code" data-pagefind-ignore data-live-call${attributes.join("")}>\n` +
    `<summary>${escapeHtml(`${words.title} : ${labels}`)}` +
    `<span class="fr-sr-only"> ${escapeHtml(`${words.of} ${name}`)}</span></summary>\n` +
    `<div class="section-body">\n${figures.join("")}</div>\n</details>\n`
  );
}

/** The figure of a fence that no page holds. */
function renderFence(markdown: MarkdownIt, content: string, info: string, call: string): string {
  const [token] = markdown.parse("```" + info + "\n```\n", {});
  if (!token) return "";
  Object.assign(token, { content: `${content}\n` });
  token.meta = { ...(token.meta as object | null), call };
  return markdown.renderer.render([token], markdown.options, {});
}
