/**
 * Between the words of what the index would take for one: `users/me`, `data.geopf.fr`, `?type=VECTOR`, `l’entrepôt`. The
 * pages are cut there when they are indexed, and what readers type is cut alike.
 */
export const SEAM =
  /(?<=[\p{L}\p{N}_})])(?=[/?&=][\p{L}\p{N}_{(])|(?<=\p{L})(?=\.\p{L})|(?<=\p{L}['’])(?=\p{L}|$)/gu;

/** What a call is known by, whatever is written between its braces: `GET /users/{user}` → `GET /users/{}`. */
export function callKey(call: string): string {
  return call.replace(/\{[^}]*\}/g, "{}");
}

/** Under which name the index keeps the calls of each page. */
export const CALL_FILTER = "call";
