import type { Slip } from "./typography.ts";
import { SIGNS } from "./visible-text.ts";

/** Words that begin with an accented capital; their plurals and feminines too. */
const WORDS =
  "Ébauche Écart Échange Échantillon Échéance Échec Échelle Échoué Éclairage École Écologie Économie Écran Écrasement Écraser Écriture " +
  "Écrire Écrivez Écrit Éditer Éditez Éditeur Édition Égal Également Égalité Élément Élevé Élève Éliminer Éliminez Électronique Émettre " +
  "Émission Énergie Énumération Énumérer Épaisseur Épreuve Équipe Équipement Équivalent Établir Établissement Étage Étant Étape État " +
  "Étendre Étendue Étiquette Étranger Étude Étudier Évaluation Évaluer Évènement Événement Évidemment Éviter Évitez Évolution Évoluer " +
  "Été Être Êtes Île";

/** Of these, the English ones that look like them name products: they are French before a French word alone. */
const ALSO_ENGLISH = "Édition Évaluation Évolution Émission Équivalent";
const FRENCH_WORD = /^ (?:d['’]|(?:au|aux|de|des|du|en|et|la|le|les|par|pour|sur)(?![\p{L}]))/iu;

const ENDINGS = ["", "s", "e", "es"];
const forms = (words: string): string[] =>
  words.split(" ").flatMap((form) => ENDINGS.map((ending) => form + ending));

/** The right word by what a writer writes: `Etat`, and in capitals, where other accents go too, `ELEMENT`. */
const RIGHT_WORDS: ReadonlyMap<string, string> = new Map(
  forms(WORDS).flatMap((form): [string, string][] => [
    [bare(form.charAt(0)) + form.slice(1), form],
    ...(form.length < 4 ? [] : [[bare(form).toUpperCase(), form.toUpperCase()] as [string, string]]),
  ]),
);
const ENGLISH: ReadonlySet<string> = new Set(forms(ALSO_ENGLISH).map((form) => bare(form).toUpperCase()));

/** What may follow « À » at the beginning of a sentence, and not the verb « a ». */
const AFTER_TO =
  "partir|savoir|noter|propos|côté|défaut|droite|gauche|titre|venir|moins (?:que|d['’](?:avoir|être))|présent|retenir|terme|travers|chaque|" +
  "cette (?:adresse|date|étape|fin|heure|occasion|page)|ces (?:conditions|fins)|compter|faire|lire|voir|télécharger|" +
  "la (?:différence|fin|fois|ligne|suite|volée)|l['’](?:aide|avenir|inverse|issue)";

const { word, opening, closing, lineBreak } = SIGNS;
const APART = String.raw`[\p{L}\p{M}\p{N}${word}_-]`;
/** Where a sentence begins; a line in its midst may begin with the verb. */
const BEGINNING = String.raw`(?<=(?:^|[.!?…»]\s|(?: {2}|\\)\n|[${opening}${closing}${lineBreak}])[\s*_"“«(]*)`;

const WORD = new RegExp(String.raw`(?<!${APART})[EI]\p{L}{2,}(?!${APART})`, "gu");
const TO = new RegExp(String.raw`${BEGINNING}A(?= (?:${AFTER_TO})(?![\p{L}]))`, "gu");
const THAT = new RegExp(String.raw`${BEGINNING}Ca(?= (?!(?:et|ou)(?![\p{L}]))\p{Ll})`, "gu");

/** Capitals that lack their accent: `Etat`, `ETAPE`, `A partir de`, `Ca`. */
export function findBareCapitals(visible: string): Slip[] {
  const words = Array.from(visible.matchAll(WORD)).flatMap(({ 0: found, index }): Slip[] => {
    const isCapitals = found === found.toUpperCase();
    const right = RIGHT_WORDS.get(isCapitals ? bare(found) : found);
    const isEnglish = ENGLISH.has(bare(found).toUpperCase());
    if (right === undefined || right === found) return [];
    if (isEnglish && !FRENCH_WORD.test(visible.slice(index + found.length))) return [];
    return [slip(index, found, right)];
  });
  const to = Array.from(visible.matchAll(TO), ({ 0: found, index }) => slip(index, found, "À"));
  const that = Array.from(visible.matchAll(THAT), ({ 0: found, index }) => slip(index, found, "Ça"));
  return [...words, ...to, ...that];
}

function slip(start: number, found: string, fix: string): Slip {
  return { start, end: start + found.length, kind: "capital", found, fix };
}

function bare(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "");
}
