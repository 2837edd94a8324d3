import type { Fault } from "../../contract/fault.ts";
import { BOUND_WORDS, count, french, nameFormat, nameTypes, quote } from "../../contract/message-words.ts";

/** Faults of what is well written: what it says is refused. */
const REFUSED_CONTENTS: ReadonlySet<Fault["kind"]> = new Set([
  "wrong-format",
  "wrong-pattern",
  "out-of-range",
  "wrong-length",
  "wrong-item-count",
  "duplicate-item",
]);

/** The status that a fault of a body is answered with: 400, or 422 where the body is well written. */
export function statusOfFault({ kind }: Fault): number {
  return REFUSED_CONTENTS.has(kind) ? 422 : 400;
}

/** A fault as the API says it, the field first: `srs : ce champ est obligatoire`; `value` is what stands there. */
export function describeRefusal(fault: Fault, path: string, value: unknown): string[] {
  const at = path === "" ? french`corps` : path;
  switch (fault.kind) {
    case "missing-names":
      return fault.names.map((name) => french`${join(path, name)} : ce champ est obligatoire`);
    case "missing-parameters":
      return fault.names.map((name) => french`${name} : ce paramètre est obligatoire`);
    case "unknown-name":
      return [french`${join(path, short(fault.name))} : champ inconnu${suggest(fault.suggestion)}`];
    case "unknown-parameter":
      return [french`${short(fault.name)} : paramètre inconnu${suggest(fault.suggestion)}`];
    case "duplicate-parameter":
      return [french`${short(fault.name)} : paramètre donné deux fois`];
    case "wrong-type":
      return [french`${at} : il faut ${nameTypes(fault.expected)}`];
    case "wrong-value":
      return [french`${at} : valeur inconnue ${quote(write(value) ?? fault.found)}`];
    case "wrong-format":
      return [french`${at} : il faut ${nameFormat(fault.format)}`];
    case "wrong-pattern":
      return [french`${at} : la forme attendue est ${fault.pattern}`];
    case "out-of-range":
      return [french`${at} : il faut ${BOUND_WORDS[fault.bound]} ${fault.limit}`];
    case "wrong-length":
      return [french`${at} : il faut ${boundOf(fault.bound)} ${count(fault.limit, "caractère")}`];
    case "wrong-item-count":
      return [french`${at} : il faut ${boundOf(fault.bound)} ${count(fault.limit, "élément")}`];
    case "duplicate-item":
      return [french`${at} : élément déjà présent dans la liste`];
    default:
      return [french`${at} : valeur refusée`];
  }
}

function boundOf(bound: string): string {
  return bound.startsWith("min") ? "au moins" : "au plus";
}

function suggest(suggestion: string | undefined): string {
  return suggestion === undefined ? "" : french` ; vouliez-vous ${quote(suggestion)} ?`;
}

function join(path: string, name: string): string {
  return path === "" ? name : `${path}.${name}`;
}

/** A name that a request made up may be of any length. */
function short(name: string): string {
  return name.length > 60 ? `${name.slice(0, 59)}…` : name;
}

function write(value: unknown): string | undefined {
  return typeof value === "string" ? value : value === undefined ? undefined : JSON.stringify(value);
}
