/**
 * What stands in a text for each gap between given pieces, so that the pieces and these make up the whole text:
 * `["a", "c"]` in `abc` → `["b"]`; nothing where the text has not these pieces in this order.
 */
export function alignCode(pieces: readonly string[], text: string): string[] | undefined {
  const [first = "", ...rest] = pieces;
  if (!text.startsWith(first)) return undefined;
  const gaps: string[] = [];
  let at = first.length;
  for (const [index, piece] of rest.entries()) {
    const isLast = index === rest.length - 1;
    const next = isLast ? text.length - piece.length : text.indexOf(piece, at);
    if (next < at || !text.startsWith(piece, next)) return undefined;
    gaps.push(text.slice(at, next));
    at = next + piece.length;
  }
  return at === text.length ? gaps : undefined;
}
