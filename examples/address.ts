import { splitAtPlaceholders } from "../contract/placeholder.ts";

/** `https://data.geopf.fr/api/users/me?a=b` → `/users/me`, how people speak of the operation. */
export function pathOf(address: string): string {
  return address.replace(/^https?:\/\/[^/]+(?:\/api(?=\/))?/, "").replace(/[?#].*$/, "");
}

/** `GET https://data.geopf.fr/api/users/me` → `GET /users/me` */
export function callOf(method: string, address: string): string {
  return `${method} ${pathOf(address) || address}`;
}

/** A part of an address, with what stands for a value of the reader set apart. */
export interface AddressPart {
  kind: "server" | "path" | "query";
  pieces: { text: string; isPlaceholder: boolean }[];
}

/** The parts of an address that it has, in its order; they make up its whole text. */
export function splitAddress(address: string): AddressPart[] {
  const [, server = "", path = "", query = ""] = /^(https?:\/\/[^/?#]+)?([^?#]*)(.*)$/s.exec(address) ?? [];
  const parts: AddressPart[] = [
    { kind: "server", pieces: server === "" ? [] : [{ text: server, isPlaceholder: false }] },
    { kind: "path", pieces: splitAtPlaceholders(path) },
    { kind: "query", pieces: splitAtPlaceholders(query) },
  ];
  return parts.filter(({ pieces }) => pieces.length > 0);
}
