import { askFor, french, quote } from "../../contract/message-words.ts";
import { nearestName } from "../../contract/nearest-name.ts";
import { listValues, type Environment } from "../../examples/environment.ts";
import type { Severity } from "../../types/problem.ts";

/** What is wrong with an environment, at the name of one of its values. */
export interface EnvironmentFault {
  /** `urls.open.wfs` */
  name: string;
  severity: Severity;
  reason: string;
}

/** What is wrong with the values of an environment, and with what stands in it for those of `from`, which pages are written with. */
export function checkValues(environment: Environment, from: Environment): EnvironmentFault[] {
  const values = listValues(environment);
  const faults = [...values].flatMap(([name, value]) => checkValue(name, value));
  if (environment === from) return faults;
  const written = listValues(from);
  const others = { values, written, label: quote(from.label) };
  return [
    ...findUnknownNames(others),
    ...faults,
    ...findMixed(others),
    ...findTwins(others),
    ...findLostCalls(others),
  ];
}

/** Where an environment has the API itself. */
const API = "urls.api_entrepot";

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const THIS_MACHINE = ["localhost", "127.0.0.1", "[::1]"];

function checkValue(name: string, value: string): EnvironmentFault[] {
  if (name.startsWith("ids."))
    return UUID.test(value) ? [] : [fault(name, french`${quote(value)} n’est pas un UUID.`)];
  const url = /^https?:\/\/\S+$/.test(value) && URL.canParse(value) ? new URL(value) : undefined;
  if (!url) return [fault(name, french`${quote(value)} n’est pas une adresse entière (https://…).`)];
  const isOpen = url.protocol === "http:" && !THIS_MACHINE.includes(url.hostname);
  return [
    ...(value.endsWith("/")
      ? [fault(name, french`L’adresse finit par « / », que les pages écrivent elles-mêmes : retirez-le.`)]
      : []),
    ...(isOpen
      ? [fault(name, french`${quote(value)} n’est pas chiffrée : préférez https.`, "avertissement")]
      : []),
  ];
}

/** The values of an environment, those that pages are written with, and the name of the latter’s environment in messages. */
interface Compared {
  values: ReadonlyMap<string, string>;
  written: ReadonlyMap<string, string>;
  label: string;
}

function findUnknownNames({ values, written, label }: Compared): EnvironmentFault[] {
  return [...values.keys()]
    .filter((name) => !written.has(name))
    .map((name) => fault(name, french`${label} n’a pas ce nom${askFor(nearestName(name, written.keys()))}`));
}

/** Values that stand for something else where pages are written. */
function findMixed({ values, written, label }: Compared): EnvironmentFault[] {
  return [...values].flatMap(([name, value]) => {
    if (written.get(name) === value) return [];
    const other = [...written].find(([, known]) => known === value)?.[0];
    return other === undefined
      ? []
      : [fault(name, french`${quote(value)} est la valeur de ${quote(other)} dans ${label}.`)];
  });
}

/** Values that are one where pages are written, and two here: a page cannot say which it means. */
function findTwins({ values, written, label }: Compared): EnvironmentFault[] {
  return [...values].flatMap(([name, value]) => {
    const known = written.get(name);
    const twin = [...values].find(
      ([other, its]) => other < name && its !== value && known !== undefined && written.get(other) === known,
    )?.[0];
    return twin === undefined
      ? []
      : [
          fault(
            name,
            french`Cette valeur et celle de ${quote(twin)} n’en font qu’une dans ${label} : les pages ne peuvent en suivre deux.`,
          ),
        ];
  });
}

/** Without the API, its calls would go where pages are written. */
function findLostCalls({ values, written, label }: Compared): EnvironmentFault[] {
  return values.has(API) || !written.has(API)
    ? []
    : [fault(API, french`Sans cette adresse, les appels de l’API resteraient ceux de ${label}.`)];
}

function fault(name: string, reason: string, severity: Severity = "erreur"): EnvironmentFault {
  return { name, severity, reason };
}
