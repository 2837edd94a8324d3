import { writeFileSync } from "node:fs";
import { loadContract } from "../../contract/load-contract.ts";
import { callsOfPage } from "../../examples/example-call.ts";
import { readSite } from "../../scripts/read-site.ts";

/** Writes every call of the site to a file, in JSON: Eleventy loads its configuration in a process of its own only. */
const contract = loadContract();
const { pages } = await readSite("content", { isChecked: false });
const calls = pages.flatMap((page) => callsOfPage(page, contract));
writeFileSync(process.argv[2] ?? "", JSON.stringify(calls));
