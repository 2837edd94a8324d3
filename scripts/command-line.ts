import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { french, quote } from "../contract/message-words.ts";

/** The values of a command’s options (all take a text), by name; throws a French sentence where one is wrong. */
export function readOptions<Name extends string>(
  defaults: Readonly<Record<Name, string>>,
): Record<Name, string> {
  const names = Object.keys(defaults) as Name[];
  try {
    const { values } = parseArgs({
      options: Object.fromEntries(names.map((name) => [name, { type: "string" as const }])),
    });
    const options: Record<string, string> = { ...defaults, ...values };
    const { content } = options;
    if (content !== undefined && !existsSync(content))
      throw new Error(french`le dossier ${quote(content)} n’existe pas.`);
    return options;
  } catch (error) {
    throw new Error(describe(error, names));
  }
}

function describe(error: unknown, names: readonly string[]): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const word = /'(-*[^\s'<]+)/.exec(message)?.[1] ?? "";
  const possible = names.map((name) => `--${name}`).join(", ");
  if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION")
    return french`option ${quote(word)} inconnue ; options possibles : ${possible}.`;
  if (code === "ERR_PARSE_ARGS_INVALID_OPTION_VALUE")
    return french`l’option ${quote(word)} attend une valeur.`;
  if (code === "ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL")
    return french`${quote(word)} n’est pas une option ; options possibles : ${possible}.`;
  return message;
}
