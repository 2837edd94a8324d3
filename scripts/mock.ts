import placeholders from "../_data/placeholders.ts";
import { loadContract } from "../contract/load-contract.ts";
import { count, french } from "../contract/message-words.ts";
import { createMockApi } from "../examples/mock/mock-api.ts";
import { callsOfSite } from "../examples/calls-of-site.ts";
import { readOptions } from "./command-line.ts";
import { describeRequest } from "./mock/describe-request.ts";
import { readMockOptions } from "./mock/read-mock-options.ts";
import { startMockServer, type MockServer } from "./mock/start-mock-server.ts";
import { readSite } from "./read-site.ts";
import { failToRun } from "./report.ts";

const OPTIONS = {
  ...{ port: "4010", seed: "1", latency: "0", errors: "0" },
  ...{ content: "content", quiet: false },
};

/** `npm run mock`: answers in the place of the API, on this machine alone, as the contract and the samples of the pages say. */
async function mock(): Promise<void> {
  const { content, quiet, ...texts } = readOptions(OPTIONS);
  const { port, latency, ...settings } = readMockOptions(texts);
  const contract = loadContract();
  const { pages } = await readSite(content, { isChecked: false });
  const calls = callsOfSite(pages, contract);
  const server = await startMockServer({
    api: createMockApi({ contract, calls, placeholders, ...settings }),
    ...{ port, latency },
    ...(quiet ? {} : { onAnswer: (answered) => console.log(describeRequest(answered)) }),
  });
  stopOnDemand(server);
  const address = `http://localhost:${server.port}`;
  const known = calls.filter(({ operation }) => operation !== undefined);
  console.log(french`API simulée : ${address} (${count(known.length, "exemple")}). Ctrl-C l’arrête.`);
  console.log(french`Essayez : curl -H "Authorization: Bearer essai" ${address}/users/me`);
  console.log(french`Relancez « npm run mock » quand ${content}/ ou contract/ change.`);
}

function stopOnDemand(server: MockServer): void {
  const stop = (): void => void server.stop().then(() => process.exit(0));
  // The last: of a server that another program has started, which ends with it
  for (const event of ["SIGINT", "SIGTERM", "disconnect"]) process.on(event, stop);
}

await mock().catch(failToRun);
