import { readPlaceholder, splitAtPlaceholders, type PlaceholderRegistry } from "../contract/placeholder.ts";
import { parseSample, type SampleNode } from "../contract/sample/parse-sample.ts";

/** The reader’s values, by the names of the registry: `{ datastore: "1a6f…" }`. */
export type Values = Readonly<Record<string, string>>;

/** A text in which each placeholder that has a value is replaced by it, as `write` writes it there; the others stay. */
export function fillText(
  text: string,
  values: Values,
  registry: PlaceholderRegistry,
  write: (value: string) => string = (value) => value,
): string {
  return splitAtPlaceholders(text)
    .map((piece) => {
      const value = piece.isPlaceholder ? valueOf(piece.text, values, registry) : undefined;
      return value === undefined ? piece.text : write(value);
    })
    .join("");
}

/** A value as an address holds it, in one segment; half a character, which no address can hold, as the sign that stands for it. */
export function percentEncode(value: string): string {
  return encodeURIComponent(value.replace(/\p{Cs}/gu, "\ufffd"));
}

/** The names of the registry that a text uses, each once, in its order. */
export function placeholdersIn(text: string, registry: PlaceholderRegistry): string[] {
  const names = splitAtPlaceholders(text).flatMap(({ text: piece, isPlaceholder }) =>
    isPlaceholder ? (knownName(piece, registry) ?? []) : [],
  );
  return [...new Set(names)];
}

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** A JSON sample with the reader’s values in it, written as JSON wants them: quotes and line breaks escaped. Its layout stays. */
export function fillSample(text: string, values: Values, registry: PlaceholderRegistry): string {
  const { root } = parseSample(text);
  let filled = "";
  let end = 0;
  for (const node of root ? leaves(root) : []) {
    const replaced = fillLeaf(node, values, registry);
    if (replaced === undefined) continue;
    filled += text.slice(end, node.start) + replaced;
    end = node.end;
  }
  return filled + text.slice(end);
}

/** What stands for a leaf of a sample once filled; nothing where it stays. */
function fillLeaf(node: SampleNode, values: Values, registry: PlaceholderRegistry): string | undefined {
  if (node.kind === "placeholder") {
    const value = valueOf(node.text, values, registry);
    return value === undefined || NUMBER.test(value) ? value : JSON.stringify(value);
  }
  if (node.kind !== "string") return undefined;
  const filled = fillText(node.value, values, registry);
  return filled === node.value ? undefined : JSON.stringify(filled);
}

/** The names and the values of a sample that hold no other, in its order. */
function leaves(node: SampleNode): SampleNode[] {
  if (node.kind === "array") return node.items.flatMap(leaves);
  if (node.kind === "object") return node.members.flatMap(({ name, value }) => [name, ...leaves(value)]);
  return [node];
}

function valueOf(written: string, values: Values, registry: PlaceholderRegistry): string | undefined {
  const name = knownName(written, registry);
  return name !== undefined && Object.hasOwn(values, name) ? values[name] : undefined;
}

function knownName(written: string, registry: PlaceholderRegistry): string | undefined {
  const use = readPlaceholder(written, registry);
  return use?.placeholder && use.name;
}
