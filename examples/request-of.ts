import type { PlaceholderRegistry } from "../contract/placeholder.ts";
import { parseSample } from "../contract/sample/parse-sample.ts";
import type { CallBody, ExampleCall } from "./example-call.ts";
import { fillSample, fillText, percentEncode, type Values } from "./fill-placeholders.ts";
import type { FormField, HttpRequest, RequestBody } from "./http-request.ts";
import { shownValue } from "./shown-value.ts";

/** The placeholder of the token that every operation of the API bears. */
export const TOKEN = "token";

/** The parts of a call that make its request. */
export type RequestParts = Pick<ExampleCall, "method" | "address" | "operation" | "request">;

/** The request of a call with the reader’s values; what has none stays between braces. The API’s operations bear the reader’s token. */
export function requestOf(call: RequestParts, values: Values, registry: PlaceholderRegistry): HttpRequest {
  const { method, address, operation, request } = call;
  const token = fillText(`{${TOKEN}}`, values, registry);
  return {
    method,
    url: fillText(address, values, registry, percentEncode),
    headers: operation === undefined ? [] : [["Authorization", `Bearer ${token}`]],
    ...(request ? { body: bodyOf(request, values, registry) } : {}),
  };
}

function bodyOf({ contentType, text }: CallBody, values: Values, registry: PlaceholderRegistry): RequestBody {
  if (contentType === "application/x-www-form-urlencoded") {
    const fields = text
      .trim()
      .split("&")
      .map((pair) => {
        const [name = "", value = ""] = pair.split(/=(.*)/s);
        return [decode(name), fillText(decode(value), values, registry)] as const;
      });
    return { kind: "urlencoded", fields };
  }
  const filled = fillSample(text, values, registry);
  if (contentType === "application/json") return { kind: "json", text: toJson(filled) };
  return { kind: "form", fields: fieldsOf(filled) };
}

/** The sample as JSON: as it is, or without its comments and what it leaves out. */
function toJson(text: string): string {
  try {
    JSON.parse(text);
    return text.trim();
  } catch {
    const { root } = parseSample(text);
    return root ? JSON.stringify(shownValue(root), null, 4) : text.trim();
  }
}

/** The fields of a form, which its sample lists; `file` is the one that every operation sends as a file. */
function fieldsOf(text: string): FormField[] {
  const { root } = parseSample(text);
  const fields = root ? shownValue(root) : {};
  return Object.entries(fields as Record<string, unknown>).map(([name, value]) => {
    const written = typeof value === "string" ? value : JSON.stringify(value);
    return name === FILE_FIELD ? { name, fileName: written } : { name, value: written };
  });
}

/** The one field of the contract’s forms whose format is `binary`. */
const FILE_FIELD = "file";

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return text;
  }
}
