import type { JsonValue } from "./json-value.ts";

/** How a language writes values, as its usual formatter lays them out. */
export interface ValueStyle {
  writeText: (text: string) => string;
  /** Name of a member, without what divides it from its value. */
  writeName: (name: string) => string;
  words: Readonly<Record<"true" | "false" | "null", string>>;
  /** Of a level. */
  indent: string;
  /** Between the braces of an object on one line and its members. */
  padding: string;
  /** Of the longest line that holds several values. */
  width: number;
}

/** Where a value is written: the indentation of its line, and the columns that the line’s other characters take. */
export interface ValuePlace {
  indent: string;
  taken: number;
}

/** The value as a language writes it: on one line if that is short enough, else with each of its parts on its own. */
export function writeValue(value: JsonValue, style: ValueStyle, { indent, taken }: ValuePlace): string {
  const line = writeOnOneLine(value, style);
  if (indent.length + taken + line.length <= style.width) return line;
  const inner = indent + style.indent;
  const writePart = (before: string, part: JsonValue): string =>
    `${inner}${before}${writeValue(part, style, { indent: inner, taken: before.length + 1 })},\n`;
  if (value.kind === "array" && value.items.length > 0)
    return `[\n${value.items.map((item) => writePart("", item)).join("")}${indent}]`;
  if (value.kind === "object" && value.members.length > 0) {
    const members = value.members.map(([name, member]) => writePart(`${style.writeName(name)}: `, member));
    return `{\n${members.join("")}${indent}}`;
  }
  return line;
}

function writeOnOneLine(value: JsonValue, style: ValueStyle): string {
  switch (value.kind) {
    case "text":
      return style.writeText(value.text);
    case "number":
      return value.written;
    case "word":
      return style.words[value.word];
    case "array":
      return `[${value.items.map((item) => writeOnOneLine(item, style)).join(", ")}]`;
    case "object": {
      const members = value.members.map(
        ([name, member]) => `${style.writeName(name)}: ${writeOnOneLine(member, style)}`,
      );
      return members.length === 0 ? "{}" : `{${style.padding}${members.join(", ")}${style.padding}}`;
    }
  }
}
