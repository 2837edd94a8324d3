import type MarkdownIt from "markdown-it";
import type { Token } from "markdown-it";
import type { MarkdownEnv } from "../../types/page.ts";
import type { Problem } from "../../types/problem.ts";
import { createLocator } from "./locate.ts";
import { spotSlot, SPOT } from "./slots.ts";

/** Blocks that a list of problems leads to. */
const BLOCKS = new Set([
  "api_block_open",
  "blockquote_open",
  "fence",
  "code_block",
  "heading_open",
  "html_block",
  "paragraph_open",
  "table_open",
]);

/** In the preview: puts a slot before each block, named after the line where it begins. */
export function problemSpots(markdown: MarkdownIt): void {
  markdown.core.ruler.push("problem_spots", (state) => {
    const { page, source } = state.env as Partial<MarkdownEnv>;
    if (!page || !source) return;
    const locate = createLocator(page.text);
    const spotBefore = ({ type, map, hidden, level }: Token): Token[] => {
      if (!BLOCKS.has(type) || !map || hidden) return [];
      const spot = new state.Token("html_block", "", 0);
      Object.assign(spot, { level, content: `${spotSlot(locate(source.lineRange(map[0]).start).line)}\n` });
      return [spot];
    };
    state.tokens = state.tokens.flatMap((token) => [...spotBefore(token), token]);
  });
}

/** Leads from each problem of a page to the block that it stands in: the line of its spot, or nothing above the first block. */
export function createSpotFinder(html: string): (problem: Pick<Problem, "line">) => number | undefined {
  const lines = Array.from(html.matchAll(SPOT), ([, line]) => Number(line)).sort((a, b) => a - b);
  return ({ line }) => lines.findLast((spot) => spot <= line);
}
