import { readPlaceholder, type PlaceholderRegistry } from "../../contract/placeholder.ts";
import { parseSample, type SampleNode } from "../../contract/sample/parse-sample.ts";
import type { ExampleCall } from "../example-call.ts";

/** A placeholder whose value an answer gives, and where: `["output", "stored_data", "_id"]`. */
export interface ReceivedValue {
  name: string;
  path: readonly string[];
}

/**
 * The values that the answer of a call gives, as its samples of success write them: `{ "_id": "{upload}" }` → `upload`. What a list
 * holds is not among them: which of its elements is meant, its reader alone knows.
 */
export function receivedValues(
  { responses }: Pick<ExampleCall, "responses">,
  registry: PlaceholderRegistry,
): ReceivedValue[] {
  const found = responses
    .filter(({ status }) => status === undefined || status < 400)
    .flatMap(({ text }) => {
      const { root } = parseSample(text);
      return root ? valuesIn(root, [], registry) : [];
    });
  return found.filter(({ name }, index) => found.findIndex((other) => other.name === name) === index);
}

function valuesIn(node: SampleNode, path: readonly string[], registry: PlaceholderRegistry): ReceivedValue[] {
  if (node.kind === "object")
    return node.members.flatMap(({ name, value }) => valuesIn(value, [...path, name.value], registry));
  const written = node.kind === "placeholder" ? node.text : node.kind === "string" ? node.value : "";
  const use = readPlaceholder(written, registry);
  return use?.placeholder && path.length > 0 ? [{ name: use.name, path }] : [];
}
