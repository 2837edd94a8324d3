import { readFileSync } from "node:fs";
import { join } from "node:path";
import environments from "../../_data/environnements.ts";
import placeholders from "../../_data/placeholders.ts";
import type { Contract } from "../../contract/contract.ts";
import { loadContract } from "../../contract/load-contract.ts";
import { createTranslator, type Environment } from "../../examples/environment.ts";
import type { ExampleCall } from "../../examples/example-call.ts";
import type { HttpRequest } from "../../examples/http-request.ts";
import { requestOf } from "../../examples/request-of.ts";
import { runScript } from "../run-command.ts";

/** A call of a page, with the values of the registry’s examples. */
export interface SiteSample {
  call: ExampleCall;
  /** Its request to the API at another address. */
  requestTo: (baseAddress: string) => HttpRequest;
  /** Names of the files that it sends. */
  fileNames: readonly string[];
  /** The documented answer; of the API’s operations alone. */
  meant?: { statuses: readonly number[]; isBodyShown: boolean; isJson: boolean };
}

/** Every call of the site; `folder` takes a file. */
export async function readSamples(folder: string): Promise<SiteSample[]> {
  const file = join(folder, "calls.json");
  const { exitCode, stderr } = await runScript("tests/code-samples/print-calls.ts", [file]);
  if (exitCode !== 0) throw new Error(stderr);
  const contract = loadContract();
  return (JSON.parse(readFileSync(file, "utf8")) as ExampleCall[]).map((call) => toSample(call, contract));
}

const VALUES = Object.fromEntries(Object.entries(placeholders).map(([name, { example }]) => [name, example]));

function toSample(call: ExampleCall, contract: Contract): SiteSample {
  const meant = readMeant(call, contract);
  const { body } = requestOf(call, VALUES, placeholders);
  const fields = body?.kind === "form" ? body.fields : [];
  return {
    call,
    requestTo: (baseAddress) => requestTo(baseAddress, call, meant?.statuses[0]),
    fileNames: fields.flatMap((field) => ("fileName" in field ? [field.fileName] : [])),
    ...(meant ? { meant } : {}),
  };
}

/** The request that asks the mock API for the sample of this call, or for the error that it shows. */
function requestTo(baseAddress: string, call: ExampleCall, status = 200): HttpRequest {
  const { production } = environments;
  if (!production) throw new Error("There is no environment « production »");
  const target: Environment = { ...production, urls: { ...production.urls, api_entrepot: baseAddress } };
  const translate = createTranslator(production, target);
  const { request, address } = call;
  const translated = {
    ...call,
    address: translate(address).text,
    ...(request ? { request: { ...request, text: translate(request.text).text } } : {}),
  };
  const { headers, ...rest } = requestOf(translated, VALUES, placeholders);
  const preference = status >= 400 ? `code=${status}` : `example=${call.id}`;
  return { ...rest, headers: call.operation === undefined ? headers : [...headers, ["Prefer", preference]] };
}

/** The status that the page shows first, else those of success in the contract. */
function readMeant(call: ExampleCall, contract: Contract): SiteSample["meant"] {
  const operation = contract.operations.find(({ id }) => id === call.operation);
  if (!operation) return undefined;
  const shown = call.responses[0]?.status;
  const ofContract = Object.keys(operation.responses).filter((status) => status.startsWith("2"));
  const statuses = shown === undefined ? ofContract : [String(shown)];
  const contentTypes = statuses.flatMap((status) => Object.keys(operation.responses[status]?.content ?? {}));
  return {
    statuses: statuses.map(Number),
    isBodyShown: call.responses.length > 0,
    isJson: contentTypes.every((type) => type === "application/json"),
  };
}
