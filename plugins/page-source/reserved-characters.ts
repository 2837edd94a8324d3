/** Stand for braces that Nunjucks must not see. */
const NEUTRAL_OPENING = "\uE00A";
const NEUTRAL_CLOSING = "\uE00B";

/**
 * The first characters of marks, and the neutral braces. Where a page holds one of its own, a lone surrogate stands
 * for it until its rendering is read: no text decoded from UTF-8 holds one.
 */
const RESERVED = /[\uE000-\uE00F]/g;
const SHIELDED = /(?<![\uD800-\uDBFF])[\uDC00-\uDC0F]/g;
const SHIFT = 0xe000 - 0xdc00;

/** The text with its braces put out of Nunjucks’ sight, at the same length. */
export function neutraliseBraces(text: string): string {
  return text.replaceAll("{", NEUTRAL_OPENING).replaceAll("}", NEUTRAL_CLOSING);
}

/** The text with none of the characters that this folder keeps for itself, at the same length. */
export function shieldReserved(text: string): string {
  return text.replace(RESERVED, (character) => String.fromCharCode(character.charCodeAt(0) - SHIFT));
}

/** The text as its writer wrote it: undoes `neutraliseBraces`, then `shieldReserved`. */
export function restoreCharacters(text: string): string {
  return text
    .replaceAll(NEUTRAL_OPENING, "{")
    .replaceAll(NEUTRAL_CLOSING, "}")
    .replace(SHIELDED, (character) => String.fromCharCode(character.charCodeAt(0) + SHIFT));
}
