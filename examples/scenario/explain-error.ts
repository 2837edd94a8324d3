import { isRecord } from "../../contract/open-api-document.ts";
import {
  parseSample,
  type ObjectNode,
  type SampleNode,
  type Span,
} from "../../contract/sample/parse-sample.ts";

/** The API’s own words for an error, from its body: one text or several, none where it has none. */
export function explainError(body: string): string[] {
  let answer: unknown;
  try {
    answer = JSON.parse(body);
  } catch {
    return [];
  }
  if (!isRecord(answer)) return [];
  const texts = [answer["error_description"], answer["message"], answer["error"]].map((value) =>
    [value].flat().filter((text): text is string => typeof text === "string" && text.trim() !== ""),
  );
  return texts.find(({ length }) => length > 0) ?? [];
}

/** The place in a request of the first field that an explanation begins with: `output.name : trop long` → that of `"name"`. */
export function findField(request: string, explanations: readonly string[]): Span | undefined {
  const { root } = parseSample(request);
  for (const explanation of explanations) {
    const path = /^([\w.[\]-]+)\s*:/.exec(explanation)?.[1]?.match(/[\w-]+/g);
    const place = path && root && followPath(root, path);
    if (place) return place;
  }
  return undefined;
}

function followPath(root: SampleNode, path: readonly string[]): Span | undefined {
  let node: SampleNode | undefined = root;
  let place: Span | undefined;
  for (const step of path) {
    if (node?.kind === "array") {
      node = /^\d+$/.test(step) ? node.items[Number(step)] : undefined;
      if (node) place = { start: node.start, end: node.end };
    } else {
      const member: ObjectNode["members"][number] | undefined =
        node?.kind === "object" ? node.members.find(({ name }) => name.value === step) : undefined;
      if (member) place = { start: member.name.start, end: member.name.end };
      node = member?.value;
    }
    if (!node) return undefined;
  }
  return place;
}
