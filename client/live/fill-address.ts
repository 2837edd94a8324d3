import { splitAddress, type AddressPart } from "../../examples/address.ts";
import { fillText, percentEncode } from "../../examples/fill-placeholders.ts";
import type { Fill } from "./filling.ts";

/** Shows the address of a block with the reader’s values: its parts are made anew, as the build makes them. */
export function addressFill(code: HTMLElement): Fill {
  const written = code.textContent;
  let shown = written;
  return ({ values, registry, translate }) => {
    const { text, missing } = translate(written);
    const address = fillText(text, values, registry, percentEncode);
    if (address !== shown) {
      const parts = splitAddress(text).map((part) =>
        drawPart(part, (piece) => fillText(piece, values, registry, percentEncode)),
      );
      code.replaceChildren(...parts);
    }
    shown = address;
    return missing;
  };
}

/** Whole names: the style sheet keeps what it finds written. */
const CLASSES = { server: "address-server", path: "address-path", query: "address-query" } as const;

function drawPart({ kind, pieces }: AddressPart, fill: (piece: string) => string): HTMLElement {
  const part = document.createElement("span");
  part.className = CLASSES[kind];
  for (const { text, isPlaceholder } of pieces) {
    const filled = isPlaceholder ? fill(text) : text;
    if (isPlaceholder) part.append(drawValue(text, filled));
    else part.append(...(kind === "server" ? [text] : breakable(text)));
  }
  return part;
}

function drawValue(placeholder: string, filled: string): HTMLElement {
  const span = document.createElement("span");
  span.className = filled === placeholder ? "placeholder" : "own-value";
  if (filled !== placeholder) span.title = placeholder;
  span.textContent = filled;
  return span;
}

/** The text with the places where its line may end: behind its joints. */
function breakable(text: string): (string | HTMLElement)[] {
  return text
    .split(/(?<=[/?,&])/)
    .flatMap((piece) => (/[/?,&]$/.test(piece) ? [piece, document.createElement("wbr")] : [piece]));
}
