import type { SourceRange } from "../../types/page.ts";

/** `[l'API]: /fr/…` */
const DEFINITION = /^[ \t>]*\[([^[\]]+)\]:/gm;

/** Gives the parts of a text that name a reference of its page, and must stay as they are there: `[l'API]`. */
export function createLabelFinder(page: string): (text: string) => SourceRange[] {
  const defined = new Set(Array.from(page.matchAll(DEFINITION), ([, label = ""]) => normalise(label)));
  if (defined.size === 0) return () => [];
  return (text) =>
    Array.from(text.matchAll(/\[([^[\]]+)\]/g))
      .filter(([, label = ""]) => defined.has(normalise(label)))
      .map(({ 0: whole, index }) => ({ start: index, end: index + whole.length }));
}

function normalise(label: string): string {
  return label.trim().replace(/\s+/g, " ").toLowerCase();
}
