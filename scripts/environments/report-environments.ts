import { count, french } from "../../contract/message-words.ts";
import { listValues } from "../../examples/environment.ts";
import type { TranslatedCalls } from "./check-calls.ts";
import type { EnvironmentReport } from "./check-environments.ts";

/** The file that lists the environments. */
const FILE = "_data/environnements.ts";

/** What the command prints of the environments, the one that pages are written with first: counts, then what is lacking, then faults. */
export function reportEnvironments(reports: readonly EnvironmentReport[], callCount: number): string {
  const [first] = reports;
  const names = first ? [...listValues(first.environment).keys()] : [];
  const parts = reports.map((report) => [
    describeValues(report, callCount),
    ...(report === first ? [] : describeLacks(report, names)),
  ]);
  return [...parts.flat(), "", ...reports.flatMap(describeFaults), summarize(reports)].join("\n");
}

/** « Simulée : 1 adresse, 34 identifiants, 206 appels traduits » */
function describeValues({ environment, calls }: EnvironmentReport, callCount: number): string {
  const names = [...listValues(environment).keys()];
  const addresses = names.filter((name) => name.startsWith("urls.")).length;
  const values = `${count(addresses, "adresse")}, ${count(names.length - addresses, "identifiant")}`;
  const use = calls ? `${count(callCount, "appel")} traduit${callCount > 1 ? "s" : ""}` : "ceux des pages";
  return french`${environment.label} : ${values}, ${use}`;
}

function describeLacks({ environment, calls }: EnvironmentReport, names: readonly string[]): string[] {
  const values = listValues(environment);
  const lacking = names.filter((name) => !values.has(name));
  if (lacking.length === 0) return ["  Rien ne lui manque."];
  const unused = lacking.filter((name) => !calls?.lacks.has(name));
  return [
    french`  Il lui manque ${count(lacking.length, "valeur")} :`,
    ...lacking.flatMap((name) => describeUse(name, calls)),
    ...(unused.length === 0 ? [] : [french`    sans appel qui s’en serve : ${unused.join(", ")}`]),
  ];
}

/** How many calls use a value that is lacking, and the pages that show them. */
function describeUse(name: string, calls: TranslatedCalls | undefined): string[] {
  const use = calls?.lacks.get(name);
  if (!use) return [];
  const pages = [...use.pages].map((page) => `      ${page}`);
  return [french`    ${name} : ${count(use.calls, "appel")}`, ...pages];
}

function describeFaults({ key, faults, calls }: EnvironmentReport): string[] {
  return [
    ...faults.map(({ name, severity, reason }) => {
      const prefix = severity === "avertissement" ? french`Avertissement : ` : "";
      return `${FILE}  ${key}.${name}  ${prefix}${reason}`;
    }),
    ...(calls?.faults ?? []).map(({ call, reason }) => `${FILE}  ${key}  ${call}  ${reason}`),
  ];
}

/** « 2 erreurs, 1 avertissement. », « Aucun problème : 2 environnements. » */
function summarize(reports: readonly EnvironmentReport[]): string {
  const faults = reports.flatMap((report) => report.faults);
  const warnings = faults.filter(({ severity }) => severity === "avertissement").length;
  const errors = countErrors(reports);
  const counts = [
    ...(errors > 0 ? [count(errors, "erreur")] : []),
    ...(warnings > 0 ? [count(warnings, "avertissement")] : []),
  ];
  return counts.length > 0
    ? `${counts.join(", ")}.`
    : french`Aucun problème : ${count(reports.length, "environnement")}.`;
}

/** How many faults are errors, on which the command fails. */
export function countErrors(reports: readonly EnvironmentReport[]): number {
  const errors = reports.flatMap(({ faults }) => faults.filter(({ severity }) => severity === "erreur"));
  return errors.length + reports.flatMap(({ calls }) => calls?.faults ?? []).length;
}
