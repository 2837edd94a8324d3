import type { ExampleCall } from "../example-call.ts";

/** One call of a page, and the line of its block in the writer’s file, which messages name. */
export interface ScenarioStep {
  call: ExampleCall;
  line: number;
}

/** The calls of a guide in their order, to be run one after the other. */
export interface Scenario {
  /** Path from the repository’s root, with `/`. */
  file: string;
  title: string;
  steps: readonly ScenarioStep[];
  /** Placeholders whose values its readers have before they begin: `datastore`. */
  given: readonly string[];
}
