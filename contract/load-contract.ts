import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { createContract, type Contract } from "./contract.ts";

/** The contract written in an OpenAPI file (YAML); throws if the file cannot be read or is not understood. */
export function loadContract(file: string): Contract {
  return createContract(parse(readFileSync(file, "utf8")));
}
