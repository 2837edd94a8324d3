import type { Operation, Schema } from "./contract.ts";

/** What a JSON sample shows of an operation: the body of its request or of a response, of this status if it names one. */
export interface ShownPart {
  role: string;
  status?: number;
}

/** The schema of what a sample shows, by default of the operation’s own success; none where the contract has no such JSON. */
export function schemaOfSample({ role, status }: ShownPart, operation: Operation): Schema | undefined {
  const { requestBody, responses } = operation;
  if (role === "request") return requestBody?.["application/json"];
  const code =
    status === undefined ? statusesOf(operation).find((key) => key.startsWith("2")) : String(status);
  return code === undefined ? undefined : responses[code]?.["application/json"];
}

/** The statuses that an operation answers with, as the contract writes them. */
export function statusesOf({ responses }: Operation): string[] {
  return Object.keys(responses);
}
