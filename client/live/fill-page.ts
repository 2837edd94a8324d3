import type { RequestParts } from "../../examples/request-of.ts";
import { addressFill } from "./fill-address.ts";
import { fenceFill, wordFill } from "./fill-code.ts";
import { programFills, readCall } from "./fill-program.ts";
import type { Fill, Filling } from "./filling.ts";

/** The examples of a page: what shows them all with other values, and each as it was written. */
export interface PageFill {
  /** `lacks` is what a block says where its environment lacks a value. */
  fill: (filling: Filling, lacks: string) => void;
  blocks: readonly { block: HTMLElement; call: RequestParts; sample: string | undefined }[];
}

/** Reads the examples of a page, before anything is filled in. */
export function createPageFill(root: ParentNode): PageFill {
  const isLive = (element: Element): boolean => element.closest(".shown-source") === null;
  const find = <Found extends Element>(selector: string): Found[] =>
    [...root.querySelectorAll<Found>(`.article-body ${selector}`)].filter(isLive);
  const blocks = find<HTMLElement>("details.example").map((block) => ({ block, fills: fillsOfBlock(block) }));
  const rest: Fill[] = find<HTMLAnchorElement>('a[href^="http"]').map(linkFill);
  for (const code of find<HTMLElement>("code")) {
    if (code.matches(".address") || code.closest("[data-code]")) continue;
    const fill = code.closest("pre") ? fenceFill(code) : wordFill(code);
    (blocks.findLast(({ block }) => block.contains(code))?.fills ?? rest).push(fill);
  }
  return {
    blocks: blocks.flatMap(({ block }) => {
      const call = readCall(block);
      const sample = block.querySelector('[data-role="response"] code')?.textContent;
      return call ? [{ block, call, sample }] : [];
    }),
    fill(filling, lacks) {
      for (const { block, fills } of blocks)
        tell(block, fills.flatMap((fill) => fill(filling)).length > 0 ? lacks : "");
      for (const fill of rest) fill(filling);
    },
  };
}

function fillsOfBlock(block: HTMLElement): Fill[] {
  const call = readCall(block);
  const address = block.querySelector<HTMLElement>(".address");
  return [...(address ? [addressFill(address)] : []), ...(call ? programFills(block, call) : [])];
}

function linkFill(link: HTMLAnchorElement): Fill {
  const written = link.getAttribute("href") ?? "";
  return ({ translate }) => {
    link.setAttribute("href", translate(written).text);
    return [];
  };
}

/** Says in a block what its environment lacks, or nothing more. */
function tell(block: HTMLElement, words: string): void {
  const known = block.querySelector(":scope > .example-body > .live-lacks");
  if (words === "") known?.remove();
  else if (known) known.textContent = words;
  else {
    const sentence = document.createElement("p");
    sentence.className = "live-lacks";
    sentence.textContent = words;
    block.querySelector(":scope > .example-body > .example-bar")?.after(sentence);
  }
}
