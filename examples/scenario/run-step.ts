import type { ExampleCall } from "../example-call.ts";
import type { HttpRequest } from "../http-request.ts";
import { requestOf } from "../request-of.ts";
import { listCreated } from "./list-created.ts";
import { expectedAnswer, type ExpectedAnswer } from "./expected-answer.ts";
import { identifiersGiven, placeholdersUsed } from "./identifiers-of.ts";
import { judgeAnswer } from "./judge-answer.ts";
import type { ReplayOptions, StepResult } from "./replay-result.ts";
import type { Scenario, ScenarioStep } from "./scenario.ts";
import type { Send } from "./send.ts";
import { keepFound, withhold, type Session } from "./session.ts";

const UNAUTHORIZED = 401;
const GONE = [404, 410];

/** Sends one call, again while what it waits for may come, and keeps what its answer gives. */
export async function runStep(
  step: ScenarioStep,
  { steps }: Scenario,
  session: Session,
  send: Send,
  options: ReplayOptions,
): Promise<StepResult> {
  const { call } = step;
  const expected = expectedAnswer(call, options.contract);
  const fresh = freshIdentifiers(call, session, options);
  const known = new Map([...session.values].filter(([name]) => !fresh.includes(name)));
  const request = requestFor(call, expected, session, options);
  const code = comesByItself(step, expected, steps) ? undefined : expected.error;
  const hints = { example: call.id, ...(code === undefined ? {} : { code }) };
  for (let readings = 1; ; readings++) {
    const answer = await send(request, hints);
    const verdict = judgeAnswer(call, expected, answer, known, readings, options);
    options.onSent?.({ request, answer, created: listCreated(request, answer, verdict.found) });
    const { awaited, faults, found } = verdict;
    if (awaited && (await options.waitAgain({ step, readings, ...awaited }))) continue;
    for (const name of fresh) session.values.delete(name);
    keepFound(session, found);
    withhold(session, identifiersGiven(call, options.placeholders), "failed");
    return { step, faults };
  }
}

/** Whether the error that a call documents is what earlier steps have made of it: what they delete is to be found no more. */
function comesByItself(
  { call }: ScenarioStep,
  { error }: ExpectedAnswer,
  steps: readonly ScenarioStep[],
): boolean {
  const before = steps.slice(
    0,
    steps.findIndex((step) => step.call === call),
  );
  const isDeleted = before.some(
    (step) => step.call.method === "DELETE" && step.call.address === call.address,
  );
  return isDeleted && error !== undefined && GONE.includes(error);
}

/** What a call creates anew: identifiers that its reader had before, or not at all, and that it does not use. */
function freshIdentifiers(
  call: ExampleCall,
  { received }: Session,
  { placeholders }: ReplayOptions,
): string[] {
  if (call.method !== "POST") return [];
  const used = placeholdersUsed(call, placeholders).map(({ name }) => name);
  return identifiersGiven(call, placeholders).filter((name) => !used.includes(name) && !received.has(name));
}

function requestFor(
  call: ExampleCall,
  { error }: ExpectedAnswer,
  { values }: Session,
  { placeholders }: ReplayOptions,
): HttpRequest {
  const request = requestOf(call, Object.fromEntries(values), placeholders);
  if (error === UNAUTHORIZED) return { ...request, headers: [] };
  // An address that the contract does not know is asked for as the others are: the service says what it thinks of it
  const token = values.get("token") ?? "";
  return { ...request, headers: [["Authorization", `Bearer ${token}`]] };
}
