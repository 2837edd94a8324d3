import type { FormField } from "../http-request.ts";
import { localFile } from "./local-file.ts";

/** A form with files, as its request carries it; the files are read where the request is sent from. */
export interface MultipartText {
  contentType: string;
  text: string;
  /** The lines of its texts. */
  lines: readonly string[];
  /** Whether braces of its texts would stand for a value. */
  hasDoubleBraces: boolean;
}

/** A form in parts, each file by its name: `< ./communes.gpkg`. */
export function writeMultipart(fields: readonly FormField[], write: (text: string) => string): MultipartText {
  const texts = fields.flatMap((field) => ("value" in field ? [write(field.value)] : []));
  const boundary = findBoundary(texts);
  const parts = fields.map((field) => {
    const name = `Content-Disposition: form-data; name="${quoteName(field.name)}"`;
    if ("value" in field) return `${name}\n\n${write(field.value)}`;
    const file = write(localFile(field.fileName));
    return `${name}; filename="${quoteName(file)}"\nContent-Type: application/octet-stream\n\n< ./${file}`;
  });
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    text: [...parts.map((part) => `--${boundary}\n${part}`), `--${boundary}--`].join("\n"),
    lines: texts.flatMap((text) => text.split(/\r\n?|\n/)),
    hasDoubleBraces: fields.some((field) => "value" in field && field.value.includes("{{")),
  };
}

function findBoundary(texts: readonly string[]): string {
  let boundary = "Formulaire";
  for (let count = 2; texts.some((text) => text.includes(boundary)); count += 1)
    boundary = `Formulaire${count}`;
  return boundary;
}

/** As browsers write names in the head of a part. */
function quoteName(name: string): string {
  return name.replaceAll('"', "%22").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
