import type { StateBlock, Token } from "markdown-it";
import type { MarkdownEnv } from "../../types/page.ts";
import { isClosing, isInnerOpening, parseOpening } from "./fence.ts";
import { writtenSource } from "./written-source.ts";

/** What an opening token bears in `meta`. */
export interface ShownSourceMeta {
  /** A fence of what the writer wrote, which nothing but its figure reads. */
  source: Token;
  title?: string;
}

/**
 * Markdown’s rule for ```` ```markdown rendu ````: tokens `shown_source_open`, which bears the source, and
 * `shown_source_close` around what the same lines say.
 */
export function shownSourceRule(
  state: StateBlock,
  startLine: number,
  endLine: number,
  silent: boolean,
): boolean {
  if (indentOf(state, startLine) >= 4) return false;
  const text = lineText(state, startLine).trimEnd();
  const opening = parseOpening(text);
  if (!opening) return false;
  if (silent) return true;
  const { marker, title } = opening;
  const first = startLine + 1;
  const { end, isClosed } = findEnd(state, first, endLine, marker);
  const inner = Array.from({ length: end - first }, (_, index) => first + index);
  const isSwallowing = inner.some((line) => isInnerOpening(lineText(state, line), marker));
  const env = isPageEnv(state.env) ? state.env : undefined;
  if (!isClosed || isSwallowing) {
    const range = env?.source.place(text, startLine).toSource(0, text.length);
    if (range) env?.page.blockFaults.push({ kind: "unclosed-fence", marker, range });
  }

  const indent = state.sCount[startLine] ?? 0;
  const written = env && writtenSource({ opening: text, first: startLine, end, isClosed }, env);
  const source = new state.Token("fence", "code", 0);
  source.info = "markdown";
  source.content = written ?? state.getLines(first, end, indent, true);
  const next = isClosed ? end + 1 : end;
  const meta: ShownSourceMeta = {
    source,
    ...(title === undefined ? {} : { title: state.md.utils.unescapeAll(title) }),
  };
  const open = state.push("shown_source_open", "figure", 1);
  Object.assign(open, { block: true, markup: marker, meta, map: [startLine, next] });

  const { parentType, lineMax, blkIndent } = state;
  const indents = inner.filter((line) => !state.isEmpty(line)).map((line) => state.sCount[line] ?? 0);
  // A fence takes its own indentation away from its lines, as far as they have it
  state.blkIndent = indents.reduce((least, other) => Math.min(least, other), indent);
  state.lineMax = end;
  state.md.block.tokenize(state, first, end);
  Object.assign(state, { parentType, lineMax, blkIndent, line: next });
  state.push("shown_source_close", "figure", -1).block = true;
  return true;
}

/** Where the lines of the block end: at its closing fence, or with the list, the quote or the page that holds it. */
function findEnd(
  state: StateBlock,
  first: number,
  last: number,
  marker: string,
): { end: number; isClosed: boolean } {
  for (let line = first; line < last; line++) {
    const indent = indentOf(state, line);
    if (indent < 0 && !state.isEmpty(line)) return { end: line, isClosed: false };
    if (indent < 4 && isClosing(lineText(state, line), marker)) return { end: line, isClosed: true };
  }
  return { end: last, isClosed: false };
}

function indentOf(state: StateBlock, line: number): number {
  return (state.sCount[line] ?? 0) - state.blkIndent;
}

function lineText(state: StateBlock, line: number): string {
  const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
  return state.src.slice(start, state.eMarks[line]);
}

function isPageEnv(env: unknown): env is MarkdownEnv {
  return typeof env === "object" && env !== null && "page" in env && "source" in env;
}
