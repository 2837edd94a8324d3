import { checkSample } from "../../contract/check/check-sample.ts";
import type { Contract, Operation } from "../../contract/contract.ts";
import { findOperation } from "../../contract/find-operation.ts";
import { describeFault } from "../../contract/messages.ts";
import { readPlaceholder, type PlaceholderRegistry } from "../../contract/placeholder.ts";
import { schemaOfSample, statusesOf } from "../../contract/sample-schema.ts";
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
  const { operation, findings } = operationOf(example, page, contract);
  const samples = example.fences.filter(({ role }) => role === "request" || role === "response");
  return [...findings, ...samples.flatMap((fence) => checkFence(fence, operation, page, contract))];
}

function checkFence(
  fence: ExampleFence,
  operation: Operation | undefined,
  page: Page,
  contract: Contract,
): Finding[] {
  const { content } = fence;
  const { unknownRanges, text } = content;
  const placeholders = page.data["placeholders"] as PlaceholderRegistry;
  const schema = operation && schemaOfSample(fence, operation);
  if (operation && schema === undefined) {
    const range = content.toSource(0, text.indexOf("\n") < 0 ? text.length : text.indexOf("\n"));
    return [{ range, ...messages.noSuchSample(fence.role, fence.status, statusesOf(operation)) }];
  }
  return checkSample(contract, schema, text, { placeholders, unknownRanges }).map((fault) => {
    const range = content.toSource(fault.start, fault.end);
    const written = page.text.slice(range.start, range.end);
    // What a variable has made is shown as it was written: nobody should copy its value into the page
    const isMade = fault.kind === "unquoted-value" && written.includes("{{");
    const shown = isMade ? { ...fault, found: written } : fault;
    const fix = isMade ? undefined : fault.fix;
    return {
      range,
      ...describeFault(shown),
      ...(fix ? { fix: { ...content.toSource(fix.start, fix.end), text: fix.text } } : {}),
    };
  });
}

/** The operation that a block calls, and what is wrong with its address. */
function operationOf(
  example: ApiExample,
  page: Page,
  contract: Contract,
): { operation?: Operation; findings: Finding[] } {
  const { method, address, addressRange, range } = example;
  const isReported = [...page.blockFaults, ...page.unknownVariables].some(
    (fault) => fault.range.start >= range.start && fault.range.end <= addressRange.end,
  );
  if (isReported) return { findings: [] };
  const match = findOperation(contract, method, address);
  if (match.kind === "found")
    return { operation: match.operation, findings: misspeltPlaceholders(example, page) };
  if (match.kind !== "other-service")
    return { findings: [{ range: addressRange, ...messages.noOperation(method, address, match) }] };
  return isKnownService(address, page.data["urls"])
    ? { findings: [] }
    : { findings: [{ range: addressRange, ...messages.unknownService(address) }] };
}

/** Placeholders of an address that resemble one of the registry; any other name stands for a parameter of the path. */
function misspeltPlaceholders({ addressRange }: ApiExample, page: Page): Finding[] {
  const placeholders = page.data["placeholders"] as PlaceholderRegistry;
  const written = page.text.slice(addressRange.start, addressRange.end);
  return Array.from(written.matchAll(/(?<!\{)\{[^{}]+\}(?!\})/g)).flatMap(({ 0: text, index }) => {
    const use = readPlaceholder(text, placeholders);
    if (!use?.suggestion) return [];
    const range = { start: addressRange.start + index, end: addressRange.start + index + text.length };
    const { name, suggestion } = use;
    return [{ range, ...describeFault({ kind: "unknown-placeholder", name, suggestion, start: 0, end: 0 }) }];
  });
}

/** Whether an address begins with one of the site’s `urls`. */
function isKnownService(address: string, urls: unknown): boolean {
  if (typeof urls === "string")
    return address === urls || (/^[/?#]/.test(address.slice(urls.length)) && address.startsWith(urls));
  if (typeof urls !== "object" || urls === null) return false;
  return Object.values(urls).some((url) => isKnownService(address, url));
}
