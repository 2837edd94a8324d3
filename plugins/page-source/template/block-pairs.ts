import type { SourceRange, TemplateFault } from "../../../types/page.ts";
import type { Tag } from "./tags.ts";

const ENDS = new Map([
  ["if", "endif"],
  ["ifAsync", "endif"],
  ["for", "endfor"],
  ["asyncEach", "endeach"],
  ["asyncAll", "endall"],
  ["switch", "endswitch"],
  ["macro", "endmacro"],
  ["call", "endcall"],
  ["filter", "endfilter"],
  ["block", "endblock"],
  ["set", "endset"],
  ["raw", "endraw"],
  ["verbatim", "endverbatim"],
]);
const ALL_ENDS = new Set(ENDS.values());
/** Tags that stand inside a block, and the ends of the blocks that may hold them. */
const MIDDLES = new Map([
  ["elif", ["endif"]],
  ["elseif", ["endif"]],
  ["else", ["endif", "endfor", "endeach", "endall"]],
  ["case", ["endswitch"]],
  ["default", ["endswitch"]],
]);

export interface BlockPairs {
  /** The tags that go together with each: `if`, `else`, `endif`. */
  groups: ReadonlyMap<Tag, readonly Tag[]>;
  /** Tags that nothing closes, or that close nothing. */
  faults: TemplateFault[];
}

/** Pairs the block tags of a template with those that close them. */
export function pairBlocks(tags: readonly Tag[], text: string): BlockPairs {
  const groups = new Map<Tag, Tag[]>();
  const faults: TemplateFault[] = [];
  const open: { end: string; opener: Tag; group: Tag[] }[] = [];

  const closeDownTo = (depth: number): void => {
    for (const { end, opener } of open.splice(depth))
      faults.push({ kind: "unclosed-tag", name: opener.name, end, range: rangeOf(opener) });
  };
  const join = (tag: Tag, ends: readonly string[]): void => {
    const depth = open.findLastIndex(({ end }) => ends.includes(end));
    const block = open[depth];
    if (!block) {
      faults.push({ kind: "stray-tag", name: tag.name, range: rangeOf(tag) });
      return;
    }
    closeDownTo(depth + 1);
    block.group.push(tag);
    groups.set(tag, block.group);
    if (tag.name === block.end) open.pop();
  };

  for (const tag of tags.filter(({ kind }) => kind === "block")) {
    const end = endNameOf(tag, text);
    if (end !== undefined) {
      const group = [tag];
      groups.set(tag, group);
      open.push({ end, opener: tag, group });
    } else if (isPartner(tag)) join(tag, MIDDLES.get(tag.name) ?? [tag.name]);
  }
  closeDownTo(0);
  return { groups, faults };
}

/** The name of the tag that must close a tag, if one must: `if` → `endif`. */
export function endNameOf({ name, start, end }: Tag, text: string): string | undefined {
  const isInlineSet = name === "set" && text.slice(start, end).includes("=");
  return isInlineSet ? undefined : ENDS.get(name);
}

/** Whether a tag belongs inside a block, or closes one. */
export function isPartner({ name }: Tag): boolean {
  return ALL_ENDS.has(name) || MIDDLES.has(name);
}

function rangeOf({ start, end }: Tag): SourceRange {
  return { start, end };
}
