import { splitAtPlaceholders } from "../../contract/placeholder.ts";

type Escape = (text: string) => string;

/** `https://data.geopf.fr/api/users/me?a=b` → `/users/me`, how people speak of the operation. */
export function pathOf(address: string): string {
  return address.replace(/^https?:\/\/[^/]+(?:\/api(?=\/))?/, "").replace(/[?#].*$/, "");
}

/** `GET https://data.geopf.fr/api/users/me` → `GET /users/me` */
export function callOf(method: string, address: string): string {
  return `${method} ${pathOf(address) || address}`;
}

/** The HTML of an address, whose text it keeps: server, query and placeholders set off, breakable at its joints. */
export function renderAddress(address: string, escapeHtml: Escape): string {
  const [, server = "", path = "", query = ""] = /^(https?:\/\/[^/?#]+)?([^?#]*)(.*)$/s.exec(address) ?? [];
  const parts = [
    ["address-server", escapeHtml(server)],
    ["address-path", renderPart(path, escapeHtml)],
    ["address-query", renderPart(query, escapeHtml)],
  ] as const;
  return parts
    .filter(([, html]) => html !== "")
    .map(([className, html]) => `<span class="${className}">${html}</span>`)
    .join("");
}

function renderPart(text: string, escapeHtml: Escape): string {
  return splitAtPlaceholders(text)
    .map(({ text: piece, isPlaceholder }) =>
      isPlaceholder
        ? `<span class="placeholder">${escapeHtml(piece)}</span>`
        : escapeHtml(piece).replace(/[/?,]|&amp;/g, "$&<wbr>"),
    )
    .join("");
}
