/** What the check puts into a page: a list of problems, the state of an example as a badge, the same in words, the target of a problem. */
export type SlotKind = "problems" | "badge" | "verdict" | "spot";

/** The name of the slot of the problems that no example holds. */
export const PAGE_SLOT = "page";

/** A comment of the HTML that `fillSlots` replaces, named after the anchor of an example: Markdown is read before it is checked. */
function slot(kind: SlotKind, name: string): string {
  return `<!--check:${kind}:${name}-->`;
}

/** Where a page shows the problems of no example. */
export const pageSlot = slot("problems", PAGE_SLOT);

/** Before a block, by its line: where the problems of the block are to be found. */
export function spotSlot(line: number): string {
  return slot("spot", String(line));
}

/** A slot of `spotSlot`, with its line. */
export const SPOT = /<!--check:spot:(\d+)-->/g;

/** Where an example shows what the check says of it, by its anchor. */
export const exampleSlots = {
  before: (anchor: string): string => slot("problems", anchor),
  badge: (anchor: string): string => slot("badge", anchor),
  verdict: (anchor: string): string => slot("verdict", anchor),
};

/** The HTML with each slot replaced by what `fill` gives for it. */
export function fillSlots(html: string, fill: (kind: SlotKind, name: string) => string): string {
  return html.replace(
    /<!--check:(problems|badge|verdict|spot):([^>]*?)-->/g,
    (_slot, kind: SlotKind, name: string) => fill(kind, name),
  );
}
