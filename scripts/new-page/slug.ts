/** Letters and signs that are more than a letter and its accent. */
const SPELLINGS: Readonly<Record<string, string>> = {
  ...{ ä: "ae", ö: "oe", ü: "ue", æ: "ae", ø: "o", ß: "ss" },
  // Eleventy’s own would drop the first and say the second in English
  ...{ œ: "oe", "&": " et " },
};

/**
 * A title as a part of an address, by the rules of Eleventy’s filter `slugify`: `Créer l’accès` → `creer-l-acces`; empty where the
 * title has no Latin letter and no digit.
 */
export function slugOf(title: string): string {
  return title
    .normalize("NFC")
    .toLowerCase()
    .replace(/./gu, (character) => SPELLINGS[character] ?? character)
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .replace(/(?<=[a-z\d])'(?=[ts](?:\s|$))/g, "")
    .replace(/[^a-z\d]+/g, "-")
    .replace(/^-|-$/g, "");
}
