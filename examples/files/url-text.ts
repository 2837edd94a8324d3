import { wellFormed } from "./well-formed.ts";

/** A part of an address as URLs write it, what is encoded already left so: `/é?a=b%20c` → `/%C3%A9?a=b%20c`. */
export function encodeUrlText(text: string): string {
  return wellFormed(text)
    .replace(/[^A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]+/g, encodeURIComponent)
    .replace(/%(?![0-9A-Fa-f]{2})/g, "%25");
}

/** What a part of an address says: `b%20c` → `b c`; as it is where its encoding is none. */
export function decodeUrlText(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A form as its request carries it, its values written by `write`: `a b=1&c=2` → `a%20b=1&c=2`. */
export function writeForm(
  fields: readonly (readonly [name: string, value: string])[],
  write: (value: string) => string,
): string {
  return fields.map(([name, value]) => `${encodeFormText(name)}=${write(value)}`).join("&");
}

/** A text as a form carries it: `a&b` → `a%26b`. */
export function encodeFormText(text: string): string {
  return encodeURIComponent(wellFormed(text));
}
