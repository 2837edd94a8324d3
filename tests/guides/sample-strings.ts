import { parseSample, type SampleNode } from "../../contract/sample/parse-sample.ts";
import type { Guide } from "./read-guides.ts";

/** Every string of the guides’ samples: the names of the running example. */
export function readSampleStrings(guides: readonly Guide[]): Set<string> {
  return new Set(
    guides.flatMap(({ page }) =>
      page.examples.flatMap(({ fences }) =>
        fences.flatMap(({ role, content }) =>
          role === "address" ? [] : stringsOf(parseSample(content.text).root),
        ),
      ),
    ),
  );
}

/** The strings of a sample: names of its properties, and values; « … » stands for what is cut. */
export function stringsOf(node: SampleNode | undefined): string[] {
  if (node?.kind === "string") return node.value === "…" ? [] : [node.value];
  if (node?.kind === "array") return node.items.flatMap(stringsOf);
  return node?.kind === "object"
    ? node.members.flatMap(({ name, value }) => [name.value, ...stringsOf(value)])
    : [];
}
