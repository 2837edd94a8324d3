import type { Contract, Operation } from "../../contract/contract.ts";
import { followReference, isRecord, readPointer } from "../../contract/open-api-document.ts";
import { french, quote } from "../../contract/message-words.ts";
import type { Schema } from "../../contract/schema.ts";
import type { MockRequest } from "./mock-api.ts";

/** A file that a form brought: it is counted, and not kept. */
export interface ReceivedFile {
  field: string;
  name: string;
  /** In bytes. */
  size: number;
}

/** The body of a request, read; none where it has none. */
export interface ReceivedBody {
  value?: unknown;
  files: readonly ReceivedFile[];
}

/** A body that cannot be read, and why. */
export interface BodyRefusal {
  status: number;
  description: string;
}

const JSON_TYPE = "application/json";
const FORM_TYPE = "multipart/form-data";
/** Deeper bodies are refused: they would exhaust whoever reads them. */
const DEEPEST = 100;

/** The body of a request as its operation takes it: JSON, or the fields of a form. */
export async function readBody(
  contract: Contract,
  operation: Operation,
  request: MockRequest,
): Promise<ReceivedBody | BodyRefusal> {
  const { requestBody } = operation;
  const { body } = request;
  if (!requestBody) return { files: [] };
  if (body === undefined || body.length === 0) {
    if (!isBodyRequired(contract, operation)) return { files: [] };
    return { status: 400, description: french`Le corps de la requête est absent` };
  }
  const contentType = request.headers["content-type"] ?? "";
  const type = contentType.split(";")[0]?.trim().toLowerCase() ?? "";
  const [expected = JSON_TYPE] = Object.keys(requestBody);
  if (type !== expected) {
    const found = type === "" ? french`il faut ${expected}` : french`${quote(type)} au lieu de ${expected}`;
    return { status: 415, description: french`Type du corps : ${found}` };
  }
  return type === FORM_TYPE
    ? readForm(contract, body, contentType, requestBody[FORM_TYPE] ?? {})
    : readJson(body);
}

/** Whether a reading has failed. */
export function isRefusal(read: ReceivedBody | BodyRefusal): read is BodyRefusal {
  return "status" in read;
}

function isBodyRequired(contract: Contract, { method, path }: Operation): boolean {
  const pointer = `/paths/${path.replaceAll("~", "~0").replaceAll("/", "~1")}/${method.toLowerCase()}/requestBody`;
  const body = readPointer(contract.document, pointer);
  return isRecord(body) && followReference(contract.document, body)["required"] === true;
}

function readJson(body: Uint8Array<ArrayBuffer> | string): ReceivedBody | BodyRefusal {
  const text = typeof body === "string" ? body : new TextDecoder().decode(body);
  if (measureDepth(text) > DEEPEST)
    return { status: 400, description: french`Le corps a plus de ${DEEPEST} niveaux imbriqués` };
  try {
    return { value: JSON.parse(text) as unknown, files: [] };
  } catch {
    return { status: 400, description: french`Le corps n’est pas du JSON` };
  }
}

/** How many brackets of a JSON text are open at once. */
function measureDepth(text: string): number {
  let depth = 0;
  let deepest = 0;
  let isQuoted = false;
  for (let index = 0; index < text.length; index += 1) {
    const sign = text[index];
    if (isQuoted && sign === "\\") index += 1;
    else if (sign === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (sign === "[" || sign === "{") deepest = Math.max(deepest, ++depth);
    else if (sign === "]" || sign === "}") depth -= 1;
  }
  return deepest;
}

async function readForm(
  contract: Contract,
  body: Uint8Array<ArrayBuffer> | string,
  contentType: string,
  schema: Schema,
): Promise<ReceivedBody | BodyRefusal> {
  let form: FormData;
  try {
    form = await new Response(body, { headers: { "content-type": contentType } }).formData();
  } catch {
    return { status: 400, description: french`Le corps n’est pas un formulaire` };
  }
  const { properties = {} } = contract.resolveSchema(schema);
  const files: ReceivedFile[] = [];
  const fields = new Map<string, unknown>();
  for (const [name, entry] of form) {
    const property = Object.hasOwn(properties, name) ? contract.resolveSchema(properties[name] ?? {}) : {};
    const isFile = property.format === "binary";
    if (typeof entry === "string" && isFile)
      return { status: 400, description: french`${name} : il faut un fichier` };
    if (typeof entry !== "string" && !isFile && Object.hasOwn(properties, name))
      return { status: 400, description: french`${name} : il faut un texte, et non un fichier` };
    if (typeof entry !== "string") files.push({ field: name, name: entry.name, size: entry.size });
    const value = typeof entry === "string" ? readField(contract, entry, property) : entry.name;
    const before = fields.get(name);
    const isList = property.type === "array";
    fields.set(
      name,
      isList ? [...(Array.isArray(before) ? (before as unknown[]) : []), value].flat() : value,
    );
  }
  return { value: Object.fromEntries(fields), files };
}

/** The value that the text of a field stands for in a schema of this type. */
function readField(contract: Contract, text: string, schema: Schema): unknown {
  if (schema.type === "array") {
    const items = contract.resolveSchema(schema.items ?? {});
    return readListed(text).map((item) =>
      typeof item === "string" ? readField(contract, item, items) : item,
    );
  }
  if (schema.type === "boolean" && (text === "true" || text === "false")) return text === "true";
  const isNumber = schema.type === "integer" || schema.type === "number";
  if (isNumber && text.trim() !== "" && Number.isFinite(Number(text))) return Number(text);
  return text;
}

/** A list written in one field: in JSON, or as one element. */
function readListed(text: string): unknown[] {
  if (!text.trimStart().startsWith("[")) return [text];
  try {
    const value = JSON.parse(text) as unknown;
    return Array.isArray(value) ? value : [text];
  } catch {
    return [text];
  }
}
