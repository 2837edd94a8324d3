import { findOperation } from "../../contract/find-operation.ts";
import type { ExampleCall } from "../example-call.ts";
import type { PlacedFault } from "./fault.ts";
import { findProducer } from "./find-producer.ts";
import { identifiersGiven, placeholdersUsed, type UsedPlaceholder } from "./identifiers-of.ts";
import type { LeftOut, ReplayOptions, ReplayResult, StepResult } from "./replay-result.ts";
import { runStep } from "./run-step.ts";
import type { Scenario, ScenarioStep } from "./scenario.ts";
import type { Send } from "./send.ts";
import { startSession, withhold, type Session } from "./session.ts";

/**
 * Runs the calls of a guide in their order, the identifiers of each answer carried into the next requests, and says where the
 * guide is not what the service does. A call that needs what only a later one gives is run after that one.
 */
export async function replayScenario(
  scenario: Scenario,
  send: Send,
  options: ReplayOptions,
): Promise<ReplayResult> {
  const session = startSession(options.values);
  const results = new Map<ScenarioStep, StepResult>();
  let postponed: ScenarioStep[] = [];
  for (const step of scenario.steps) {
    const kept = keepBack(step, scenario, session, options);
    results.set(step, kept ?? (await runStep(step, scenario, session, send, options)));
    if (kept?.isPostponed) postponed.push(step);
    for (const early of postponed) {
      if (lackedBy(early.call, session, options).length > 0) continue;
      postponed = postponed.filter((other) => other !== early);
      const late = await runStep(early, scenario, session, send, options);
      results.set(early, { ...late, faults: [...(results.get(early)?.faults ?? []), ...late.faults] });
    }
  }
  const steps = scenario.steps.flatMap((step) => results.get(step) ?? []);
  return { steps, values: Object.fromEntries(session.values) };
}

type KeptBack = StepResult & { isPostponed?: true };

/** Why a step is not sent, or not yet; nothing where it is. */
function keepBack(
  step: ScenarioStep,
  scenario: Scenario,
  session: Session,
  options: ReplayOptions,
): KeptBack | undefined {
  const { call } = step;
  const given = identifiersGiven(call, options.placeholders);
  const reason = reasonToLeaveOut(call, options);
  if (reason) {
    withhold(session, given, "left-out");
    return { step, leftOut: reason, faults: [] };
  }
  const lacked = lackedBy(call, session, options);
  const unknown = lacked.filter(
    ({ name, isIdentifier }) => isIdentifier && !session.withheld.has(name) && !scenario.given.includes(name),
  );
  if (unknown.length > 0) {
    const faults = unknown.map((used) => tellUnknown(used, step, scenario, session, options));
    const isPostponed = faults.every(({ kind }) => kind === "out-of-order");
    for (const fault of faults)
      if (fault.kind === "unproduced") session.withheld.set(fault.placeholder, "failed");
    const awaited = unknown.map(({ name }) => name);
    withhold(
      session,
      given.filter((name) => !awaited.includes(name)),
      "failed",
    );
    return { step, faults, ...(isPostponed ? { isPostponed } : {}) };
  }
  const missing = whyMissing(lacked, session);
  if (!missing) return undefined;
  withhold(session, given, missing.kind === "needs-failed" ? "failed" : "left-out");
  return { step, leftOut: missing, faults: [] };
}

function reasonToLeaveOut(call: ExampleCall, { contract, leaveOut }: ReplayOptions): LeftOut | undefined {
  const { kind } = findOperation(contract, call.method, call.address);
  return kind === "other-service" ? { kind } : leaveOut?.(call);
}

/** The placeholders of a request that have no value yet, each once. */
function lackedBy(
  call: ExampleCall,
  { values }: Session,
  { placeholders }: ReplayOptions,
): UsedPlaceholder[] {
  const lacked = placeholdersUsed(call, placeholders).filter(({ name }) => !values.has(name));
  return lacked.filter(({ name }, index) => lacked.findIndex((other) => other.name === name) === index);
}

function tellUnknown(
  { name: placeholder, part, start, end }: UsedPlaceholder,
  step: ScenarioStep,
  { steps, given }: Scenario,
  { values }: Session,
  { placeholders }: ReplayOptions,
): Extract<PlacedFault, { kind: "unproduced" | "out-of-order" }> {
  const later = steps.slice(steps.indexOf(step) + 1);
  const isKnown = (name: string): boolean => values.has(name) || given.includes(name);
  const producer = findProducer(placeholder, later, isKnown, placeholders);
  const place = { part, start, end, placeholder };
  return producer
    ? { kind: "out-of-order", ...place, line: producer.line }
    : { kind: "unproduced", ...place };
}

function whyMissing(lacked: readonly UsedPlaceholder[], { withheld }: Session): LeftOut | undefined {
  const named = (reason: "left-out" | "failed" | undefined): string[] =>
    lacked.filter(({ name }) => withheld.get(name) === reason).map(({ name }) => name);
  const reasons = [
    { kind: "needs-failed", placeholders: named("failed") },
    { kind: "needs-left-out", placeholders: named("left-out") },
    { kind: "no-value", placeholders: named(undefined) },
  ] as const;
  return reasons.find(({ placeholders }) => placeholders.length > 0);
}
