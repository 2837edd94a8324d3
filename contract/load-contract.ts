import { statSync } from "node:fs";
import { bundleDocument } from "./bundle-document.ts";
import { createContract, type Contract } from "./contract.ts";

/** The API’s contract, from the project’s root. */
export const CONTRACT_FILE = "contract/api-entrepot.openapi.yaml";

const loaded = new Map<string, { contract: Contract; dates: Map<string, number> }>();

/**
 * The contract written in an OpenAPI file (YAML) and in those that it refers to, read anew only when one of them has changed;
 * throws if a file cannot be read or is not understood.
 */
export function loadContract(file = CONTRACT_FILE): Contract {
  const known = loaded.get(file);
  if (known && Array.from(known.dates).every(([path, date]) => readDate(path) === date))
    return known.contract;
  const { document, files } = bundleDocument(file);
  const contract = createContract(document);
  loaded.set(file, { contract, dates: new Map(files.map((path) => [path, readDate(path)])) });
  return contract;
}

function readDate(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
