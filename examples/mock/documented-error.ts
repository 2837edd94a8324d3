import type { Operation } from "../../contract/contract.ts";
import { errorAnswer, errorBody, isErrorStatus, jsonAnswer } from "./error-answer.ts";
import { isRecord } from "../../contract/open-api-document.ts";
import { withMembers } from "./json.ts";
import type { MockContext } from "./mock-context.ts";
import type { MockResponse } from "./mock-api.ts";
import type { Preference } from "./read-preference.ts";

/** The refusal that a request wishes for, in the words of a page if one shows it; nothing where it wishes for none. */
export function answerDocumentedError(
  { documentation }: MockContext,
  operation: Operation,
  { code, example }: Preference,
): MockResponse | undefined {
  if (code === undefined || !isErrorStatus(code)) return undefined;
  const preferred = documentation.findCall(example ?? "");
  const calls = [...(preferred ? [preferred] : []), ...documentation.callsOf(operation)];
  const documented = calls.find((call) => call.operation === operation && call.errors.has(code));
  const body = documented?.errors.get(code);
  if (!isRecord(body)) return errorAnswer(code);
  return jsonAnswer(code, withMembers(errorBody(code), Object.entries(body)));
}
