import { french, quote } from "../../contract/message-words.ts";
import type { HttpMethod } from "../../contract/contract.ts";
import type { PlaceholderRegistry } from "../../contract/placeholder.ts";
import type { FormField } from "../http-request.ts";
import type { CallStep } from "./call-step.ts";
import type { ExpectedStatus } from "./expected-status.ts";
import { localFile } from "./local-file.ts";
import { writeShellBody } from "./shell-body.ts";
import { shellText, shellWord } from "./shell-text.ts";
import { splitTemplate, writePieces } from "./template.ts";
import { encodeUrlText } from "./url-text.ts";

/** What a step of a script is written with. */
export interface ShellStepOptions {
  registry: PlaceholderRegistry;
  serviceName: (name: string) => string;
  /** The variable of a placeholder: `datastore` → `DATASTORE`. */
  nameOf: (placeholder: string) => string;
}

/** One call as a part of a script: what it does, its request, the values that its answer gives. */
export function writeShellStep(step: CallStep, options: ShellStepOptions): string {
  const { title, name, operation, request, expected, received, isWriting } = step;
  const { registry, nameOf } = options;
  const isSecret = received.some((value) => registry[value.name]?.type === "secret");
  const body = request.body && writeShellBody(request.body, options);
  const command = [
    operation ? "appeler_api" : "appeler",
    request.method,
    `"${addressOf(step, options)}"`,
    shellWord(patternsOf(expected, request.method)),
  ].join(" ");
  const call = [command, ...(body?.options ?? [])].join(" \\\n    ") + (body?.document ?? "");
  const kept = received.map((value) => ({
    variable: nameOf(value.name),
    reading: `lire ${value.path.map(shellWord).join(" ")}`,
    lack: shellWord(french`La réponse ne donne pas ${quote(value.path.join("."))}, dont la suite a besoin.`),
    isSecret: registry[value.name]?.type === "secret",
  }));
  return [
    `titre ${shellWord(title)}`,
    ...(isWriting ? [`confirmer ${shellWord(name)}`] : []),
    ...(isSecret ? ["montrer=non"] : []),
    // What a job gives, it gives once it is done: reading it again does no harm
    ...(request.method === "GET" && kept.length > 0 ? waitFor(call, kept) : [call, ...kept.map(keep)]),
    ...(isSecret ? ["montrer=oui"] : []),
    ...kept.flatMap(({ variable, isSecret: isHidden }) => [
      `verifier "$${variable}"`,
      ...(isHidden ? [] : [`printf '%s\\n' "${variable}=$${variable}"`]),
    ]),
  ].join("\n");
}

/** A value of an answer, as a script keeps it. */
interface KeptValue {
  variable: string;
  /** The command that reads it. */
  reading: string;
  /** What is said where it lacks. */
  lack: string;
}

function keep({ variable, reading, lack }: KeptValue): string {
  return `${variable}=$(${reading}) || erreur ${lack}`;
}

function waitFor(call: string, kept: readonly KeptValue[]): string[] {
  const readings = kept.map(({ variable, reading }) => `${variable}=$(${reading})`).join(" && ");
  const [first] = kept;
  return ["essais=0", "until", call, readings, "do", `patienter ${first?.lack ?? "''"}`, "done"];
}

/** The files that a call sends, by their names between double quotes. */
export function filesOf({ request }: CallStep, { registry, nameOf }: ShellStepOptions): string[] {
  const fields: readonly FormField[] = request.body?.kind === "form" ? request.body.fields : [];
  return fields.flatMap((field) =>
    "fileName" in field
      ? writePieces(splitTemplate(`./${localFile(field.fileName)}`, registry), {
          text: shellText,
          value: (name) => `$${nameOf(name)}`,
        })
      : [],
  );
}

function addressOf({ url }: CallStep, { registry, serviceName, nameOf }: ShellStepOptions): string {
  const base = url.service ? `$${serviceName(url.service.name)}` : "";
  return (
    base +
    writePieces(splitTemplate(url.rest, registry), {
      text: (text) => shellText(encodeUrlText(text)),
      value: (name) => `$(url "$${nameOf(name)}")`,
    })
  );
}

/** The statuses as patterns of a shell: `201 404`, `2??`. What is to be deleted may be gone already: scripts are run again. */
function patternsOf({ statuses, range }: ExpectedStatus, method: HttpMethod): string {
  const classes = range ? (range[1] === 399 ? ["2??", "3??"] : ["2??"]) : [];
  const gone = method === "DELETE" ? ["404"] : [];
  return [...new Set([...classes, ...statuses.map(String), ...gone])].join(" ");
}
