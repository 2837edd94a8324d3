/** Identifiers, numbers and dates that look drawn by chance and are the same for the same seed. */
export interface Chance {
  /** A new identifier (UUID): the nth is always the same. */
  newId(): string;
  /** The identifier of this name, always the same. */
  idOf(name: string): string;
  /** A number from 0 to 1, 1 left out. */
  number(): number;
  /** A date one second after the one before. */
  newDate(): string;
}

const FIRST_DATE = Date.UTC(2026, 11, 1, 8);

/** A source of identifiers, numbers and dates. */
export function createChance(seed: number): Chance {
  const ids = createGenerator(mix(seed, "ids"));
  const numbers = createGenerator(mix(seed, "numbers"));
  let seconds = 0;
  return {
    newId: () => writeUuid(ids),
    idOf: (name) => writeUuid(createGenerator(mix(seed, `id ${name}`))),
    number: () => numbers() / 2 ** 32,
    newDate: () => new Date(FIRST_DATE + 1000 * ++seconds).toISOString(),
  };
}

/** Integers of 32 bits by the generator Mulberry32. */
function createGenerator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}

/** The seed and a name in one integer, by the hash FNV-1a. */
function mix(seed: number, name: string): number {
  let hash = 0x811c9dc5;
  for (const character of `${seed} ${name}`)
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash | 0;
}

/** A UUID of version 4. */
function writeUuid(next: () => number): string {
  const digits = Array.from({ length: 4 }, () => next().toString(16).padStart(8, "0")).join("");
  const variant = "89ab"[parseInt(digits.charAt(16), 16) % 4] ?? "8";
  const parts = [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `4${digits.slice(13, 16)}`,
    `${variant}${digits.slice(17, 20)}`,
    digits.slice(20),
  ];
  return parts.join("-");
}
