import type { PlaceholderRegistry } from "../../contract/placeholder.ts";
import type { FormField, RequestBody } from "../http-request.ts";
import { localFile } from "./local-file.ts";
import { shellDocumentText, shellText } from "./shell-text.ts";
import { splitJson, splitTemplate, writePieces, type Piece } from "./template.ts";
import { encodeFormText, writeForm } from "./url-text.ts";

/** What curl is told of a body. */
export interface ShellBody {
  options: string[];
  /** What stands behind the command’s line. */
  document?: string;
}

/** The body of a request as a script gives it to curl: what holds secrets, behind the command and not among its words. */
export function writeShellBody(
  body: RequestBody,
  { registry, nameOf }: { registry: PlaceholderRegistry; nameOf: (placeholder: string) => string },
): ShellBody {
  if (body.kind === "form")
    return { options: body.fields.map((field) => formOption(field, registry, nameOf)) };
  if (body.kind === "urlencoded") {
    const text = writeForm(body.fields, (value) =>
      writePieces(splitTemplate(value, registry), {
        text: encodeFormText,
        value: (name) => `$(url "$${nameOf(name)}")`,
      }),
    );
    return { options: ["--data @-"], document: writeDocument(text, true) };
  }
  const pieces = splitJson(body.text, registry);
  const isFilled = pieces.some(({ kind }) => kind === "value");
  const text = isFilled ? fillJson(pieces, nameOf) : body.text;
  return {
    options: ["--header 'Content-Type: application/json'", "--data-binary @-"],
    document: writeDocument(text, isFilled),
  };
}

function fillJson(pieces: readonly Piece[], nameOf: (name: string) => string): string {
  return writePieces(pieces, { text: shellDocumentText, value: (name) => `$(json "$${nameOf(name)}")` });
}

/** A document, behind the line of the command that reads it, up to a line that none of its own is. */
function writeDocument(text: string, isFilled: boolean): string {
  const lines = text.split("\n");
  let end = "FIN";
  for (let count = 2; lines.includes(end); count += 1) end = `FIN${count}`;
  return ` <<${isFilled ? end : `'${end}'`}\n${text}\n${end}`;
}

function formOption(
  field: FormField,
  registry: PlaceholderRegistry,
  nameOf: (name: string) => string,
): string {
  if ("value" in field)
    return `--form-string "${writePieces(splitTemplate(`${field.name}=${field.value}`, registry), {
      text: shellText,
      value: (name) => `$${nameOf(name)}`,
    })}"`;
  const file = writePieces(splitTemplate(`./${localFile(field.fileName)}`, registry), {
    text: (text) => shellText(text.replace(/["\\]/g, String.raw`\$&`)),
    value: (name) => `$(json "$${nameOf(name)}")`,
  });
  return `--form "${shellText(field.name)}=@\\"${file}\\""`;
}
