import type { Operation } from "../../contract/contract.ts";
import type { ExampleCall } from "../example-call.ts";

/** The statuses that a page lets its reader expect of a call. */
export interface ExpectedStatus {
  /** One by one: `[201]`. */
  statuses: readonly number[];
  /** Any status from the first to the last, where nobody has seen the right one: `[200, 299]`. */
  range?: readonly [first: number, last: number];
}

const SUCCESS = [200, 299] as const;
/** Of other services, which may lead elsewhere. */
const SUCCESS_OR_REDIRECT = [200, 399] as const;

/** What a call may answer: the statuses of its samples, and those of success, unless its samples name them. */
export function expectedStatus(
  { responses }: Pick<ExampleCall, "responses">,
  operation?: Operation,
): ExpectedStatus {
  const shown = [...new Set(responses.flatMap(({ status }) => status ?? []))];
  if (shown.some((status) => status < 400)) return { statuses: shown };
  if (!operation) return { statuses: shown, range: SUCCESS_OR_REDIRECT };
  const successes = Object.entries(operation.responses).filter(([status]) => /^[23]\d\d$/.test(status));
  const isUnsure = successes.length === 0 || successes.some(([, { isStatusAssumed }]) => isStatusAssumed);
  if (isUnsure) return { statuses: shown, range: SUCCESS };
  return { statuses: [...successes.map(([status]) => Number(status)), ...shown] };
}
