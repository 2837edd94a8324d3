import { splitAtPlaceholders } from "../../contract/placeholder.ts";
import type { FormField, HttpRequest, RequestBody } from "../http-request.ts";

/** Linux takes no argument of 128 KiB: what comes near it reaches curl by its input. */
const LONGEST_ARGUMENT = 100_000;

/**
 * A request, as `sentRequest` gives it, as a command of curl for POSIX shells. The status stands at the head of the answer, as in the guides:
 * `--include`.
 */
export function writeCurl({ method, url, headers, body }: HttpRequest): string {
  const { options, input } = writeBody(body);
  const isPostByBody = method === "POST" && body !== undefined;
  const lines = [
    method === "HEAD" ? "--head" : "--include",
    // Else curl makes several addresses of one that holds brackets or braces; those of a placeholder will be gone.
    ...(holdsBrackets(url) ? ["--globoff"] : []),
    ...(["GET", "HEAD"].includes(method) || isPostByBody ? [] : [`--request ${method}`]),
    ...headers.map(([name, value]) => `--header ${quote(value === "" ? `${name};` : `${name}: ${value}`)}`),
    ...options,
    quote(url),
  ];
  return `${input}curl ${lines.join(" \\\n  ")}`;
}

function holdsBrackets(url: string): boolean {
  return splitAtPlaceholders(url).some(({ text, isPlaceholder }) => !isPlaceholder && /[[\]{}]/.test(text));
}

/** The text as one word of a shell, in which nothing has a meaning: `it's` → `'it'\''s'`. No program takes a NUL in its arguments. */
function quote(text: string): string {
  return `'${text.replaceAll("\0", "\ufffd").replaceAll("'", "'\\''")}'`;
}

/** The options that give curl a body, and the command that feeds it, if it is long. */
function writeBody(body: RequestBody | undefined): { options: string[]; input: string } {
  switch (body?.kind) {
    case undefined:
      return { options: [], input: "" };
    case "json": {
      const type = "--header 'Content-Type: application/json'";
      if (isLong(body.text)) return { options: [type, "--data-binary @-"], input: feed(body.text) };
      return { options: [type, `--data-raw ${quote(body.text)}`], input: "" };
    }
    case "form":
      return { options: body.fields.map(writeFormField), input: "" };
    case "urlencoded": {
      const encoded = body.fields.map(encodePair).join("&");
      if (isLong(encoded)) return { options: ["--data-binary @-"], input: feed(encoded) };
      return { options: body.fields.map(writePair), input: "" };
    }
  }
}

function isLong(text: string): boolean {
  return new TextEncoder().encode(text).length > LONGEST_ARGUMENT;
}

function feed(text: string): string {
  return `printf '%s' ${quote(text)} | `;
}

function writeFormField(field: FormField): string {
  if ("value" in field) return `--form-string ${quote(`${encodeEquals(field.name)}=${field.value}`)}`;
  return `--form ${quote(`${encodeEquals(field.name)}=@${writeFileName(field.fileName)}`)}`;
}

/** curl takes a name up to its first sign of equality, and has no way to write another. */
function encodeEquals(name: string): string {
  return name.replaceAll("=", "%3D");
}

const PLAIN_FILE_NAME = /^[\p{L}\p{N}_./-]+$/u;

/** The name of a file as `--form` reads it, where commas and semicolons divide, and `-` is the input. */
function writeFileName(name: string): string {
  if (name === "-") return "./-";
  return PLAIN_FILE_NAME.test(name) ? name : `"${name.replace(/["\\]/g, "\\$&")}"`;
}

/** The pair for curl to encode, or encoded already where curl would lose a part of it, or a terminal obey it. */
function writePair(pair: readonly [name: string, value: string]): string {
  const [name, value] = pair;
  if (name === "" || /\p{Cc}/u.test(value)) return `--data-raw ${quote(encodePair(pair))}`;
  return `--data-urlencode ${quote(`${encodeURIComponent(name)}=${value}`)}`;
}

function encodePair([name, value]: readonly [name: string, value: string]): string {
  return `${encodeURIComponent(name)}=${encodeURIComponent(value)}`;
}
