import type { Contract } from "../../contract/contract.ts";
import type { Environment, Environments } from "../../examples/environment.ts";
import type { ExampleCall } from "../../examples/example-call.ts";
import { checkCalls, type TranslatedCalls } from "./check-calls.ts";
import { checkValues, type EnvironmentFault } from "./check-values.ts";

/** What there is to say of an environment; of the one that pages are written with, no calls. */
export interface EnvironmentReport {
  /** `simulee` */
  key: string;
  environment: Environment;
  faults: readonly EnvironmentFault[];
  calls?: TranslatedCalls;
}

/** What there is to say of each environment, in their order: of its values, and of the calls of the pages in it. */
export function checkEnvironments(
  environments: Environments,
  { calls, contract }: { calls: readonly ExampleCall[]; contract: Contract },
): EnvironmentReport[] {
  const entries = Object.entries(environments);
  const from = entries[0]?.[1];
  return entries.map(([key, environment]) => ({
    ...{ key, environment, faults: checkValues(environment, from ?? environment) },
    ...(environment === from || !from
      ? {}
      : { calls: checkCalls(calls, { from, to: environment, contract }) }),
  }));
}
