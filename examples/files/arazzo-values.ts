import type { PlaceholderRegistry, PlaceholderType } from "../../contract/placeholder.ts";
import { splitTemplate } from "./template.ts";

/** JSON Schema of an input of a workflow. */
export type InputSchema = Readonly<Record<string, string>>;

/** What stands for the values of one workflow, and the inputs that it has come to need. */
export interface ArazzoValues {
  /** A text with its placeholders: `{upload}` → `$steps.createUpload.outputs.upload`, `a/{b}` → `a/{$inputs.b}`. */
  text: (text: string) => string;
  /** A value of JSON, with the placeholders of its texts. */
  json: (value: unknown) => unknown;
  /** The content of a file that the reader has. */
  file: (name: string) => string;
  inputs: () => Record<string, InputSchema>;
}

const TYPES: Readonly<Record<PlaceholderType, InputSchema>> = {
  uuid: { type: "string", format: "uuid" },
  secret: { type: "string", format: "password" },
  text: { type: "string" },
  number: { type: "number" },
  url: { type: "string", format: "uri" },
  date: { type: "string", format: "date" },
};

/** Makes the expressions of a workflow; `produced` holds those of the values that its steps have given so far. */
export function createArazzoValues(
  registry: PlaceholderRegistry,
  nameOf: (name: string) => string,
  produced: ReadonlyMap<string, string>,
): ArazzoValues {
  const inputs = new Map<string, InputSchema>();
  const addInput = (name: string, schema: InputSchema): string => {
    inputs.set(nameOf(name), schema);
    return `$inputs.${nameOf(name)}`;
  };
  const addFixed = (kind: string, schema: InputSchema): string => {
    const same = Array.from(inputs).find(([, known]) => JSON.stringify(known) === JSON.stringify(schema));
    if (same) return `$inputs.${same[0]}`;
    let name = kind;
    for (let count = 2; inputs.has(name) || Object.hasOwn(registry, name); count += 1)
      name = `${kind}_${count}`;
    return addInput(name, schema);
  };
  const expressionOf = (name: string): string => {
    const known = produced.get(name);
    if (known !== undefined) return known;
    const { type = "text", label = name } = registry[name] ?? {};
    return addInput(name, { ...TYPES[type], description: label });
  };
  /** What would be read as an expression is given from outside. */
  const literal = (text: string, isAlone: boolean): string => {
    if (!(isAlone ? /^\$|\{\$/ : /\{\$/).test(text)) return text;
    const fixed = addFixed("texte", { type: "string", default: text });
    return isAlone ? fixed : `{${fixed}}`;
  };
  const text = (written: string): string => {
    const pieces = splitTemplate(written, registry);
    const [first] = pieces;
    if (pieces.length === 1 && first)
      return first.kind === "value" ? expressionOf(first.name) : literal(first.text, true);
    return pieces
      .map((piece) => (piece.kind === "value" ? `{${expressionOf(piece.name)}}` : literal(piece.text, false)))
      .join("");
  };
  const json = (value: unknown): unknown => {
    if (typeof value === "string") return text(value);
    if (Array.isArray(value)) return value.map(json);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, json(inner)]));
  };
  return {
    text,
    json,
    file: (name) =>
      addFixed("fichier", {
        type: "string",
        contentMediaType: "application/octet-stream",
        description: `Contenu du fichier ${name}`,
      }),
    inputs: () => Object.fromEntries(inputs),
  };
}
