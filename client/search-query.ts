import { SEAM } from "../plugins/search/index-words.ts";

/** Words that French cuts short are in every page. */
const ELISION = /(?<!\p{L})(?:[cdjlmnst]|qu|lorsqu|puisqu|jusqu)['’](?=\p{L})/giu;

/** Words that say nothing of a page, unless they are all there is. */
const EMPTY_WORDS = new Set(
  "à au aux ce ces cette comment dans de des du en est et il la le les mon ne ou par pas pour que qui se ses son sur un une votre vos".split(
    " ",
  ),
);
/** Two words on either side of a slash, or one after it. */
const PATH = /[\w}]\/[\w{]|^\/\w/;

/** What is asked of the index: `GET users/me` → `GET users /me`, `créer l’entrepôt de la communauté` → `créer entrepôt communauté`. */
export function indexQuery(typed: string): string {
  const words = typed
    .replace(ELISION, "")
    .replace(SEAM, " ")
    .split(/\s+/)
    .filter((word) => word !== "");
  const full = words.filter((word) => !EMPTY_WORDS.has(word.toLowerCase()));
  return (full.length > 0 ? full : words).join(" ");
}

/** The same as a phrase, words that follow each other, for what looks like a path: `users/me` → `"users /me"`. */
export function phraseQuery(typed: string): string | undefined {
  return PATH.test(typed) ? `"${indexQuery(typed).replaceAll('"', "")}"` : undefined;
}
