import { splitAddress } from "../../examples/address.ts";

type Escape = (text: string) => string;

/** Whole names: the style sheet keeps what it finds written. */
const CLASSES = { server: "address-server", path: "address-path", query: "address-query" } as const;

/** The HTML of an address, whose text it keeps: server, query and placeholders set off, breakable at its joints. */
export function renderAddress(address: string, escapeHtml: Escape): string {
  return splitAddress(address)
    .map(({ kind, pieces }) => {
      const html = pieces.map(({ text, isPlaceholder }) =>
        isPlaceholder
          ? `<span class="placeholder">${escapeHtml(text)}</span>`
          : kind === "server"
            ? escapeHtml(text)
            : escapeHtml(text).replace(/[/?,]|&amp;/g, "$&<wbr>"),
      );
      return `<span class="${CLASSES[kind]}">${html.join("")}</span>`;
    })
    .join("");
}
