import { checkSample } from "../../../contract/check/check-sample.ts";
import type { Contract, Operation } from "../../../contract/contract.ts";
import { findOperation } from "../../../contract/find-operation.ts";
import { describeFault } from "../../../contract/messages.ts";
import type { PlaceholderRegistry } from "../../../contract/placeholder.ts";
import { schemaOfSample } from "../../../contract/sample-schema.ts";
import { selectFields } from "../../../contract/select-fields.ts";
import { describeCallFault } from "../../../examples/scenario/call-messages.ts";
import { compareAnswer } from "../../../examples/scenario/compare-answer.ts";
import { placeholdersIn } from "../../../examples/fill-placeholders.ts";
import type { RequestParts } from "../../../examples/request-of.ts";

/** A call that has been answered, as its page shows it. */
export interface AnsweredCall {
  call: RequestParts;
  /** The sample of its answer, if the page shows one. */
  sample: string | undefined;
  status: number;
  text: string;
}

/** What there is to say of an answer; nothing where it cannot be compared. */
export interface Judgement {
  /** What the contract does not foresee, as sentences. */
  contract?: string[];
  /** How it differs from the sample, as sentences. */
  sample?: string[];
  /** The values that it gives to the placeholders of its sample. */
  received: ReadonlyMap<string, string>;
}

const NOTHING: ReadonlyMap<string, string> = new Map();

/** Longer answers are not compared, in characters. */
const LONGEST_COMPARED = 500_000;

/** Compares an answer with the contract, and one that succeeds with the sample of its page. */
export function judgeAnswer(
  { call, sample, status, text }: AnsweredCall,
  {
    contract,
    registry,
    values,
  }: { contract: Contract; registry: PlaceholderRegistry; values: Readonly<Record<string, string>> },
): Judgement {
  const match = findOperation(contract, call.method, call.address);
  if (match.kind !== "found" || text.length > LONGEST_COMPARED) return { received: NOTHING };
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch {
    return { received: NOTHING };
  }
  const schema = schemaOf(contract, match.operation, call.address, status);
  const faults = schema && checkSample(contract, schema, text, { placeholders: {} });
  const known = knownValues(call, registry, values);
  const compared =
    sample === undefined || status >= 400
      ? undefined
      : compareAnswer({ contract, placeholders: registry }, sample, answer, schema, known);
  const part = { kind: "response", index: 0 } as const;
  return {
    received: compared?.found ?? NOTHING,
    ...(faults ? { contract: sentences(faults.map((fault) => describeFault(fault).reason)) } : {}),
    ...(compared
      ? {
          sample: sentences(
            compared.differences.map((fault) => describeCallFault({ ...fault, part }).reason),
          ),
        }
      : {}),
  };
}

function schemaOf(
  contract: Contract,
  operation: Operation,
  address: string,
  status: number,
): ReturnType<typeof schemaOfSample> {
  const schema = schemaOfSample({ role: "response", status }, operation);
  return schema && selectFields(contract, operation, address, schema);
}

/** The reader’s values, but those that a creation may give anew: all that it does not use itself. */
function knownValues(
  { method, address, request }: RequestParts,
  registry: PlaceholderRegistry,
  values: Readonly<Record<string, string>>,
): Map<string, string> {
  const used = placeholdersIn(`${address} ${request?.text ?? ""}`, registry);
  return new Map(Object.entries(values).filter(([name]) => method !== "POST" || used.includes(name)));
}

const MOST_SENTENCES = 20;

function sentences(all: string[]): string[] {
  return [...new Set(all)].slice(0, MOST_SENTENCES);
}
