import { checkSample } from "../../contract/check/check-sample.ts";
import type { Contract, Operation, Schema } from "../../contract/contract.ts";
import { findOperation } from "../../contract/find-operation.ts";
import { describeFault } from "../../contract/messages.ts";
import type { PlaceholderRegistry } from "../../contract/placeholder.ts";
import type { ApiExample, ExampleFence, Page } from "../../types/page.ts";
import type { Check, Finding } from "../../types/problem.ts";
import { describeBlockFault } from "./block-messages.ts";
import { messages } from "./messages.ts";

/** The `???` blocks: their syntax, the operation that they call, their JSON against the contract. */
export const exemples: Check = {
  name: "exemples",
  run: (page, { contract }) => [
    ...page.blockFaults.map((fault) => ({ range: fault.range, ...describeBlockFault(fault) })),
    ...page.examples.flatMap((example) => checkExample(example, page, contract)),
  ],
};

function checkExample(example: ApiExample, page: Page, contract: Contract): Finding[] {
  const placeholders = page.data["placeholders"] as PlaceholderRegistry;
  const { operation, finding } = operationOf(example, page, contract);
  const samples = example.fences.filter(({ role }) => role === "request" || role === "response");
  return [
    ...(finding ? [finding] : []),
    ...samples.flatMap(({ content, ...fence }) => {
      const schema = operation && schemaOf({ content, ...fence }, operation);
      const { unknownRanges } = content;
      return checkSample(contract, schema, content.text, { placeholders, unknownRanges }).map((fault) => ({
        range: content.toSource(fault.start, fault.end),
        ...describeFault(fault),
        ...(fault.fix
          ? { fix: { ...content.toSource(fault.fix.start, fault.fix.end), text: fault.fix.text } }
          : {}),
      }));
    }),
  ];
}

/** The operation that a block calls; a finding where the contract has none. */
function operationOf(
  { method, address, addressRange, range }: ApiExample,
  page: Page,
  contract: Contract,
): { operation?: Operation; finding?: Finding } {
  const isReported = [...page.blockFaults, ...page.unknownVariables].some(
    (fault) => fault.range.start >= range.start && fault.range.end <= addressRange.end,
  );
  if (isReported) return {};
  const found = findOperation(contract, method, address);
  if (found.kind === "found") return { operation: found.operation };
  if (found.kind === "other-service") return {};
  return { finding: { range: addressRange, ...messages.noOperation(method, address, found) } };
}

/** The schema of what a fence shows: the status that its title names, else the operation’s own success. */
function schemaOf({ role, status }: ExampleFence, { requestBody, responses }: Operation): Schema | undefined {
  if (role === "request") return requestBody?.["application/json"];
  const code =
    status === undefined ? Object.keys(responses).find((key) => key.startsWith("2")) : String(status);
  return code === undefined ? undefined : responses[code]?.["application/json"];
}
