import { parseSample, type SampleNode } from "../../contract/sample/parse-sample.ts";

/** A value of JSON, its numbers as they are written, its members in their order. */
export type JsonValue =
  | { kind: "object"; members: readonly (readonly [name: string, value: JsonValue])[] }
  | { kind: "array"; items: readonly JsonValue[] }
  | { kind: "text"; text: string }
  | { kind: "number"; written: string }
  | { kind: "word"; word: "true" | "false" | "null" };

/** Programs nest less deep than JSON may: Python refuses 200 brackets. */
const DEEPEST_LEVEL = 50;

/** The value that a text of JSON stands for; nothing where a program could not write it as a value of its own without loss. */
export function readJsonValue(text: string): JsonValue | undefined {
  if (!isJson(text)) return undefined;
  const { root, faults } = parseSample(text);
  return root && faults.length === 0 ? toValue(root, text, 0) : undefined;
}

/** The texts by name as one value: an object, or a list of pairs where a name stands twice. */
export function writePairs(pairs: readonly (readonly [name: string, text: string])[]): JsonValue {
  const isObject = new Set(pairs.map(([name]) => name)).size === pairs.length;
  if (isObject)
    return { kind: "object", members: pairs.map(([name, text]) => [name, { kind: "text", text }]) };
  const items = pairs.map((pair) => ({
    kind: "array" as const,
    items: pair.map((text) => ({ kind: "text" as const, text })),
  }));
  return { kind: "array", items };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function toValue(node: SampleNode, text: string, depth: number): JsonValue | undefined {
  const written = text.slice(node.start, node.end);
  if (depth > DEEPEST_LEVEL) return undefined;
  switch (node.kind) {
    case "object": {
      const members = node.members.flatMap(({ name, value: child }) => {
        const value = toValue(child, text, depth + 1);
        return value ? [[readString(text, name), value] as const] : [];
      });
      return members.length === node.members.length ? { kind: "object", members } : undefined;
    }
    case "array": {
      const items = node.items.flatMap((item) => toValue(item, text, depth + 1) ?? []);
      return items.length === node.items.length ? { kind: "array", items } : undefined;
    }
    case "string":
      return { kind: "text", text: readString(text, node) };
    case "number":
      return isKept(written) ? { kind: "number", written } : undefined;
    case "boolean":
      return { kind: "word", word: node.value ? "true" : "false" };
    case "null":
      return { kind: "word", word: "null" };
    default:
      return undefined;
  }
}

function readString(text: string, { start, end }: SampleNode): string {
  return JSON.parse(text.slice(start, end)) as string;
}

/** Whether a program that reads the number sends the same: 2⁵³ + 1 and 1e999 do not come through. */
function isKept(written: string): boolean {
  const value = Number(written);
  return /^-?\d+$/.test(written) ? Number.isSafeInteger(value) : Number.isFinite(value);
}
