import { nearestName } from "./nearest-name.ts";

export type PlaceholderType = "uuid" | "secret" | "text" | "number" | "url" | "date";

/** A value that each reader has of his own: what kind of value, how to call it, what it looks like. */
export interface Placeholder {
  type: PlaceholderType;
  label: string;
  example: string;
}

/** The placeholders that samples may use, by name. */
export type PlaceholderRegistry = Readonly<Record<string, Placeholder>>;

/** What stands between the braces of a text, and the entry of the registry that it names, if there is one. */
export interface PlaceholderUse {
  /** The registry's spelling if the placeholder is known, else the writer's. */
  name: string;
  placeholder?: Placeholder;
  suggestion?: string;
}

// The lengths are bounded so that a long text without a closing brace costs no more than its length.
const INNER = String.raw`\{ {0,3}(\p{L}[\p{L}\p{N} _'’-]{0,60})\}`;
const WHOLE = new RegExp(`^${INNER}$`, "u");
const SOMEWHERE = new RegExp(INNER, "u");
const AT_POSITION = new RegExp(INNER, "uy");
const EACH = new RegExp(INNER, "gu");

/** What the placeholder is that makes up the whole text: `{Stored data}` → `stored_data`; otherwise nothing. */
export function readPlaceholder(text: string, registry: PlaceholderRegistry): PlaceholderUse | undefined {
  const written = WHOLE.exec(text)?.[1]?.trim();
  if (written === undefined) return undefined;
  const names = Object.keys(registry);
  const name = names.find((known) => known === written) ?? names.find((known) => isSameName(known, written));
  const placeholder = name === undefined ? undefined : registry[name];
  if (name !== undefined && placeholder !== undefined) return { name, placeholder };
  const suggestion = nearestName(written, names) ?? nearestName(written.toLowerCase(), names);
  return suggestion === undefined ? { name: written } : { name: written, suggestion };
}

/** Whether a placeholder stands somewhere in the text: `https://x/{layer}` → true. */
export function hasPlaceholder(text: string): boolean {
  return SOMEWHERE.test(text);
}

/** The end of the placeholder that begins at this offset of the text, if one does. */
export function findPlaceholderEnd(text: string, start: number): number | undefined {
  AT_POSITION.lastIndex = start;
  return AT_POSITION.test(text) ? AT_POSITION.lastIndex : undefined;
}

/** The text in pieces: `/a/{b}` → `/a/`, and `{b}` that is a placeholder. */
export function splitAtPlaceholders(text: string): { text: string; isPlaceholder: boolean }[] {
  let end = 0;
  const pieces = Array.from(text.matchAll(EACH)).flatMap(({ 0: found, index }) => {
    const before = text.slice(end, index);
    end = index + found.length;
    return [
      { text: before, isPlaceholder: false },
      { text: found, isPlaceholder: true },
    ];
  });
  return [...pieces, { text: text.slice(end), isPlaceholder: false }].filter((piece) => piece.text !== "");
}

function isSameName(known: string, written: string): boolean {
  return normalizeSpelling(known) === normalizeSpelling(written);
}

function normalizeSpelling(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[ _-]+/g, "_");
}
