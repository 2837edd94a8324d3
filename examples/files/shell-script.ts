import { french } from "../../contract/message-words.ts";
import { TOKEN } from "../request-of.ts";
import { servicesOf, stepsOf } from "./call-step.ts";
import type { FileSource } from "./file-source.ts";
import { oneLine } from "./one-line.ts";
import { SHELL_READER, SHELL_START, SHELL_TOKEN, SHELL_TOOLS } from "./shell-functions.ts";
import { filesOf, writeShellStep, type ShellStepOptions } from "./shell-step.ts";
import { shellDefault } from "./shell-text.ts";
import { valuesOf, type TemplateValue } from "./template-values.ts";
import { nameVariables } from "./variable-names.ts";

/** Variables that programs or systems set already. */
const RESERVED = [
  ...["CDPATH", "ENV", "HOME", "HOST", "HOSTNAME", "IFS", "LANG", "LC_ALL", "LINENO", "LOGNAME", "MAIL"],
  ...["OPTARG", "OPTIND", "PAGER", "PATH", "PPID", "PS1", "PS2", "PS4", "PWD", "SHELL", "TERM", "TMPDIR"],
  ...["UID", "USER", "USERNAME"],
  // Those that say how the script runs
  ...["ESSAIS", "OUI", "PAUSE"],
];

/** The calls of a page as a script of a POSIX shell, `appels.sh`, which stops at what it does not expect. */
export function writeShellScript(source: FileSource, steps = stepsOf(source)): string {
  const services = servicesOf(steps);
  const values = valuesOf(steps, source.placeholders);
  const serviceName = nameVariables(
    services.map(({ name }) => name),
    { write: toUpperCase, reserved: RESERVED },
  );
  const nameOf = nameVariables(
    values.map(({ name }) => name),
    {
      write: (name) => (name === TOKEN ? "JETON" : name.toUpperCase()),
      reserved: [...RESERVED, ...services.map(({ name }) => serviceName(name))],
    },
  );
  const options: ShellStepOptions = { registry: source.placeholders, serviceName, nameOf };
  const given = values.filter(({ origin }) => origin === undefined);
  const files = [...new Set(steps.flatMap((step) => filesOf(step, options)))];
  return `${[
    [
      "#!/bin/sh",
      `# Page : ${oneLine(source.title)}`,
      `# ${oneLine(source.address)}`,
      "#",
      "# Donnez vos valeurs par des variables d’environnement (export JETON=…), puis lancez : sh appels.sh",
      "# Une lecture qui ne donne pas encore ce que la suite attend est refaite, ESSAIS fois au plus, toutes les PAUSE secondes.",
      "# Avant chaque appel qui écrit, le script demande s’il faut l’envoyer ; OUI=1 répond oui à tous.",
    ].join("\n"),
    SHELL_START,
    ...(services.length === 0
      ? []
      : [
          [
            "# Adresses",
            ...services.map(({ name, address }) => {
              const variable = serviceName(name);
              return `${variable}="\${${variable}:-${shellDefault(oneLine(address))}}"`;
            }),
          ].join("\n"),
        ]),
    ...(given.length === 0
      ? []
      : [["# Vos valeurs", ...given.map((value) => askFor(value, nameOf(value.name)))].join("\n")]),
    SHELL_TOOLS,
    ...(steps.some(({ operation }) => operation) ? [SHELL_TOKEN] : []),
    ...(steps.some(({ received }) => received.length > 0) ? [SHELL_READER] : []),
    ...(given.length === 0 ? [] : [`verifier ${given.map(({ name }) => `"$${nameOf(name)}"`).join(" ")}`]),
    ...files.map(
      (file) => `[ -r "${file}" ] || erreur "Il manque un fichier dans le dossier où vous êtes : ${file}"`,
    ),
    ...steps.map((step) => writeShellStep(step, options)),
  ].join("\n\n")}\n`;
}

function toUpperCase(name: string): string {
  return name.toUpperCase();
}

function askFor({ label, isSecret, example }: TemplateValue, variable: string): string {
  const about = oneLine(label);
  const message = isSecret
    ? french`il manque cette valeur (${about}), un secret : ne l’écrivez pas dans un fichier partagé`
    : `il manque cette valeur (${about})${example === "" ? "" : `, par exemple ${example}`}`;
  return `: "\${${variable}:?${shellDefault(message)}}"`;
}
