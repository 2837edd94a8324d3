import type { FormField, HttpRequest, RequestBody } from "../http-request.ts";
import { readJsonValue, writePairs, type JsonValue } from "./json-value.ts";
import { escapeText, quoteText, type EscapeStyle } from "./escape-text.ts";
import { writeValue, type ValueStyle } from "./write-value.ts";

const ESCAPES: EscapeStyle = { writeAstral: (code) => `\\u{${code.toString(16)}}` };

/** Laid out as prettier does, but for texts that are longer than a line. */
const STYLE: ValueStyle = {
  writeText,
  writeName,
  words: { true: "true", false: "false", null: "null" },
  indent: "  ",
  padding: " ",
  width: 80,
};

/** A request, as `sentRequest` gives it, as a module with `fetch`, for Node.js and browsers. */
export function writeJavascript({ method, url, headers, body }: HttpRequest): string {
  const hasFile = body?.kind === "form" && body.fields.some((field) => "fileName" in field);
  const type = body?.kind === "json" ? [["Content-Type", "application/json"] as const] : [];
  const options = [
    ...(method === "GET" ? [] : [`  method: "${method}",`]),
    ...writeOption("headers", [...headers, ...type]),
    ...writeBody(body),
  ];
  return [
    ...(hasFile ? ['import { openAsBlob } from "node:fs";', ""] : []),
    ...(body?.kind === "form" ? [...writeForm(body.fields), ""] : []),
    // On a line of its own, as it is long.
    `const url = ${writeText(url)};`,
    ...(options.length === 0
      ? ["const response = await fetch(url);"]
      : ["const response = await fetch(url, {", ...options, "});"]),
    "console.log(response.status);",
    "console.log(await response.text());",
  ].join("\n");
}

function writeText(text: string): string {
  return hideTags(quoteText(text, ESCAPES));
}

/** The literal without what would end a `<script>` that holds it. */
function hideTags(literal: string): string {
  return literal.replace(/<(?=!--|\/?script)/gi, "\\x3c");
}

/** A text of several lines, laid out as it is. */
function writeLines(text: string): string {
  return hideTags(`\`${escapeText(text, ESCAPES).replace(/`|\$(?=\{)/g, "\\$&")}\``);
}

/** The name of a member, without quotes where it needs none; `__proto__` would be no member otherwise. */
function writeName(name: string): string {
  if (name === "__proto__") return '["__proto__"]';
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : writeText(name);
}

function writeOption(name: string, pairs: HttpRequest["headers"]): string[] {
  return pairs.length === 0 ? [] : [writeMember(name, "", writePairs(pairs), "")];
}

/** A line of the options of `fetch`, with what stands round its value. */
function writeMember(name: string, before: string, value: JsonValue, after: string): string {
  const start = `${name}: ${before}`;
  return `  ${start}${writeValue(value, STYLE, { indent: "  ", taken: start.length + after.length + 1 })}${after},`;
}

function writeBody(body: RequestBody | undefined): string[] {
  switch (body?.kind) {
    case undefined:
      return [];
    case "json": {
      const value = readJsonValue(body.text);
      return [
        value ? writeMember("body", "JSON.stringify(", value, ")") : `  body: ${writeLines(body.text)},`,
      ];
    }
    case "form":
      return ["  body: form,"];
    case "urlencoded":
      return [writeMember("body", "new URLSearchParams(", writePairs(body.fields), ")")];
  }
}

function writeForm(fields: readonly FormField[]): string[] {
  return ["const form = new FormData();", ...fields.flatMap(writeFormField)];
}

function writeFormField(field: FormField): string[] {
  const name = writeText(field.name);
  if ("value" in field) return [`form.append(${name}, ${writeText(field.value)});`];
  const path = writeText(field.fileName);
  const fileName = writeText(field.fileName.replace(/^.*\//s, ""));
  return [
    "// Dans un navigateur, sans import, le fichier est input.files[0].",
    `form.append(${name}, await openAsBlob(${path}), ${fileName});`,
  ];
}
