import { splitAtPlaceholders } from "../../contract/placeholder.ts";
import type { HttpRequest, RequestBody } from "../http-request.ts";
import { escapeJson } from "./escape-text.ts";

/**
 * The request as every client sends it, so that programs of all languages say the same: its address percent-encoded but for
 * what is left to the reader, each header on one line, texts without halves of characters, no body with GET and HEAD.
 */
export function sentRequest({ method, url, headers, body }: HttpRequest): HttpRequest {
  const sentBody = body && method !== "GET" && method !== "HEAD" ? cleanBody(body) : undefined;
  return {
    method,
    url: encodeUrl(url),
    headers: cleanHeaders(headers),
    ...(sentBody ? { body: sentBody } : {}),
  };
}

const HEADER_NAME = /^[!#$%&'*+.^_`|~\w-]+$/;

/** The headers that HTTP allows; those of one name as one, their values behind each other. */
function cleanHeaders(headers: HttpRequest["headers"]): HttpRequest["headers"] {
  const merged = new Map<string, readonly [name: string, value: string]>();
  for (const [name, value] of headers) {
    if (!HEADER_NAME.test(name)) continue;
    const [firstName, before] = merged.get(name.toLowerCase()) ?? [name];
    const cleaned = cleanHeader(value);
    merged.set(name.toLowerCase(), [firstName, before === undefined ? cleaned : `${before}, ${cleaned}`]);
  }
  return [...merged.values()];
}

/** What RFC 9110 (5.5) wants done with characters that would end a header or spoil it. */
function cleanHeader(value: string): string {
  return toWellFormed(value)
    .replace(/[^\P{Cc}\t]+/gu, " ")
    .trim();
}

const UNSAFE_IN_URL = /[^\x21-\x7e]|["<>\\^`|]|%(?![\dA-Fa-f]{2})/gu;

function encodeUrl(url: string): string {
  return splitAtPlaceholders(toWellFormed(url))
    .map(({ text, isPlaceholder }) =>
      isPlaceholder ? text : text.replace(UNSAFE_IN_URL, encodeURIComponent),
    )
    .join("");
}

function cleanBody(body: RequestBody): RequestBody | undefined {
  switch (body.kind) {
    case "json":
      return { kind: "json", text: escapeJson(body.text) };
    case "form":
      return body.fields.length === 0 ? undefined : { kind: "form", fields: body.fields.map(cleanField) };
    case "urlencoded":
      return body.fields.length === 0
        ? undefined
        : {
            kind: "urlencoded",
            fields: body.fields.map(([name, value]) => [toWellFormed(name), toWellFormed(value)] as const),
          };
  }
}

function cleanField<Field extends Readonly<Record<string, string>>>(field: Field): Field {
  return Object.fromEntries(Object.entries(field).map(([name, text]) => [name, toWellFormed(text)])) as Field;
}

/** The text as UTF-8 can carry it: half of a surrogate pair is no character. */
function toWellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, "\ufffd");
}
