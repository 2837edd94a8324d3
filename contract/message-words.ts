import type { Expectation, NumberBound, Subject } from "./fault.ts";
import type { PlaceholderType } from "./placeholder.ts";
import type { SchemaType } from "./schema.ts";

const NO_BREAK_SPACE = "\u00a0";
const LONGEST_QUOTE = 60;
/** What is to be written instead is not cut: nobody could write it. */
const LONGEST_SUGGESTION = 200;

const TYPE_WORDS: Readonly<Record<SchemaType, string>> = {
  object: "un objet",
  array: "une liste",
  string: "un texte",
  number: "un nombre",
  integer: "un nombre entier",
  boolean: "true ou false",
  null: "null",
};

const FORMAT_WORDS: Readonly<Record<string, { name: string; example: string }>> = {
  uuid: { name: "un UUID", example: "7a7ccc8b-e0d1-47ed-848d-5a5cdb529539" },
  "date-time": { name: "une date avec heure et fuseau", example: "2023-02-01T09:45:10Z" },
  date: { name: "une date", example: "2023-02-01" },
  uri: { name: "une adresse", example: "https://data.geopf.fr/wfs" },
  email: { name: "une adresse électronique", example: "prenom.nom@ign.fr" },
  ipv4: { name: "une adresse IPv4", example: "192.0.2.1" },
  int32: { name: "un nombre entier sur 32 bits", example: "10" },
  int64: { name: "un nombre entier", example: "10" },
};

export const PLACEHOLDER_WORDS: Readonly<Record<PlaceholderType, string>> = {
  uuid: "un UUID",
  secret: "un secret",
  text: "un texte",
  number: "un nombre",
  url: "une adresse",
  date: "une date",
};

export const BOUND_WORDS: Readonly<Record<NumberBound, string>> = {
  minimum: "au moins",
  maximum: "au plus",
  exclusiveMinimum: "plus de",
  exclusiveMaximum: "moins de",
};

/** What was found, and what to write instead. */
export interface Message {
  reason: string;
  advice?: string;
}

export function say(reason: string, advice?: string): Message {
  return advice === undefined ? { reason } : { reason, advice };
}

/** What to say of each kind of fault. */
export type MessageTable<Fault extends { kind: string }> = {
  readonly [Kind in Fault["kind"]]: (fault: Extract<Fault, { kind: Kind }>) => Message;
};

/** The words of a table for any of its faults. */
export function describeWith<Fault extends { kind: string }>(
  table: MessageTable<Fault>,
): (fault: Fault) => Message {
  return (fault) => {
    const kind = fault.kind as Fault["kind"];
    // Each entry takes the faults of its own kind, which the compiler cannot follow through a look-up.
    const describe = table[kind] as (fault: Fault) => Message;
    return describe(fault);
  };
}

/** A sentence with the no-break spaces of French typography; what is inserted in it stays as it is. */
export function french(parts: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  const spaced = parts.map((part) =>
    part.replace(/ (?=[;:!?»])/g, NO_BREAK_SPACE).replaceAll("« ", `«${NO_BREAK_SPACE}`),
  );
  return String.raw({ raw: spaced }, ...values);
}

/** The text between French quotation marks, cut if it is long, on one line. */
export function quote(text: string, longest = LONGEST_QUOTE): string {
  const characters = [...text.slice(0, 4 * longest).replace(/\s+/g, " ")];
  const short =
    characters.length > longest ? `${characters.slice(0, longest - 1).join("")}…` : characters.join("");
  return french`« ${short} »`;
}

/** The texts, quoted, with commas: `« a », « b »`. */
export function quoteAll(texts: readonly string[]): string {
  return texts.map((text) => quote(text)).join(", ");
}

/** The end of a sentence: a full stop, or the question whether something else was meant. */
export function askFor(suggestion: string | undefined): string {
  return suggestion === undefined ? "." : french` : vouliez-vous ${quote(suggestion, LONGEST_SUGGESTION)} ?`;
}

/** What a fault is about, as the beginning of a sentence: `« type »`, `Un élément de « rights »`, `La valeur`. */
export function nameSubject({ property, isItem }: Subject): string {
  if (property === undefined) return isItem ? "Un élément" : "La valeur";
  return isItem ? `Un élément de ${quote(property)}` : quote(property);
}

/** The types as a choice: `un texte ou null`. */
export function nameTypes(types: readonly SchemaType[]): string {
  return types.length === 0 ? "rien" : types.map((type) => TYPE_WORDS[type]).join(" ou ");
}

/** What a place takes: its format or its values if they are known, else its types. */
export function nameExpectation({ types, format, allowed }: Expectation): string {
  if (format !== undefined) return nameFormat(format);
  return allowed ? `une valeur parmi ${quoteAll(allowed)}` : nameTypes(types);
}

export function nameFormat(format: string): string {
  return FORMAT_WORDS[format]?.name ?? `une valeur au format ${format}`;
}

/** How a value of the format looks, if the format has a shape. */
export function exampleOfFormat(format: string): string | undefined {
  return FORMAT_WORDS[format]?.example;
}

/** A code of a character as Unicode writes it: 160 → `U+00A0`. */
export function nameCharacter(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
}

/** A number and its noun: `1 élément`, `3 éléments`. */
export function count(amount: number, noun: string): string {
  return `${amount} ${noun}${amount > 1 ? "s" : ""}`;
}
