import { splitJson, splitTemplate, writePieces, type Piece } from "./template.ts";
import type { PlaceholderRegistry } from "../../contract/placeholder.ts";
import { encodeFormText, encodeUrlText } from "./url-text.ts";

/** Writes what a request holds for programs that put values in place of `{{name}}`; braces of its own are encoded. */
export interface DoubleBraceWriter {
  url: (text: string) => string;
  json: (text: string) => string;
  form: (text: string) => string;
  /** As it is: nothing can encode braces there. */
  plain: (text: string) => string;
}

/** How the texts of requests are written where `{{name}}` stands for a value, whose variables `nameOf` names. */
export function createDoubleBraceWriter(
  registry: PlaceholderRegistry,
  nameOf: (placeholder: string) => string,
): DoubleBraceWriter {
  const writeWith =
    (split: typeof splitTemplate, text: (text: string) => string) =>
    (written: string): string =>
      writePieces(split(written, registry), { text, value: (name) => `{{${nameOf(name)}}}` });
  return {
    url: writeWith(splitTemplate, encodeUrlText),
    json: (written) => writeJson(splitJson(written, registry), nameOf),
    form: writeWith(splitTemplate, encodeFormText),
    plain: writeWith(splitTemplate, (text) => text),
  };
}

/** Braces that would make up others with those of a value are written as JSON may write them: `\u007b`. */
function writeJson(pieces: readonly Piece[], nameOf: (placeholder: string) => string): string {
  return pieces
    .map((piece, index) => {
      if (piece.kind === "value") return `{{${nameOf(piece.name)}}}`;
      const [before, after] = [pieces[index - 1], pieces[index + 1]];
      return piece.text
        .replace(/\{(?=\{)/g, "\\u007b")
        .replace(isInString(after) ? /\{$/ : /$^/, "\\u007b")
        .replace(isInString(before) ? /^\}/ : /$^/, "\\u007d");
    })
    .join("");
}

function isInString(piece: Piece | undefined): boolean {
  return piece?.kind === "value" && !piece.isBare;
}
