import { HTTP_METHODS } from "../../contract/contract.ts";
import { alignCode } from "../../examples/align-code.ts";
import { CODE_LANGUAGES, writeCode, type CodeLanguage } from "../../examples/code/index.ts";
import type { CallBody } from "../../examples/example-call.ts";
import { requestOf, type RequestParts } from "../../examples/request-of.ts";
import type { Fill, Filling } from "./filling.ts";
import { findSwaps, type TextSwap } from "./text-swap.ts";

/** The call of a block, as the page shows it: its HTML is the contract. Read before anything is filled in. */
export function readCall(block: HTMLElement): RequestParts | undefined {
  const part = block.querySelector<HTMLElement>("[data-live-call]");
  const address = block.querySelector(".address")?.textContent;
  const method = HTTP_METHODS.find((known) => known === block.dataset["method"]);
  if (!part || address === undefined || !method) return undefined;
  const { operation, contentType } = part.dataset;
  const text = block.querySelector('[data-role="request"] code')?.textContent;
  return {
    method,
    address,
    ...(operation === undefined ? {} : { operation }),
    ...(contentType === undefined || text === undefined
      ? {}
      : { request: { contentType: contentType as CallBody["contentType"], text } }),
  };
}

/** The call with the addresses and identifiers of an environment. */
export function translateCall(call: RequestParts, translate: Filling["translate"]): RequestParts {
  const { address, request } = call;
  return {
    ...call,
    address: translate(address).text,
    ...(request ? { request: { ...request, text: translate(request.text).text } } : {}),
  };
}

/** Shows the programs of a block with the reader’s values: each is written anew, and its colours kept where its pieces are the same. */
export function programFills(block: HTMLElement, call: RequestParts): Fill[] {
  return [...block.querySelectorAll<HTMLElement>("[data-code]")].flatMap((part) => {
    const language = CODE_LANGUAGES.find(({ id }) => id === part.dataset["code"])?.id;
    const code = part.querySelector<HTMLElement>("code");
    return language && code ? [programFill(code, language, call)] : [];
  });
}

function programFill(code: HTMLElement, language: CodeLanguage, call: RequestParts): Fill {
  const swaps = findSwaps(code);
  const drawn = [...code.childNodes];
  return ({ values, registry, translate }) => {
    const request = requestOf(translateCall(call, translate), values, registry);
    const program = `${writeCode(language, request)}\n`;
    if (code.firstChild !== drawn[0]) code.replaceChildren(...drawn);
    if (!showPieces(swaps, program, translate)) code.replaceChildren(program);
    return [];
  };
}

/** Shows a program in the pieces that it was drawn in; says whether they make it up. */
function showPieces(swaps: readonly TextSwap[], program: string, translate: Filling["translate"]): boolean {
  const pieces = [""];
  for (const { original, isPlaceholder } of swaps)
    if (isPlaceholder) pieces.push("");
    else pieces.push(`${pieces.pop() ?? ""}${translate(original).text}`);
  const gaps = alignCode(pieces, program);
  if (!gaps) return false;
  for (const { original, isPlaceholder, show } of swaps) {
    const gap = isPlaceholder ? gaps.shift() : translate(original).text;
    show(gap === original ? undefined : gap);
  }
  return true;
}
