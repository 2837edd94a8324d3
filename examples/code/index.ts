import type { HttpRequest } from "../http-request.ts";
import { writeCurl } from "./curl.ts";
import { writeJavascript } from "./javascript.ts";
import { writePython } from "./python.ts";
import { sentRequest } from "./sent-request.ts";

/** The languages in which a request is written, in the order in which readers see them. */
export const CODE_LANGUAGES = [
  { id: "curl", label: "curl", prismLanguage: "bash" },
  { id: "python", label: "Python", prismLanguage: "python" },
  { id: "javascript", label: "JavaScript", prismLanguage: "javascript" },
] as const;

export type CodeLanguage = (typeof CODE_LANGUAGES)[number]["id"];

const WRITERS: Readonly<Record<CodeLanguage, (request: HttpRequest) => string>> = {
  curl: writeCurl,
  python: writePython,
  javascript: writeJavascript,
};

// Not by httpsnippet: the reader’s browser writes these too, which it is too heavy for, and for forms in Python and with `fetch` it
// sends the name of the file instead of the file.
/**
 * The program that sends a request and shows the status and the body of its answer, without a final line break. Whatever
 * the request holds stays a text of that program: `GET https://x/` in Python → `import requests…`.
 */
export function writeCode(language: CodeLanguage, request: HttpRequest): string {
  return WRITERS[language](sentRequest(request));
}
