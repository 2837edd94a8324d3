import type { Contract, Operation, Schema } from "../../contract/contract.ts";
import { findOperation } from "../../contract/find-operation.ts";
import { schemaOfSample } from "../../contract/sample-schema.ts";
import { selectFields } from "../../contract/select-fields.ts";
import type { ExampleCall } from "../example-call.ts";

/** What a page says that its call is answered with. */
export interface ExpectedAnswer {
  /** Whether a status is the one expected. */
  fits: (status: number) => boolean;
  /** As messages name it: `201`, `200 ou 204`, `2xx`. */
  name: string;
  /** The error that the page documents: `404`. */
  error?: number;
  /** The sample of the answer’s body, its rank among those of the block, and what the contract says of it. */
  sample?: { text: string; index: number; schema?: Schema };
}

/** The answer that the page of a call documents: its success, or its error where it shows nothing else. */
export function expectedAnswer(call: ExampleCall, contract: Contract): ExpectedAnswer {
  const match = findOperation(contract, call.method, call.address);
  const operation = match.kind === "found" ? match.operation : undefined;
  const success = call.responses.findIndex(({ status = 200 }) => status < 400);
  const index = Math.max(success, 0);
  const response = call.responses[index];
  const status = response?.status;
  const shown = status === undefined ? {} : { status };
  const schema = operation && schemaOfSample({ role: "response", ...shown }, operation);
  const selected = operation && schema && selectFields(contract, operation, call.address, schema);
  return {
    ...statusesOf(status, operation),
    ...(status !== undefined && status >= 400 ? { error: status } : {}),
    ...(response && call.method !== "HEAD"
      ? { sample: { text: response.text, index, ...(selected ? { schema: selected } : {}) } }
      : {}),
  };
}

/** The status of a title; else those of the contract, any success where it only assumes them. */
function statusesOf(
  titled: number | undefined,
  operation: Operation | undefined,
): Pick<ExpectedAnswer, "fits" | "name"> {
  if (titled !== undefined) return { fits: (status) => status === titled, name: String(titled) };
  const successes = Object.entries(operation?.responses ?? {}).filter(([status]) => status.startsWith("2"));
  if (successes.length === 0 || successes.some(([, { isStatusAssumed }]) => isStatusAssumed))
    return { fits: (status) => status >= 200 && status < 300, name: "2xx" };
  const statuses = successes.map(([status]) => status);
  return { fits: (status) => statuses.includes(String(status)), name: statuses.join(" ou ") };
}
