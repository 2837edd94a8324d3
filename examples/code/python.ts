import type { FormField, HttpRequest, RequestBody } from "../http-request.ts";
import { readJsonValue, writePairs, type JsonValue } from "./json-value.ts";
import { escapeText, quoteText, writeHexadecimal, type EscapeStyle } from "./escape-text.ts";
import { writeValue, type ValueStyle } from "./write-value.ts";

const ESCAPES: EscapeStyle = { writeAstral: (code) => writeHexadecimal("\\U", code, 8) };

/** Laid out as black does. */
const STYLE: ValueStyle = {
  writeText,
  writeName: writeText,
  words: { true: "True", false: "False", null: "None" },
  indent: "    ",
  padding: "",
  width: 88,
};

type FileField = Extract<FormField, { fileName: string }>;

/** A request, as `sentRequest` gives it, as a program for Python 3 with `requests`, which would wait for ever without `timeout`. */
export function writePython({ method, url, headers, body }: HttpRequest): string {
  const files = body?.kind === "form" ? body.fields.filter((field) => "fileName" in field) : [];
  const indent = files.length === 0 ? "" : STYLE.indent;
  const inner = indent + STYLE.indent;
  const isJsonText = body?.kind === "json" && jsonOf(body) === undefined;
  const allHeaders = isJsonText ? [...headers, ["Content-Type", "application/json"] as const] : headers;
  const call = [
    `${indent}response = requests.${method.toLowerCase()}(`,
    `${inner}${writeText(url)},`,
    ...(allHeaders.length === 0 ? [] : [writeHeaders(allHeaders, inner)]),
    ...writeBody(body, inner),
    `${inner}timeout=60,`,
    `${indent})`,
  ];
  const opening = files.map(
    (field, at) => `open(${writeText(field.fileName)}, "rb") as ${nameFile(files, at)}`,
  );
  return [
    "import requests",
    "",
    ...(files.length === 0 ? [] : [`with ${opening.join(", ")}:`]),
    ...call,
    "print(response.status_code)",
    "print(response.text)",
  ].join("\n");
}

function writeText(text: string): string {
  return quoteText(text, ESCAPES);
}

/** A text of several lines, laid out as it is; no two quotes follow each other in it. */
function writeLines(text: string): string {
  return `"""${escapeText(text, ESCAPES).replace(/"(?="|$)/g, '\\"')}"""`;
}

function writeArgument(name: string, value: JsonValue, indent: string): string {
  return `${indent}${name}=${writeValue(value, STYLE, { indent, taken: name.length + 2 })},`;
}

function writeHeaders(headers: HttpRequest["headers"], indent: string): string {
  if (headers.every(([, value]) => isAscii(value)))
    return writeArgument("headers", writePairs(headers), indent);
  // `requests` cannot send a text beyond Latin-1 as a header, but bytes as they are.
  const inner = indent + STYLE.indent;
  const lines = headers.map(([name, value]) => {
    const encoded = isAscii(value) ? "" : '.encode("utf-8")';
    return `${inner}${writeText(name)}: ${writeText(value)}${encoded},`;
  });
  return [`${indent}headers={`, ...lines, `${indent}},`].join("\n");
}

function isAscii(text: string): boolean {
  return /^\p{ASCII}*$/u.test(text);
}

/** The value to give to `json`, which sends nothing for `None`. */
function jsonOf({ text }: Extract<RequestBody, { kind: "json" }>): JsonValue | undefined {
  const value = readJsonValue(text);
  return value?.kind === "word" && value.word === "null" ? undefined : value;
}

function writeBody(body: RequestBody | undefined, indent: string): string[] {
  switch (body?.kind) {
    case undefined:
      return [];
    case "json": {
      const value = jsonOf(body);
      if (value) return [writeArgument("json", value, indent)];
      return [`${indent}data=${writeLines(body.text)}.encode("utf-8"),`];
    }
    case "form":
      return writeForm(body.fields, indent);
    case "urlencoded":
      return [writeArgument("data", writePairs(body.fields), indent)];
  }
}

function writeForm(fields: readonly FormField[], indent: string): string[] {
  const inner = indent + STYLE.indent;
  const files = fields.filter((field) => "fileName" in field);
  const texts = fields.flatMap((field) => ("value" in field ? [[field.name, field.value] as const] : []));
  // `requests` makes a form of parts only where `files` holds one: a text without a file’s name is one too.
  const parts =
    files.length > 0
      ? files.map((file, at): [string, string] => [file.name, writeFile(file, nameFile(files, at))])
      : texts.map(([name, value]): [string, string] => [name, `(None, ${writeText(value)})`]);
  const data = files.length > 0 && texts.length > 0 ? [writeArgument("data", writePairs(texts), indent)] : [];
  const [only] = parts;
  if (parts.length === 1 && only) return [...data, `${indent}files={${writeText(only[0])}: ${only[1]}},`];
  const lines = parts.map(([name, part]) => `${inner}(${writeText(name)}, ${part}),`);
  return [...data, [`${indent}files=[`, ...lines, `${indent}],`].join("\n")];
}

/** The variable, with the name where `requests` would take the file for one of Python’s own, such as `<stdin>`. */
function writeFile({ fileName }: FileField, variable: string): string {
  if (!fileName.startsWith("<") && !fileName.endsWith(">")) return variable;
  return `(${writeText(fileName.replace(/^.*\//s, ""))}, ${variable})`;
}

function nameFile(files: readonly FileField[], at: number): string {
  return files.length === 1 ? "file" : `file_${at + 1}`;
}
