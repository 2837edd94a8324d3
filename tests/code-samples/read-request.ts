import type { ReceivedRequest } from "./echo-server.ts";
import { readForm } from "./read-form.ts";

/** What a request says, in plain values; of its headers, those that clients do not add themselves. */
export interface SeenRequest {
  method: string;
  /** Path and query, decoded apart. */
  target: readonly string[];
  headers: readonly (readonly [name: string, value: string])[];
  /** Without its parameters. */
  contentType: string;
  body: unknown;
}

/** The case that a request belongs to, by its address: `/curl/address/3/x?q=` → `/curl/address/3`. */
export function caseKey(target: string): string {
  return target.split("/").slice(0, 4).join("/");
}

/** What a request that has arrived at `/language/…` says. */
export function readRequest({ method, target, headers, body }: ReceivedRequest): SeenRequest {
  const contentType = headers.find(([name]) => name === "content-type")?.[1] ?? "";
  return {
    method,
    target: target.split(/[/?=]/).slice(2).map(decodeURIComponent),
    headers: headers.filter(([name]) => !OWN_HEADERS.has(name)),
    contentType: contentType.split(";")[0] ?? "",
    body: readBody(contentType, body),
  };
}

const OWN_HEADERS = new Set(
  "host user-agent accept accept-encoding accept-language connection content-type content-length sec-fetch-mode".split(
    " ",
  ),
);

function readBody(contentType: string, body: Buffer): unknown {
  const text = body.toString("utf8");
  if (contentType.startsWith("multipart/")) return readForm(contentType, body);
  if (contentType.startsWith("application/x-www-form-urlencoded")) return [...new URLSearchParams(text)];
  return text === "" ? undefined : showJson(text);
}

/** A text of JSON in one spelling, its integers as they are written. */
export function showJson(text: string): string {
  return JSON.stringify(JSON.parse(text)) + (/^\[\d+/.exec(text)?.[0] ?? "");
}
