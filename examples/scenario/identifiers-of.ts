import {
  readPlaceholder,
  splitAtPlaceholders,
  type PlaceholderRegistry,
} from "../../contract/placeholder.ts";
import { parseSample, type SampleNode } from "../../contract/sample/parse-sample.ts";
import type { ExampleCall } from "../example-call.ts";
import type { CallPart } from "./fault.ts";

/** A placeholder that a call needs the value of, and where. */
export interface UsedPlaceholder {
  /** The registry’s spelling if it knows the placeholder, else the writer’s. */
  name: string;
  /** Whether only an answer can give it: an identifier, or what the registry does not know. */
  isIdentifier: boolean;
  part: CallPart;
  start: number;
  end: number;
}

/** The placeholders of a call’s address and of its request, in their order. */
export function placeholdersUsed(
  { address, request }: Pick<ExampleCall, "address" | "request">,
  registry: PlaceholderRegistry,
): UsedPlaceholder[] {
  const inAddress = placedIn(address, registry, { kind: "address" });
  return request ? [...inAddress, ...placedInBody(request.text, registry)] : inAddress;
}

/** The identifiers that the answers of a call give by its page, without those of errors. */
export function identifiersGiven({ responses }: ExampleCall, registry: PlaceholderRegistry): string[] {
  const texts = responses.filter(({ status = 200 }) => status < 400).map(({ text }) => text);
  const names = texts.flatMap((text) =>
    leavesOf(parseSample(text).root).flatMap((leaf) => {
      const use = leaf.kind === "string" ? readPlaceholder(leaf.value, registry) : undefined;
      return use?.placeholder?.type === "uuid" ? [use.name] : [];
    }),
  );
  return [...new Set(names)];
}

function placedInBody(text: string, registry: PlaceholderRegistry): UsedPlaceholder[] {
  const part: CallPart = { kind: "request" };
  const { root } = parseSample(text);
  if (root?.kind !== "object" && root?.kind !== "array") return placedIn(text, registry, part);
  return leavesOf(root).flatMap(({ start, end }) => placedIn(text.slice(start, end), registry, part, start));
}

function placedIn(text: string, registry: PlaceholderRegistry, part: CallPart, from = 0): UsedPlaceholder[] {
  let end = from;
  return splitAtPlaceholders(text).flatMap(({ text: piece, isPlaceholder }) => {
    const start = end;
    end += piece.length;
    const use = isPlaceholder ? readPlaceholder(piece, registry) : undefined;
    if (!use) return [];
    const isIdentifier = use.placeholder === undefined || use.placeholder.type === "uuid";
    return [{ name: use.name, isIdentifier, part, start, end }];
  });
}

/** The names and values of a sample that hold no other. */
function leavesOf(node: SampleNode | undefined): SampleNode[] {
  if (!node) return [];
  if (node.kind === "array") return node.items.flatMap(leavesOf);
  if (node.kind === "object") return node.members.flatMap(({ name, value }) => [name, ...leavesOf(value)]);
  return [node];
}
