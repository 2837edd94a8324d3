import { isRecord } from "../../contract/open-api-document.ts";
import type { HttpRequest } from "../http-request.ts";
import type { KnownValues } from "./compare-context.ts";
import type { Answer, NoAnswer } from "./send.ts";

/** The identifiers of what a POST has created: those of its answer, and those that the page says it gives. */
export function listCreated(
  { method, url, body }: HttpRequest,
  answer: Answer | NoAnswer,
  found: KnownValues,
): string[] {
  if (method !== "POST" || "failure" in answer || answer.status < 200 || answer.status >= 300) return [];
  const sent = `${url} ${body ? JSON.stringify(body) : ""}`;
  const identifiers = [...identifiersOf(answer.body), ...found.values()];
  return [...new Set(identifiers)].filter((identifier) => !sent.includes(identifier));
}

/** The `_id` of an answer, or of each element of a list. */
function identifiersOf(body: string): string[] {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return [];
  }
  return [value].flat().flatMap((item) => {
    const identifier = isRecord(item) ? item["_id"] : undefined;
    return typeof identifier === "string" ? [identifier] : [];
  });
}
