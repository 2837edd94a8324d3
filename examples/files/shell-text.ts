import { wellFormed } from "./well-formed.ts";

/** A text as one word of a shell, as it is: `it's` → `'it'\''s'`. */
export function shellWord(text: string): string {
  return `'${withoutNul(text).replaceAll("'", String.raw`'\''`)}'`;
}

/** A text as it stands between double quotes: `a"$b` → `a\"\$b`. */
export function shellText(text: string): string {
  return withoutNul(text).replace(/[\\"$`]/g, String.raw`\$&`);
}

/** A text as it stands in a document of a shell whose values are filled in: `a"$b` → `a"\$b`. */
export function shellDocumentText(text: string): string {
  return withoutNul(text).replace(/[\\$`]/g, String.raw`\$&`);
}

/** A text as it stands behind `:?` or `:-` between double quotes. */
export function shellDefault(text: string): string {
  return shellText(text).replaceAll("}", String.raw`\}`);
}

/** No word of a shell can hold U+0000. */
function withoutNul(text: string): string {
  return wellFormed(text).replaceAll("\0", "");
}
