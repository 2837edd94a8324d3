import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { french, quote } from "../contract/message-words.ts";

type OptionValues<Defaults> = {
  [Name in keyof Defaults]: Defaults[Name] extends boolean
    ? boolean
    : Defaults[Name] extends readonly string[]
      ? string[]
      : string;
};

type Defaults = Readonly<Record<string, string | boolean | readonly string[]>>;

/**
 * The values of a command’s options, by name: a text (`--content folder`), yes and no (`--check`, `--no-check`) where the default is
 * one of these, or a list of texts (`--value a --value b`) where it is a list; throws a French sentence where one is wrong.
 */
export function readOptions<Given extends Defaults>(defaults: Given): OptionValues<Given> {
  return parse(defaults, false).options;
}

/** The same for a command that also takes names of files, before, between or after its options. */
export function readOptionsAndFiles<Given extends Defaults>(
  defaults: Given,
): { options: OptionValues<Given>; files: string[] } {
  return parse(defaults, true);
}

interface OptionType {
  type: "string" | "boolean";
  multiple: boolean;
}

function parse<Given extends Defaults>(
  defaults: Given,
  takesFiles: boolean,
): { options: OptionValues<Given>; files: string[] } {
  const entries = Object.entries(defaults);
  const options = entries.map(([name, value]) => [
    name,
    {
      type: typeof value === "boolean" ? ("boolean" as const) : ("string" as const),
      multiple: typeof value === "object",
    },
  ]);
  try {
    const { values, positionals } = parseArgs({
      options: Object.fromEntries(options) as Record<string, OptionType>,
      allowNegative: entries.some(([, value]) => value === true),
      allowPositionals: takesFiles,
    });
    const { content } = values;
    if (typeof content === "string" && !existsSync(content))
      throw new Error(french`le dossier ${quote(content)} n’existe pas.`);
    return { options: { ...defaults, ...values } as OptionValues<Given>, files: positionals };
  } catch (error) {
    throw new Error(
      describe(
        error,
        entries.map(([name, value]) => (value === true ? `no-${name}` : name)),
      ),
    );
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
