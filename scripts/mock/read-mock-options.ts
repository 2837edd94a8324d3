import { french, quote } from "../../contract/message-words.ts";

/** What the server is asked for, as numbers. */
export interface MockSettings {
  port: number;
  seed: number;
  /** In milliseconds. */
  latency: number;
  /** From 0 to 1. */
  errorShare: number;
}

/** How long an answer may be asked to wait, in milliseconds. */
const LONGEST_LATENCY = 60_000;

/** The settings that the options of the command write: `5%` is 0.05; throws a French sentence where one is wrong. */
export function readMockOptions(options: Readonly<Record<keyof typeof READERS, string>>): MockSettings {
  return {
    port: READERS.port(options.port),
    seed: READERS.seed(options.seed),
    latency: READERS.latency(options.latency),
    errorShare: READERS.errors(options.errors),
  };
}

const READERS = {
  port: (text: string) =>
    readInteger(text, 65_535) ??
    refuse(french`le port ${quote(text)} n’est pas un nombre entier de 0 à 65535 (0 : un port libre).`),
  seed: (text: string) =>
    readInteger(text, 2 ** 32 - 1) ??
    refuse(french`la graine ${quote(text)} n’est pas un nombre entier de 0 à 4294967295.`),
  latency: (text: string) =>
    readInteger(text, LONGEST_LATENCY) ??
    refuse(
      french`la latence ${quote(text)} n’est pas un nombre entier de millisecondes, de 0 à ${LONGEST_LATENCY}.`,
    ),
  errors: (text: string) =>
    readShare(text) ??
    refuse(
      french`la part d’erreurs ${quote(text)} n’est ni un pourcentage (5%) ni un nombre de 0 à 1 (0.05).`,
    ),
};

function readInteger(text: string, largest: number): number | undefined {
  return /^\d{1,10}$/.test(text) && Number(text) <= largest ? Number(text) : undefined;
}

function readShare(text: string): number | undefined {
  const [, number, percent] = /^(\d+(?:[.,]\d+)?)\s*(%?)$/.exec(text) ?? [];
  if (number === undefined) return undefined;
  const share = Number(number.replace(",", ".")) / (percent === "%" ? 100 : 1);
  return share <= 1 ? share : undefined;
}

function refuse(reason: string): never {
  throw new Error(reason);
}
