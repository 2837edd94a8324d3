import { french } from "../../contract/message-words.ts";
import type { Span } from "../../contract/sample/parse-sample.ts";
import type { ExampleCall } from "../example-call.ts";
import type { KnownValues } from "./compare-context.ts";
import type { ExpectedAnswer } from "./expected-answer.ts";
import { explainError, findField } from "./explain-error.ts";
import type { CallPart, PlacedFault } from "./fault.ts";
import { judgeSample, type Verdict } from "./judge-sample.ts";
import type { ReplayOptions } from "./replay-result.ts";
import type { Answer, NoAnswer } from "./send.ts";

const NONE: KnownValues = new Map();

/** Compares an answer with what the page says of it, at its `readings`th reading. */
export function judgeAnswer(
  call: ExampleCall,
  expected: ExpectedAnswer,
  answer: Answer | NoAnswer,
  known: KnownValues,
  readings: number,
  facts: Pick<ReplayOptions, "contract" | "placeholders">,
): Verdict {
  if ("failure" in answer) {
    const fault = { kind: "no-answer", ...wholeAddress(call), failure: answer.failure } as const;
    return { faults: [fault], found: NONE };
  }
  const { sample, error } = expected;
  const isExpected = expected.fits(answer.status);
  const faults = isExpected ? [] : [wrongStatus(call, expected, answer)];
  // Another success than the one expected gives what the next calls need all the same
  const isSuccess = answer.status >= 200 && answer.status < 300 && error === undefined && answer.body !== "";
  if (!sample || !(isExpected || isSuccess)) return { faults, found: NONE };
  const verdict = judgeSample(call, sample, answer, known, readings, facts);
  return { ...verdict, faults: [...faults, ...verdict.faults] };
}

/** A refusal stands at the field that it begins with, if the request shows it; else at the address. */
function wrongStatus(
  call: ExampleCall,
  { name }: ExpectedAnswer,
  { status, body, headers }: Answer,
): PlacedFault {
  const explanations = status >= 400 ? explainError(body) : [];
  const target = status >= 300 && status < 400 ? headers["location"] : undefined;
  const field = call.request && findField(call.request.text, explanations);
  const place = field ? { part: { kind: "request" } as const, ...field } : wholeAddress(call);
  return {
    kind: "wrong-status",
    ...place,
    expected: name,
    found: status,
    ...(explanations.length === 0 ? {} : { explanation: explanations.join(french` ; `) }),
    ...(target === undefined ? {} : { target }),
  };
}

function wholeAddress({ address }: ExampleCall): Span & { part: CallPart } {
  return { part: { kind: "address" }, start: 0, end: address.length };
}
