import type { CodeLanguage } from "../../examples/code/index.ts";
import type { HttpRequest } from "../../examples/http-request.ts";
import { NASTY_FILE_NAMES, NASTY_TEXTS } from "./nasty-texts.ts";
import { showJson, type SeenRequest } from "./read-request.ts";

/** A request with a nasty text in it, and what the server is to receive. */
export interface RequestCase {
  /** Path and query of its address. */
  target: string;
  request: Omit<HttpRequest, "url">;
  meant: SeenRequest;
}

/** What the file of this name holds. */
export function contentOf(fileName: string): string {
  return `Contenu de ${fileName}\r\n\0\ufeff`;
}

/** The cases of each kind for a language: JSON, long numbers, forms of both kinds, addresses. */
export function requestCases(language: CodeLanguage): RequestCase[] {
  const texts = NASTY_TEXTS.map(([, text]) => text);
  return [
    ...texts.map(jsonCase),
    ...texts.map(numberCase),
    ...texts.map((text, at) => formCase(text, at, language)),
    ...texts.map(urlencodedCase),
    ...texts.filter((text) => text.length < 10_000).map(addressCase),
  ];
}

/** The value of the header `Bearer …` that is to arrive; nothing where the client refuses the text: `fetch` takes Latin-1 alone. */
export function headerOf(text: string, language: CodeLanguage): string | undefined {
  const value = `Bearer ${wellFormed(text).replace(/[\0-\x08\x0a-\x1f\x7f-\x9f]+/g, " ")}`.trim();
  if (language !== "javascript") return value;
  return /^[\0-\xff]*$/.test(value) ? Buffer.from(value, "latin1").toString() : undefined;
}

function jsonCase(text: string, at: number): RequestCase {
  const written = JSON.stringify(text);
  const body = `{"text": ${written}, ${written}: [${written}, true, {"deep": [null, [], {}]}], "number": -1.50e2}`;
  return caseOf("POST", `/json/${at}`, { kind: "json", text: body }, "application/json", showJson(body));
}

function numberCase(text: string, at: number): RequestCase {
  const body = `[12345678901234567890, ${JSON.stringify(text)}]`;
  return caseOf("PUT", `/number/${at}`, { kind: "json", text: body }, "application/json", showJson(body));
}

function formCase(text: string, at: number, language: CodeLanguage): RequestCase {
  const fileName = NASTY_FILE_NAMES[at % NASTY_FILE_NAMES.length] ?? "";
  const file = { name: "file", content: contentOf(fileName), fileName: fileName.replace(/^.*\//, "") };
  const content = contentInForm(text, language);
  const fields = [
    { name: "file", fileName },
    { name: "text", value: text },
    { name: 'le "nom" ;', value: "é" },
  ];
  const parts = [
    { name: "text", content },
    { name: 'le "nom" ;', content: "é" },
  ];
  // `requests` writes files behind texts.
  const body = language === "python" ? [...parts, file] : [file, ...parts];
  return caseOf("POST", `/form/${at}`, { kind: "form", fields }, "multipart/form-data", body);
}

/** No argument holds a NUL; the Fetch standard writes every line break of a form as CRLF. */
function contentInForm(text: string, language: CodeLanguage): string {
  const content = wellFormed(text);
  if (language === "curl") return content.replaceAll("\0", "\ufffd");
  return language === "javascript" ? content.replace(/\r\n|\r|\n/g, "\r\n") : content;
}

function urlencodedCase(text: string, at: number): RequestCase {
  const fields = [
    ["text", text],
    [text, "value"],
    ["text", "twice"],
  ] as const;
  const body = fields.map(([name, value]) => [wellFormed(name), wellFormed(value)]);
  return caseOf(
    "PATCH",
    `/urlencoded/${at}`,
    { kind: "urlencoded", fields },
    "application/x-www-form-urlencoded",
    body,
  );
}

function addressCase(text: string, at: number): RequestCase {
  const encoded = encodeURIComponent(wellFormed(text));
  const { request, meant, target } = caseOf(
    "DELETE",
    `/address/${at}/x${encoded}?q=${encoded}`,
    undefined,
    "",
    undefined,
  );
  return {
    request,
    target,
    meant: {
      ...meant,
      target: ["address", String(at), `x${wellFormed(text)}`, "q", wellFormed(text)],
    },
  };
}

function caseOf(
  method: HttpRequest["method"],
  target: string,
  body: HttpRequest["body"],
  contentType: string,
  seen: unknown,
): RequestCase {
  return {
    target,
    request: { method, headers: [["Authorization", "Bearer x"]], ...(body ? { body } : {}) },
    meant: {
      method,
      target: target.split("/").slice(1),
      headers: [["authorization", "Bearer x"]],
      contentType,
      body: seen,
    },
  };
}

/** The text as UTF-8 carries it: halves of surrogate pairs become U+FFFD. */
function wellFormed(text: string): string {
  return Buffer.from(text).toString();
}
