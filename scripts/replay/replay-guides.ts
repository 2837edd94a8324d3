import type { Contract } from "../../contract/contract.ts";
import type { PlaceholderRegistry } from "../../contract/placeholder.ts";
import type { ExampleCall } from "../../examples/example-call.ts";
import type { Values } from "../../examples/fill-placeholders.ts";
import { replayScenario } from "../../examples/scenario/replay-scenario.ts";
import type { LeftOut, ReplayOptions, StepResult } from "../../examples/scenario/replay-result.ts";
import type { Scenario } from "../../examples/scenario/scenario.ts";
import type { Send } from "../../examples/scenario/send.ts";
import type { Guide } from "./read-guide.ts";

/** What a replay is run against. */
export interface Service extends Pick<ReplayOptions, "waitAgain" | "onSent"> {
  /** What sends the requests of one scenario, which no other has troubled. */
  openSend: () => Send;
  /** Values of placeholders that a scenario begins with; `received` are those that the page’s earlier ones ended with. */
  valuesFor: (scenario: Scenario, received: Values) => Values;
  leaveOut: (call: ExampleCall, isAside: boolean) => LeftOut | undefined;
}

/** What has come of a page: its calls in the order of the page. */
export interface GuideResult {
  guide: Guide;
  steps: readonly StepResult[];
}

/** Runs each page as a scenario, what it shows beside its steps as others. */
export async function replayGuides(
  guides: readonly Guide[],
  service: Service,
  facts: { contract: Contract; placeholders: PlaceholderRegistry },
): Promise<GuideResult[]> {
  const results: GuideResult[] = [];
  for (const guide of guides) {
    const steps: StepResult[] = [];
    let received: Values = {};
    for (const scenario of [guide.main, ...guide.asides]) {
      const isAside = scenario !== guide.main;
      const replayed = await replayScenario(scenario, service.openSend(), {
        ...facts,
        values: service.valuesFor(scenario, received),
        leaveOut: (call) => service.leaveOut(call, isAside),
        waitAgain: service.waitAgain,
        ...(service.onSent ? { onSent: service.onSent } : {}),
      });
      steps.push(...replayed.steps);
      received = replayed.values;
    }
    results.push({ guide, steps: steps.sort((a, b) => a.step.line - b.step.line) });
  }
  return results;
}
