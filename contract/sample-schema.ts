import type { Operation, OperationResponse, Schema, SchemasByContentType } from "./contract.ts";

/** What a JSON sample shows of an operation: the body of its request or of a response, of this status if it names one. */
export interface ShownPart {
  role: string;
  status?: number;
}

/**
 * The schema of what a sample shows, by default of the operation’s own success; none where the contract has no such body.
 * The JSON of a form (`multipart/form-data`) lists its fields.
 */
export function schemaOfSample({ role, status }: ShownPart, operation: Operation): Schema | undefined {
  const { requestBody } = operation;
  if (role === "request") return requestBody && (jsonOf(requestBody) ?? requestBody["multipart/form-data"]);
  const response = responseOf(operation, status);
  return response && jsonOf(response.content);
}

function responseOf(operation: Operation, status: number | undefined): OperationResponse | undefined {
  const { responses } = operation;
  const named = status === undefined ? undefined : responses[status];
  if (named) return named;
  const success = responses[statusesOf(operation).find((key) => key.startsWith("2")) ?? ""];
  if (status === undefined) return success;
  return success?.isStatusAssumed && String(status).startsWith("2") ? success : undefined;
}

function jsonOf(content: SchemasByContentType): Schema | undefined {
  return content["application/json"];
}

/** The statuses that an operation answers with, as the contract writes them. */
export function statusesOf({ responses }: Operation): string[] {
  return Object.keys(responses);
}
