import environnements from "../_data/environnements.ts";
import { loadContract } from "../contract/load-contract.ts";
import { callsOfSite } from "../examples/calls-of-site.ts";
import { readOptions } from "./command-line.ts";
import { checkEnvironments } from "./environments/check-environments.ts";
import { countErrors, reportEnvironments } from "./environments/report-environments.ts";
import { readSite } from "./read-site.ts";
import { failToRun } from "./report.ts";

/** `npm run environments`: looks at every environment, and at what becomes of every call of the pages in it. */
async function checkAll(): Promise<void> {
  const { content } = readOptions({ content: "content" });
  const contract = loadContract();
  const { pages } = await readSite(content, { isChecked: false });
  const calls = callsOfSite(pages, contract);
  const reports = checkEnvironments(environnements, { calls, contract });
  console.log(reportEnvironments(reports, calls.length));
  process.exitCode = countErrors(reports) > 0 ? 1 : 0;
}

await checkAll().catch(failToRun);
