/** Addresses or identifiers, under names of one or several levels: `open.wfs`. */
export interface NamedValues {
  readonly [name: string]: string | NamedValues | undefined;
}

/** Where requests go: a platform, with its addresses and its identifiers. */
export interface Environment {
  /** What readers read: « Production ». */
  readonly label: string;
  readonly urls: NamedValues;
  readonly ids: NamedValues;
  /** Whether the mock API answers, in the page itself too. */
  readonly isSimulated?: boolean;
}

/** The environments by name; pages are written with the values of the first. */
export type Environments = Readonly<Record<string, Environment>>;

/** A text in the values of another environment, and what that one lacks. */
export interface Translation {
  text: string;
  /** Names of the values that stay as they were: `urls.open.wfs`. */
  missing: readonly string[];
}

/** A value of the environment that pages are written with, and the one that stands for it elsewhere. */
interface Entry {
  /** `urls.open.wfs` */
  name: string;
  value: string;
  other: string | undefined;
}

/** What a value would be a part of, and not itself: `https://data.geopf.fr/wms` in `https://data.geopf.fr/wms-r`. */
const IN_WORD = String.raw`[\p{L}\p{N}_-]`;

/**
 * Turns texts written with the values of `from` into the same with those of `to`. An address stands for what begins with it:
 * `https://data.geopf.fr/api/users/me` → `http://localhost:4010/users/me`; the longest wins.
 */
export function createTranslator(from: Environment, to: Environment): (text: string) => Translation {
  const byValue = new Map<string, Entry>();
  for (const entry of listEntries(from, to)) {
    // Of two names with one value, the one that the other environment has is followed
    const isKnown = byValue.get(entry.value)?.other !== undefined;
    if (entry.value !== "" && !isKnown) byValue.set(entry.value, entry);
  }
  if (byValue.size === 0) return (text) => ({ text, missing: [] });
  const values = [...byValue.keys()].sort((a, b) => b.length - a.length).map(escapeRegExp);
  const pattern = new RegExp(`(?<!${IN_WORD})(?:${values.join("|")})(?!${IN_WORD})`, "gu");
  return (text) => {
    const missing = new Set<string>();
    const translated = text.replace(pattern, (value) => {
      const entry = byValue.get(value);
      if (entry?.other === undefined) missing.add(entry?.name ?? value);
      return entry?.other ?? value;
    });
    return { text: translated, missing: [...missing] };
  };
}

/** The values of an environment by their whole names: `urls.open.wfs` → `https://data.geopf.fr/wfs`. */
export function listValues({ urls, ids }: Pick<Environment, "urls" | "ids">): Map<string, string> {
  return new Map([...flatten(urls, "urls"), ...flatten(ids, "ids")]);
}

function listEntries(from: Environment, to: Environment): Entry[] {
  const others = listValues(to);
  return Array.from(listValues(from), ([name, value]) => ({ name, value, other: others.get(name) }));
}

function flatten(values: NamedValues, prefix: string): [name: string, value: string][] {
  return Object.entries(values).flatMap(([name, value]) =>
    typeof value === "string"
      ? [[`${prefix}.${name}`, value] as [string, string]]
      : value === undefined
        ? []
        : flatten(value, `${prefix}.${name}`),
  );
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
