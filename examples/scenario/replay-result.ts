import type { Contract } from "../../contract/contract.ts";
import type { PlaceholderRegistry } from "../../contract/placeholder.ts";
import type { ExampleCall } from "../example-call.ts";
import type { Values } from "../fill-placeholders.ts";
import type { HttpRequest } from "../http-request.ts";
import type { PlacedFault } from "./fault.ts";
import type { ScenarioStep } from "./scenario.ts";
import type { Answer, NoAnswer } from "./send.ts";

/** Why a call of a guide was not sent. */
export type LeftOut =
  | { kind: "other-service" }
  | { kind: "documented-error"; status: number }
  | { kind: "write" }
  | { kind: "aside" }
  | { kind: "missing-file"; file: string }
  /** A call that was left out, or that failed, would have given these. */
  | { kind: "needs-left-out"; placeholders: readonly string[] }
  | { kind: "needs-failed"; placeholders: readonly string[] }
  /** The guide expects its readers to have these. */
  | { kind: "no-value"; placeholders: readonly string[] };

/** What has come of one call: sent where it is not left out, unless a fault has kept it from being so. */
export interface StepResult {
  step: ScenarioStep;
  leftOut?: LeftOut;
  faults: readonly PlacedFault[];
}

/** What has come of a scenario, call by call, and the values that its placeholders have at its end. */
export interface ReplayResult {
  steps: readonly StepResult[];
  values: Values;
}

/** A call that is asked for again, as what it waits for has not come. */
export interface Repetition {
  step: ScenarioStep;
  /** What the answer shows: `CHECKING`; nothing where it shows lists of checks. */
  state?: string;
  /** How many answers there were. */
  readings: number;
}

/** What one request has done, for those who keep account. */
export interface Sent {
  request: HttpRequest;
  answer: Answer | NoAnswer;
  /** Identifiers of what it has created. */
  created: readonly string[];
}

export interface ReplayOptions {
  contract: Contract;
  placeholders: PlaceholderRegistry;
  /** Values of placeholders at the start, the token among them. */
  values: Values;
  /** Why a call is not to be sent, if it is not. */
  leaveOut?: (call: ExampleCall) => LeftOut | undefined;
  /** Waits before a call is sent again; false where it has been waited for long enough. */
  waitAgain: (repetition: Repetition) => Promise<boolean>;
  /** Called after each answer. */
  onSent?: (sent: Sent) => void;
}
