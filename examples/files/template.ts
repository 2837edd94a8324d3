import {
  readPlaceholder,
  splitAtPlaceholders,
  type PlaceholderRegistry,
} from "../../contract/placeholder.ts";

/** A part of a text: as it is, or the value of a placeholder of the registry, which a number in JSON gives without quotes. */
export type Piece = { kind: "text"; text: string } | { kind: "value"; name: string; isBare: boolean };

/** How a format writes the parts of a text. */
export interface PieceWriter {
  text: (text: string) => string;
  value: (name: string) => string;
}

/** The pieces as one text: `/a/` and the value `b`, as Postman writes values → `/a/{{b}}`. */
export function writePieces(pieces: readonly Piece[], write: PieceWriter): string {
  return pieces
    .map((piece) => (piece.kind === "text" ? write.text(piece.text) : write.value(piece.name)))
    .join("");
}

/** A text cut at the placeholders that the registry knows; those that it does not know stay in the text. */
export function splitTemplate(text: string, registry: PlaceholderRegistry): Piece[] {
  return joinTexts(
    splitAtPlaceholders(text).map(({ text: written, isPlaceholder }): Piece => {
      const name = isPlaceholder ? knownName(written, registry) : undefined;
      return name === undefined ? textPiece(written) : { kind: "value", name, isBare: false };
    }),
  );
}

/** A text of JSON cut at the placeholders in its strings: `{"a": "{page}"}` → `{"a": `, the number `page`, `}`. */
export function splitJson(json: string, registry: PlaceholderRegistry): Piece[] {
  let end = 0;
  const pieces = Array.from(json.matchAll(JSON_STRING)).flatMap(({ 0: written, index }) => {
    const before = textPiece(json.slice(end, index));
    end = index + written.length;
    const name = knownName(written.slice(1, -1), registry);
    if (name !== undefined && registry[name]?.type === "number")
      return [before, { kind: "value", name, isBare: true } as const];
    return [before, ...splitTemplate(written, registry)];
  });
  return joinTexts([...pieces, textPiece(json.slice(end))]);
}

const JSON_STRING = /"(?:[^"\\]|\\.)*"/gs;

function textPiece(text: string): Piece {
  return { kind: "text", text };
}

function joinTexts(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (piece.kind === "text" && last?.kind === "text")
      joined[joined.length - 1] = textPiece(last.text + piece.text);
    else if (piece.kind === "value" || piece.text !== "") joined.push(piece);
  }
  return joined;
}

function knownName(written: string, registry: PlaceholderRegistry): string | undefined {
  const use = readPlaceholder(written, registry);
  return use?.placeholder && use.name;
}
