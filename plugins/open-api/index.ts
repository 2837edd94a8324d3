import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { UserConfig } from "@11ty/eleventy";
import { stringify } from "yaml";
import type { Contract } from "../../contract/contract.ts";
import { loadContract } from "../../contract/load-contract.ts";

/** Addresses of the contract on the site. */
export const CONTRACT_ADDRESSES: readonly string[] = ["/openapi.yaml", "/openapi.json"];

/** The API’s contract in one piece, for the programs of readers: `/openapi.yaml` and `/openapi.json`. */
export function openApi(eleventyConfig: UserConfig): void {
  let written: Contract | undefined;
  eleventyConfig.on("eleventy.before", ({ directories, outputMode }) => {
    const contract = loadContract();
    // The preview builds at each save: the contract is seldom what was saved
    if (outputMode !== "fs" || contract === written) return;
    const { document } = contract;
    mkdirSync(directories.output, { recursive: true });
    // A schema that stands in several places is written in each: aliases are no part of OpenAPI
    writeFileSync(
      join(directories.output, "openapi.yaml"),
      stringify(document, { aliasDuplicateObjects: false, lineWidth: 0 }),
    );
    writeFileSync(join(directories.output, "openapi.json"), `${JSON.stringify(document, null, 2)}\n`);
    written = contract;
  });
}
