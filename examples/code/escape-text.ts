/**
 * What nobody would see in a program, or would see elsewhere than it stands: control characters, line separators, marks of
 * direction, halves of surrogate pairs. The joiner of emoji is not of them: their texts would be unreadable.
 */
const UNSEEN = /(?!\u200d)[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu;

/** How a language writes the characters that it names by their number. */
export interface EscapeStyle {
  /** Of a character beyond U+FFFF: U+E0001 → `\U000e0001`. */
  writeAstral: (code: number) => string;
}

/** The text as it stands in a literal of Python or JavaScript, but for quotes and line feeds, which depend on its kind: `a\b` → `a\\b`. */
export function escapeText(text: string, { writeAstral }: EscapeStyle): string {
  return text.replaceAll("\\", "\\\\").replace(UNSEEN, (found) => {
    const code = found.codePointAt(0) ?? 0;
    if (found === "\n") return found;
    if (found === "\r") return "\\r";
    if (found === "\t") return "\\t";
    if (code < 0x100) return writeHexadecimal("\\x", code, 2);
    return code < 0x10000 ? writeHexadecimal("\\u", code, 4) : writeAstral(code);
  });
}

/** The text as a literal between double quotes, on one line. */
export function quoteText(text: string, style: EscapeStyle): string {
  return `"${escapeText(text, style).replaceAll('"', '\\"').replaceAll("\n", "\\n")}"`;
}

/** JSON with what is not to be seen written as JSON writes it; only its strings can hold such characters. */
export function escapeJson(text: string): string {
  return text.replace(UNSEEN, (found) =>
    /[\t\n\r]/.test(found)
      ? found
      : found.replace(/[^]/g, (unit) => writeHexadecimal("\\u", unit.charCodeAt(0), 4)),
  );
}

/** A number in hexadecimal behind its mark: `\x`, 10, 2 → `\x0a`. */
export function writeHexadecimal(mark: string, code: number, digits: number): string {
  return mark + code.toString(16).padStart(digits, "0");
}
