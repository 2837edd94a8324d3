import { SECRETS_KEY, VALUES_KEY } from "./storage-keys.ts";

/** The reader’s values, by environment and by the name of their placeholder. */
export type ValuesByEnvironment = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What the store needs of `localStorage` and `sessionStorage`. */
export type KeyValueStorage = Pick<Storage, "getItem" | "setItem" | "removeItem">;

export interface ReaderStoreOptions {
  /** Names of the environments; the first holds until the reader chooses. */
  environments: readonly string[];
  /** Whether a value must never be kept beyond the page, or the tab if the reader asks. */
  isSecret: (name: string) => boolean;
  /** Give the browser’s own; they throw where it refuses them. */
  local: () => KeyValueStorage;
  session: () => KeyValueStorage;
}

export interface ReaderStore {
  readonly environment: string;
  /** The values of the current environment, secrets included. */
  readonly values: Readonly<Record<string, string>>;
  /** Whether secrets live as long as the tab. */
  readonly keepsSecrets: boolean;
  /** Whether the browser keeps what it is given. */
  readonly isKept: boolean;
  chooseEnvironment: (name: string) => void;
  /** Gives a value, in the current environment if none is named; an empty one forgets it. Gives the value that was there, or "". */
  set: (name: string, value: string, environment?: string) => string;
  forgetAll: () => void;
  keepSecrets: (isWanted: boolean) => void;
  /** Reads anew what another tab has written. */
  reload: () => void;
}

interface StoredValues {
  version: 1;
  environment: string;
  values: ValuesByEnvironment;
}

/** The values that a reader gives, kept as far as the browser and their kind allow. */
export function createReaderStore(options: ReaderStoreOptions): ReaderStore {
  const { environments, isSecret } = options;
  const [first = ""] = environments;
  let isKept = true;
  let stored: StoredValues = { version: 1, environment: first, values: {} };
  let secrets: ValuesByEnvironment = {};
  let keepsSecrets = false;

  const read = (): void => {
    stored = parseStored(
      attempt(() => options.local().getItem(VALUES_KEY)),
      environments,
      isSecret,
    ) ?? {
      version: 1,
      environment: first,
      values: {},
    };
  };
  const write = (): void => {
    const isEmpty = stored.environment === first && Object.keys(stored.values).length === 0;
    isKept = succeeds(() => {
      if (isEmpty) options.local().removeItem(VALUES_KEY);
      else options.local().setItem(VALUES_KEY, JSON.stringify(stored));
    });
  };
  const writeSecrets = (): void => {
    const isDone = succeeds(() => {
      if (keepsSecrets) options.session().setItem(SECRETS_KEY, JSON.stringify(secrets));
      else options.session().removeItem(SECRETS_KEY);
    });
    if (keepsSecrets) isKept = isDone;
  };
  /** What another tab has written meanwhile stays: only one thing changes at a time. */
  const change = (next: (now: StoredValues) => StoredValues): void => {
    if (isKept) read();
    stored = next(stored);
    write();
  };

  read();
  const kept = parseValues(parseJson(attempt(() => options.session().getItem(SECRETS_KEY))), environments);
  if (kept) [secrets, keepsSecrets] = [kept, true];

  return {
    get environment() {
      return stored.environment;
    },
    get values() {
      return { ...stored.values[stored.environment], ...secrets[stored.environment] };
    },
    get keepsSecrets() {
      return keepsSecrets;
    },
    get isKept() {
      return isKept;
    },
    chooseEnvironment(name) {
      if (environments.includes(name)) change((now) => ({ ...now, environment: name }));
    },
    set(name, value, environment = stored.environment) {
      const { environment: current } = stored;
      const before = (isSecret(name) ? secrets : stored.values)[environment]?.[name] ?? "";
      if (isSecret(name)) {
        secrets = withValue(secrets, environment, name, value);
        if (keepsSecrets) writeSecrets();
      } else {
        change((now) => ({
          ...now,
          environment: current,
          values: withValue(now.values, environment, name, value),
        }));
      }
      return before;
    },
    forgetAll() {
      secrets = {};
      if (keepsSecrets) writeSecrets();
      change((now) => ({ ...now, values: {} }));
    },
    keepSecrets(isWanted) {
      keepsSecrets = isWanted;
      writeSecrets();
    },
    reload: read,
  };
}

function withValue(
  values: ValuesByEnvironment,
  environment: string,
  name: string,
  value: string,
): ValuesByEnvironment {
  const { [name]: _old, ...others } = values[environment] ?? {};
  const next = value === "" ? others : { ...others, [name]: value };
  const { [environment]: _before, ...rest } = values;
  return Object.keys(next).length === 0 ? rest : { ...rest, [environment]: next };
}

/** What an earlier visit has kept; nothing of a format that is not this one’s. A secret has no place there. */
function parseStored(
  text: string | null | undefined,
  environments: readonly string[],
  isSecret: (name: string) => boolean,
): StoredValues | undefined {
  const found = parseJson(text);
  if (!isRecord(found) || found["version"] !== 1) return undefined;
  const values = parseValues(found["values"], environments) ?? {};
  const environment = environments.find((name) => name === found["environment"]) ?? environments[0] ?? "";
  const withoutSecrets = Object.entries(values).map(
    ([name, own]) =>
      [name, Object.fromEntries(Object.entries(own).filter(([key]) => !isSecret(key)))] as const,
  );
  return { version: 1, environment, values: Object.fromEntries(withoutSecrets) };
}

/** Texts by environment and name; what is none of these is left out. */
function parseValues(found: unknown, environments: readonly string[]): ValuesByEnvironment | undefined {
  if (!isRecord(found)) return undefined;
  const known = environments.flatMap((environment) => {
    const own = Object.hasOwn(found, environment) ? found[environment] : undefined;
    if (!isRecord(own)) return [];
    const texts = Object.entries(own).filter(
      (entry): entry is [string, string] => typeof entry[1] === "string",
    );
    return [[environment, Object.fromEntries(texts)] as const];
  });
  return Object.fromEntries(known);
}

function parseJson(text: string | null | undefined): unknown {
  return attempt(() => JSON.parse(text ?? "null") as unknown);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function attempt<Result>(action: () => Result): Result | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}

function succeeds(action: () => void): boolean {
  try {
    action();
    return true;
  } catch {
    return false;
  }
}
