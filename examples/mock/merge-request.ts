import { isRecord } from "../../contract/open-api-document.ts";
import { memberOf, withMembers } from "./json.ts";

/** An answer in which what the request says wins; the entity that it names by its identifier stays as the answer shows it. */
export function mergeRequest(answered: unknown, request: unknown): unknown {
  if (typeof request === "string") return memberOf(answered, "_id") === request ? answered : request;
  if (Array.isArray(request))
    return request.map((item, index) =>
      mergeRequest(Array.isArray(answered) ? answered[index] : undefined, item),
    );
  if (!isRecord(request) || !isRecord(answered)) return request;
  const members = Object.entries(request).map(
    ([name, value]) => [name, mergeRequest(memberOf(answered, name), value)] as const,
  );
  return withMembers(answered, members);
}
