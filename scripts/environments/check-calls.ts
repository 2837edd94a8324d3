import type { Contract } from "../../contract/contract.ts";
import { findOperation } from "../../contract/find-operation.ts";
import { french, quote } from "../../contract/message-words.ts";
import { createTranslator, listValues, type Environment } from "../../examples/environment.ts";
import type { ExampleCall } from "../../examples/example-call.ts";

/** What becomes of the calls of the pages in an environment. */
export interface TranslatedCalls {
  /** How many of them use each value that the environment lacks, and on which pages. */
  lacks: ReadonlyMap<string, { calls: number; pages: ReadonlySet<string> }>;
  faults: readonly CallFault[];
}

/** What is wrong with a call once it is translated. */
export interface CallFault {
  /** Address of its block. */
  call: string;
  reason: string;
}

export interface CallsOptions {
  /** What pages are written with. */
  from: Environment;
  to: Environment;
  contract: Contract;
}

/** Translates every call, as a page does for its reader, and looks at what is left of where it comes from. */
export function checkCalls(
  calls: readonly ExampleCall[],
  { from, to, contract }: CallsOptions,
): TranslatedCalls {
  const translate = createTranslator(from, to);
  const findRest = createRestFinder(from, to);
  const there = contractAt(to, contract);
  const lacks = new Map<string, { calls: number; pages: Set<string> }>();
  const faults: CallFault[] = [];
  for (const call of calls) {
    const translations = textsOf(call).map(translate);
    for (const name of new Set(translations.flatMap(({ missing }) => missing))) {
      const use = lacks.get(name) ?? { calls: 0, pages: new Set() };
      lacks.set(name, { calls: use.calls + 1, pages: use.pages.add(call.id.replace(/#.*$/, "")) });
    }
    const tell = (reason: string): void => void faults.push({ call: call.id, reason });
    const rests = new Set(translations.flatMap(({ text }) => findRest(text)));
    for (const rest of rests)
      tell(french`${quote(rest)} vient de ${quote(from.label)}, et aucun nom ne le traduit.`);
    const address = translations[0]?.text ?? "";
    if (call.operation !== undefined && there && operationAt(there, call, address) !== call.operation)
      tell(french`${quote(address)} n’appelle plus l’opération ${quote(call.operation)}.`);
  }
  return { lacks, faults };
}

/** Its texts, that of its address first. */
function textsOf({ address, request, responses }: ExampleCall): string[] {
  return [address, ...(request ? [request.text] : []), ...responses.map(({ text }) => text)];
}

/** The contract as the environment serves it; nothing where it does not. */
function contractAt({ urls }: Environment, contract: Contract): Contract | undefined {
  const base = urls["api_entrepot"];
  return typeof base === "string" ? { ...contract, baseAddresses: [base] } : undefined;
}

function operationAt(contract: Contract, { method }: ExampleCall, address: string): string | undefined {
  const match = findOperation(contract, method, address);
  return match.kind === "found" ? match.operation.id : undefined;
}

/**
 * Finds in a translated text what only `from` has, however it is written: its identifiers, its addresses, the host of its API. What
 * `to` lacks is known to stay.
 */
function createRestFinder(from: Environment, to: Environment): (text: string) => string[] {
  const written = listValues(from);
  const values = listValues(to);
  const known = [...values, ...[...written].filter(([name]) => !values.has(name))];
  const own = { label: "", urls: Object.fromEntries(known), ids: {} };
  const none = { label: "", urls: Object.fromEntries(known.map(([name]) => [name, " "])), ids: {} };
  const removeKnown = createTranslator(own, none);
  const host = hostOf(from.urls["api_entrepot"]);
  const marks = new Set(
    Array.from(written.values(), (value) => (hostOf(value) === host ? host : bare(value))),
  );
  return (text) => {
    const rest = removeKnown(text).text.toLowerCase();
    return [...marks].filter((mark) => rest.includes(mark));
  };
}

/** `https://data.geopf.fr/api` → `data.geopf.fr`; empty for what is no address. */
function hostOf(value: unknown): string {
  return typeof value === "string" && URL.canParse(value) ? new URL(value).host : "";
}

/** A value without what may be written in several ways: `https://SSO.geopf.fr/a` → `sso.geopf.fr/a`. */
function bare(value: string): string {
  return value.toLowerCase().replace(/^https?:\/\//, "");
}
