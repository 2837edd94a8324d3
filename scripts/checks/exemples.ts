import { checkQuery } from "../../contract/check/check-query.ts";
import { checkSample } from "../../contract/check/check-sample.ts";
import type { Contract, Operation } from "../../contract/contract.ts";
import { findOperation } from "../../contract/find-operation.ts";
import type { Fault } from "../../contract/fault.ts";
import { describeFault, FAULT_MESSAGES } from "../../contract/messages.ts";
import { nearNames } from "../../contract/nearest-name.ts";
import { readPlaceholder, type PlaceholderRegistry } from "../../contract/placeholder.ts";
import { schemaOfSample, statusesOf } from "../../contract/sample-schema.ts";
import { selectFields } from "../../contract/select-fields.ts";
import type { ApiExample, ExampleFence, Page, PlacedText, SourceRange } from "../../types/page.ts";
import type { Check, Finding, Site } from "../../types/problem.ts";
import { BLOCK_MESSAGES, describeBlockFault } from "./block-messages.ts";
import { messages } from "./messages.ts";

/** A finding with the kind of fault that it tells of. */
export type ExampleFinding = Finding & { rule: string };

/** The `???` blocks: their syntax, the operation that they call, their JSON against the contract. */
export const exemples: Check = {
  name: "exemples",
  run: (page, site) => {
    const findings = findExampleFaults(page, site).filter(createLoopFilter(page));
    return findings.map(({ rule: _rule, ...finding }) => finding);
  },
};

/**
 * Lets pass what a loop repeats only once: a fault of the same kind at the same place, whatever the values of its turns. What a tag
 * has brought in (`{% include %}`) has the place of the tag, and may hold several.
 */
function createLoopFilter(page: Page): (finding: ExampleFinding) => boolean {
  const told = new Set<string>();
  return ({ rule, range: { start, end } }) => {
    if (/^\{[{%]/.test(page.text.slice(start, start + 2))) return true;
    const place = `${rule} ${start} ${end}`;
    const isNew = !told.has(place);
    told.add(place);
    return isNew;
  };
}

/** Every kind of fault that the check of examples tells of. */
export const EXAMPLE_RULES: readonly string[] = [
  ...Object.keys(BLOCK_MESSAGES),
  ...Object.keys(FAULT_MESSAGES),
  "unknown-path",
  "wrong-method",
  "unknown-service",
  "no-such-sample",
];

/** Everything that is wrong with the examples of a page. */
export function findExampleFaults(page: Page, { contract }: Pick<Site, "contract">): ExampleFinding[] {
  return [
    ...page.blockFaults.map((fault) => ({
      rule: fault.kind,
      range: fault.range,
      ...describeBlockFault(fault),
    })),
    ...page.examples.flatMap((example) => checkExample(example, page, contract)),
  ];
}

function checkExample(example: ApiExample, page: Page, contract: Contract): ExampleFinding[] {
  const { operation, findings } = operationOf(example, page, contract);
  // A JSON in a HEAD block is a mistake of the block, already told
  const samples = example.fences.filter(
    ({ role }) => role === "request" || (role === "response" && example.method !== "HEAD"),
  );
  return [...findings, ...samples.flatMap((fence) => checkFence(fence, example, operation, page, contract))];
}

function checkFence(
  fence: ExampleFence,
  { address }: ApiExample,
  operation: Operation | undefined,
  page: Page,
  contract: Contract,
): ExampleFinding[] {
  const { content } = fence;
  const { unknownRanges, text } = content;
  const schema = operation && schemaOfSample(fence, operation);
  if (operation && schema === undefined) {
    const range = content.toSource(0, text.indexOf("\n") < 0 ? text.length : text.indexOf("\n"));
    const message = messages.noSuchSample(fence.role, fence.status, statusesOf(operation));
    return [{ rule: "no-such-sample", range, ...message }];
  }
  const options = { placeholders: placeholdersOf(page), unknownRanges };
  const selected = schema && selectFields(contract, operation, address, schema);
  return checkSample(contract, selected, text, options).map((found) => {
    const fault = withMechanicalFix(found, options.placeholders);
    const range = content.toSource(fault.start, fault.end);
    const written = page.text.slice(range.start, range.end);
    if (fault.kind !== "unquoted-value" || !written.includes("{{")) return describe(fault, content);
    // What a variable has made is shown as it was written: nobody should copy its value into the page
    const { fix: _fix, ...bare } = fault;
    return describe({ ...bare, found: written }, content);
  });
}

/** The fault with its change where it is mechanical: a missing comma, or a name for which only one other can be meant. */
function withMechanicalFix(fault: Fault, placeholders: PlaceholderRegistry): Fault {
  if (fault.kind === "missing-comma") return fault;
  const candidates = candidatesOf(fault, placeholders);
  const isSure = candidates !== undefined && nearNames(candidates.name, candidates.names).length <= 1;
  if (isSure && "suggestion" in fault && fault.suggestion !== undefined) return fault;
  const { fix: _fix, ...bare } = fault;
  return bare;
}

function candidatesOf(
  fault: Fault,
  placeholders: PlaceholderRegistry,
): { name: string; names: readonly string[] } | undefined {
  if (fault.kind === "unknown-name" || fault.kind === "unknown-parameter")
    return { name: fault.name, names: fault.allowed };
  if (fault.kind === "wrong-value") return { name: fault.found, names: fault.allowed };
  if (fault.kind === "unknown-placeholder") return { name: fault.name, names: Object.keys(placeholders) };
  return undefined;
}

/** A fault of a text in the words of the check, at its place in the page. */
function describe(fault: Fault, { text, toSource }: Pick<PlacedText, "text" | "toSource">): ExampleFinding {
  const { start, end, fix, kind } = fault;
  const isBehind = kind === "missing-comma" || kind === "missing-colon";
  const range = isBehind ? placeBehind(start, text, toSource) : toSource(start, end);
  const finding = { rule: kind, range, ...describeFault(fault) };
  if (!fix) return finding;
  const isInserted = isBehind && fix.start === fix.end;
  const place = isInserted ? { start: range.start, end: range.start } : toSource(fix.start, fix.end);
  return { ...finding, fix: { ...place, text: fix.text } };
}

/** The place of what is missing: right behind what stands before it, or in the tag that brought what stands on both sides. */
function placeBehind(at: number, text: string, toSource: PlacedText["toSource"]): SourceRange {
  const next = at + Math.max(0, text.slice(at).search(/\S/));
  const [before, after] = [toSource(Math.max(0, at - 1), at), toSource(next, next + 1)];
  if (before.start === after.start && before.end === after.end) return before;
  const { end } = toSource(at, at + 1);
  return { start: before.end, end: Math.max(before.end, end) };
}

/** The operation that a block calls, and what is wrong with its address. */
function operationOf(
  example: ApiExample,
  page: Page,
  contract: Contract,
): { operation?: Operation; findings: ExampleFinding[] } {
  const { method, address, range } = example;
  const addressRange = example.addressRange();
  const isReported = [...page.blockFaults, ...page.unknownVariables].some(
    (fault) => fault.range.start >= range.start && fault.range.end <= addressRange.end,
  );
  if (isReported) return { findings: [] };
  const match = findOperation(contract, method, address);
  if (match.kind === "found") {
    const { operation } = match;
    const inQuery = checkQuery(contract, operation, address, placeholdersOf(page));
    const findings = inQuery.map((fault) =>
      describe(withMechanicalFix(fault, placeholdersOf(page)), {
        text: address,
        toSource: example.addressRange,
      }),
    );
    return { operation, findings: [...misspeltPlaceholders(example, page), ...findings] };
  }
  if (match.kind !== "other-service") {
    const message = messages.noOperation(method, address, match);
    return { findings: [{ rule: match.kind, range: addressRange, ...message }] };
  }
  if (isKnownService(address, page.data["urls"])) return { findings: [] };
  return {
    findings: [{ rule: "unknown-service", range: addressRange, ...messages.unknownService(address) }],
  };
}

/** Placeholders of an address that resemble one of the registry; any other name stands for a parameter of the path. */
function misspeltPlaceholders({ address, addressRange }: ApiExample, page: Page): ExampleFinding[] {
  return Array.from(address.matchAll(/\{[^{}]+\}/g)).flatMap(({ 0: text, index }) => {
    const { name, suggestion } = readPlaceholder(text, placeholdersOf(page)) ?? {};
    if (name === undefined || suggestion === undefined) return [];
    const place = { start: index, end: index + text.length };
    const fix = { ...place, text: `{${suggestion}}` };
    const found: Fault = { kind: "unknown-placeholder", name, suggestion, ...place, fix };
    const fault = withMechanicalFix(found, placeholdersOf(page));
    return [describe(fault, { text: address, toSource: addressRange })];
  });
}

function placeholdersOf(page: Page): PlaceholderRegistry {
  return page.data["placeholders"] as PlaceholderRegistry;
}

/** Whether an address begins with one of the site’s `urls`. */
function isKnownService(address: string, urls: unknown): boolean {
  if (typeof urls === "string")
    return address === urls || (/^[/?#]/.test(address.slice(urls.length)) && address.startsWith(urls));
  if (typeof urls !== "object" || urls === null) return false;
  return Object.values(urls).some((url) => isKnownService(address, url));
}
