import type MarkdownIt from "markdown-it";
import type { Token } from "markdown-it";
import type { OpenerMeta } from "./block-rule.ts";

/**
 * The opening tags of a block: a native `<details>`, whose anchor is inside it so that browsers unfold it when
 * they are sent there, and a summary that shows the call.
 */
export function renderBlockOpening(token: Token, escapeHtml: MarkdownIt["utils"]["escapeHtml"]): string {
  const opener = token.meta as OpenerMeta;
  if (opener.kind === "section")
    return `<details class="section">\n<summary>${escapeHtml(opener.title)}</summary>\n<div class="section-body">\n`;
  const { method, address } = opener;
  const anchor = escapeHtml(token.attrGet("id") ?? "");
  return (
    `<details class="example" data-method="${method}">\n` +
    `<summary><span class="method method-${method.toLowerCase()}">${method}</span> ` +
    `<code class="address">${escapeHtml(address)}</code></summary>\n` +
    `<div class="example-body" id="${anchor}">\n`
  );
}

export function renderBlockClosing(): string {
  return "</div>\n</details>\n";
}
