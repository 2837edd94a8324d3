/**
 * Between the words of what the index would take for one: `users/me`, `data.geopf.fr`, `?type=VECTOR`, `l’entrepôt`. The
 * pages are cut there when they are indexed, and what readers type is cut alike.
 */
export const SEAM =
  /(?<=[\p{L}\p{N}_})])(?=[/?&=][\p{L}\p{N}_{(])|(?<=\p{L})(?=\.\p{L})|(?<=\p{L}['’])(?=\p{L}|$)/gu;
