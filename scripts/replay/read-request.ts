import { french, quote, askFor } from "../../contract/message-words.ts";
import { readPlaceholder, type PlaceholderRegistry } from "../../contract/placeholder.ts";
import { checkValue } from "../../examples/check-value.ts";
import type { Values } from "../../examples/fill-placeholders.ts";
import { readOptionsAndFiles } from "../command-line.ts";

const OPTIONS = {
  base: "",
  "token-env": "",
  write: false,
  value: [] as readonly string[],
  wait: "600",
  timeout: "30",
  files: "",
  report: "text",
  content: "content",
};
/** Options that only a real service has a use for. */
const OF_SERVICE = ["token-env", "write", "files"] as const;
const LONGEST_DELAY = 86_400;

const REPORTS = ["text", "json", "junit"] as const;

/** What a replay is asked for, checked. */
export interface ReplayRequest {
  /** Files of the pages; all where it is empty. */
  files: string[];
  content: string;
  report: (typeof REPORTS)[number];
  values: Values;
  /** The real service; none for the mock API. */
  service?: {
    base: string;
    token: string;
    tokenName: string;
    writes: boolean;
    /** In milliseconds, as `timeout`. */
    wait: number;
    timeout: number;
    files: string;
  };
}

/** Reads the command line of the replay; throws a French sentence where something is wrong with it. */
export function readRequest(
  environment: NodeJS.ProcessEnv,
  placeholders: PlaceholderRegistry,
): ReplayRequest {
  const { options, files } = readOptionsAndFiles(OPTIONS);
  const report = REPORTS.find((name) => name === options.report);
  if (!report)
    throw new Error(
      french`rapport ${quote(options.report)} inconnu ; rapports possibles : ${REPORTS.join(", ")}.`,
    );
  const values = readValues(options.value, placeholders);
  const request = { files, content: options.content, report, values };
  const wait = readDelay(options.wait, "wait");
  const timeout = readDelay(options.timeout, "timeout");
  if (options.base === "") {
    const useless = OF_SERVICE.find((name) => options[name] !== OPTIONS[name]);
    if (useless !== undefined) throw new Error(french`« --${useless} » ne va qu’avec « --base ».`);
    return request;
  }
  const tokenName = options["token-env"];
  const service = { wait, timeout, writes: options.write, files: options.files, tokenName };
  const token = tokenName === "" ? "" : readToken(tokenName, environment);
  return { ...request, service: { ...service, base: readBase(options.base), token } };
}

function readBase(base: string): string {
  const isAddress = URL.canParse(base) && /^https?:$/.test(new URL(base).protocol) && !/[?#]/.test(base);
  if (!isAddress)
    throw new Error(
      french`${quote(base)} n’est pas l’adresse d’une API ; par exemple : « --base https://data.geopf.fr/api ».`,
    );
  return base.replace(/\/+$/, "");
}

/** The token of an environment variable, which no message repeats. */
function readToken(name: string, environment: NodeJS.ProcessEnv): string {
  const token = environment[name]?.trim() ?? "";
  if (token === "") throw new Error(french`la variable d’environnement ${quote(name)} est absente ou vide.`);
  if (checkValue(token, { name: "token", type: "secret" }))
    throw new Error(
      french`la variable d’environnement ${quote(name)} contient autre chose qu’un jeton : un espace, un accent, un retour à la ligne.`,
    );
  return token;
}

function readDelay(text: string, name: string): number {
  const seconds = Number(text.replace(",", "."));
  if (!(seconds > 0 && seconds <= LONGEST_DELAY))
    throw new Error(french`le délai ${quote(text)} de « --${name} » n’est pas un nombre de secondes.`);
  return seconds * 1000;
}

/** `upload=1a6f…` → `{ upload: "1a6f…" }` */
function readValues(texts: readonly string[], placeholders: PlaceholderRegistry): Values {
  return Object.fromEntries(texts.map((text) => readValue(text, placeholders)));
}

function readValue(text: string, placeholders: PlaceholderRegistry): [name: string, value: string] {
  const [, written = "", value = ""] = /^([^=]*)=(.*)$/s.exec(text) ?? [];
  if (written === "" || value === "")
    throw new Error(french`« --value » attend un nom et une valeur : « --value upload=4b0dbb41-… ».`);
  const use = readPlaceholder(`{${written}}`, placeholders);
  if (!use?.placeholder)
    throw new Error(french`identifiant ${quote(written)} inconnu${askFor(use?.suggestion)}`);
  const { name, placeholder } = use;
  if (placeholder.type === "secret")
    throw new Error(
      french`${quote(name)} est un secret, qui n’a pas sa place dans une ligne de commande ; pour le jeton : « --token-env ».`,
    );
  const isWrong = checkValue(value, { name, type: placeholder.type }) !== undefined;
  if (isWrong)
    throw new Error(
      french`la valeur de ${quote(name)} n’a pas la forme attendue ; par exemple : ${quote(placeholder.example)}.`,
    );
  return [name, value];
}
