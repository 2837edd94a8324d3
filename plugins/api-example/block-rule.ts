import type { StateBlock } from "markdown-it";
import type { BlockFault, MarkdownEnv } from "../../types/page.ts";
import { findBlockEnd } from "./find-end.ts";
import { parseBlockLine, spanOfFault, type BlockLine } from "./parse-line.ts";

/** What an opening token of a block bears in `meta`. */
export type OpenerMeta = Exclude<BlockLine, { kind: "closer" }> & {
  line: number;
  text: string;
  hasOpenFence: boolean;
};

/** Markdown’s rule for `??? … ???`: tokens `api_block_open` and `api_block_close` around the block’s content. */
export function apiBlockRule(
  state: StateBlock,
  startLine: number,
  endLine: number,
  silent: boolean,
): boolean {
  if ((state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false;
  const opener = parseBlockLine(lineText(state, startLine));
  if (!opener) return false;
  if (silent) return true;
  const env = state.env as Partial<MarkdownEnv>;
  const report = (line: number, fault: BlockFaultWords): void => {
    const text = lineText(state, line).trimEnd();
    const range = env.source?.place(text, line).toSource(0, text.length);
    if (range) env.page?.blockFaults.push({ ...fault, range });
  };
  if (opener.kind === "closer") {
    // It was meant for a block that another has left open, which is reported already
    const isOrphan = env.page?.blockFaults.some((fault) => fault.kind === "unclosed") ?? false;
    if (!isOrphan) report(startLine, { kind: "stray-closer", marker: opener.marker });
    state.line = startLine + 1;
    return true;
  }
  const text = lineText(state, startLine);
  if (opener.kind === "example" && opener.fault && env.source) {
    const { start, end } = spanOfFault(text, opener.fault);
    const range = env.source.place(text, startLine).toSource(start, end);
    env.page?.blockFaults.push({ ...opener.fault, range });
  }

  const isInside = (line: number): boolean =>
    (state.sCount[line] ?? 0) >= state.blkIndent || state.isEmpty(line);
  const lineAt = (line: number): string | undefined => (isInside(line) ? lineText(state, line) : undefined);
  const end = findBlockEnd(lineAt, startLine + 1, endLine, opener.marker, shortMarkerOf(opener));
  if (end.kind === "closed" && end.wrongCloser)
    report(end.end, { kind: "wrong-closer", marker: end.wrongCloser, expected: opener.marker });
  if (end.kind === "unclosed") {
    if (end.openFence) report(end.openFence.line, { kind: "unclosed-fence", marker: end.openFence.marker });
    else report(startLine, { kind: "unclosed", marker: opener.marker });
  }

  const { parentType, lineMax } = state;
  const hasOpenFence = end.kind === "unclosed" && end.openFence !== undefined;
  const meta: OpenerMeta = { ...opener, line: startLine, text, hasOpenFence };
  const open = state.push("api_block_open", "details", 1);
  Object.assign(open, { block: true, markup: opener.marker, meta, map: [startLine, end.next] });
  state.lineMax = end.end;
  state.md.block.tokenize(state, startLine + 1, end.end);
  state.push("api_block_close", "details", -1).block = true;
  state.parentType = parentType;
  state.lineMax = lineMax;
  state.line = end.next;
  return true;
}

type WithoutRange<Fault> = Fault extends unknown ? Omit<Fault, "range"> : never;
type BlockFaultWords = WithoutRange<BlockFault>;

function lineText(state: StateBlock, line: number): string {
  const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
  return state.src.slice(start, state.eMarks[line]);
}

function shortMarkerOf(opener: BlockLine): string | undefined {
  return opener.kind === "example" && opener.fault?.kind === "short-opener" ? opener.fault.marker : undefined;
}
