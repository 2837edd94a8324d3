import type MarkdownIt from "markdown-it";
import type { Token } from "markdown-it";
import type { HttpMethod } from "../../contract/contract.ts";
import { callOf } from "../../examples/address.ts";
import type { OpenerMeta } from "./block-rule.ts";
import { renderAddress } from "./render-address.ts";

/** What the buttons of a block say. */
export interface ExampleWords {
  copyAddress: string;
  copyLink: string;
  /** Of the link to the block, where no script copies it. */
  link: string;
  /** Between what a button does and the call that it belongs to, for those who hear it alone: « de ». */
  of: string;
  /** Once the copy is done, or refused. */
  copied: string;
  refused: string;
  linkRefused: string;
  /** Before the values that the reader has still to replace in what is copied. */
  incomplete: string;
}

/** HTML that others put into an example, by its anchor. */
export interface ExampleSlots {
  /** Before the block: where the preview shows its problems. */
  before: (anchor: string) => string;
  /** The state of its check: at the end of its first line, and in words inside it. */
  badge: (anchor: string) => string;
  verdict: (anchor: string) => string;
  /** Behind the samples: the call as a program writes it. */
  code: (anchor: string) => string;
}

/** What a block is drawn with. */
export interface ExampleDrawing {
  words: ExampleWords;
  slots: ExampleSlots;
  escapeHtml: MarkdownIt["utils"]["escapeHtml"];
}

/** The design system’s colour for each method, as whole names: the style sheet keeps what it finds written. */
const BADGES: Readonly<Record<HttpMethod, string>> = {
  GET: "fr-badge--blue-cumulus",
  HEAD: "fr-badge--beige-gris-galet",
  POST: "fr-badge--green-emeraude",
  PUT: "fr-badge--yellow-tournesol",
  PATCH: "fr-badge--purple-glycine",
  DELETE: "fr-badge--pink-tuile",
};

/** The method of a call, as a badge in its colour. */
export function methodBadge(method: HttpMethod): string {
  return `<span class="fr-badge fr-badge--sm ${BADGES[method]}">${method}</span>`;
}

/** What the closing token of an example that explains a call bears in `meta`. */
export interface CloserMeta {
  anchor?: string;
}

const BUTTON = "fr-btn fr-btn--sm fr-btn--tertiary-no-outline";

/**
 * The opening tags of a block: a native `<details>`, whose anchor is inside it so that browsers unfold it when
 * they are sent there, and a summary that shows the call.
 */
export function renderBlockOpening(token: Token, drawing: ExampleDrawing): string {
  const { escapeHtml, slots } = drawing;
  const opener = token.meta as OpenerMeta;
  if (opener.kind === "section")
    return `<details class="section">\n<summary>${escapeHtml(opener.title)}</summary>\n<div class="section-body">\n`;
  const { method, address } = opener;
  const anchor = token.attrGet("id") ?? "";
  return (
    slots.before(anchor) +
    `<details class="example" data-method="${method}">\n` +
    `<summary>${methodBadge(method)} ` +
    `<code class="address">${renderAddress(address, escapeHtml)}</code>${slots.badge(anchor)}</summary>\n` +
    `<div class="example-body" id="${escapeHtml(anchor)}">\n` +
    renderBar(callOf(method, address), anchor, drawing)
  );
}

/** The row above the samples: what the check says, and what can be copied. */
function renderBar(call: string, anchor: string, { words, slots, escapeHtml }: ExampleDrawing): string {
  const label = (text: string): string =>
    `<span>${escapeHtml(text)}</span><span class="fr-sr-only"> ${escapeHtml(`${words.of} ${call}`)}</span>`;
  const button = (source: string, icon: string, text: string, refused: string): string =>
    `<button type="button" class="${BUTTON} ${icon}" hidden data-copy="${source}" ` +
    `data-done="${escapeHtml(words.copied)}" data-failed="${escapeHtml(refused)}" ` +
    `data-incomplete="${escapeHtml(words.incomplete)}">${label(text)}</button>`;
  return (
    `<div class="example-bar" data-pagefind-ignore>\n${slots.verdict(anchor)}<div class="example-actions">` +
    button("address", "icon-copy", words.copyAddress, words.refused) +
    button("link", "icon-link", words.copyLink, words.linkRefused) +
    `<a class="${BUTTON} icon-link" href="#${escapeHtml(anchor)}" data-without-script>${label(words.link)}</a>` +
    `</div>\n</div>\n`
  );
}

/** The closing tags of a block, behind what others put at its end. */
export function renderBlockClosing({ meta }: Token, { slots }: Pick<ExampleDrawing, "slots">): string {
  const { anchor } = (meta ?? {}) as CloserMeta;
  return `${anchor === undefined ? "" : slots.code(anchor)}</div>\n</details>\n`;
}
