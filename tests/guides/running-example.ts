import { parseSample, type SampleNode } from "../../contract/sample/parse-sample.ts";
import { readPlaceholder, type PlaceholderRegistry } from "../../contract/placeholder.ts";
import type { ApiExample, FenceRole } from "../../types/page.ts";
import type { Guide } from "./read-guides.ts";

/** An identifier that a guide uses before any answer has given it. */
export interface UnknownIdentifier {
  guide: string;
  /** `POST /datastores/{datastore}/uploads` */
  call: string;
  placeholder: string;
}

/** Identifiers that each guide gives anew, whatever others gave. */
const OWN_TO_EACH = ["execution"];

/**
 * The identifiers that the guide’s calls use although no answer gave them, in an earlier call of the guide or in the guides that
 * it asks to have followed before (and those that these ask for).
 */
export function findUnknownIdentifiers(
  guide: Guide,
  guides: readonly Guide[],
  registry: PlaceholderRegistry,
): UnknownIdentifier[] {
  const known = new Set(
    guidesBefore(guide, guides)
      .flatMap(({ page }) => page.examples.flatMap((call) => identifiersIn(call, "response", registry)))
      .filter((name) => !OWN_TO_EACH.includes(name)),
  );
  return guide.page.examples.flatMap((call) => {
    const used = [...identifiersOf(call.address, registry), ...identifiersIn(call, "request", registry)];
    const unknown = used.filter((name) => !known.has(name));
    for (const name of identifiersIn(call, "response", registry)) known.add(name);
    return unknown.map((placeholder) => ({
      guide: guide.name,
      call: `${call.method} ${call.address}`,
      placeholder,
    }));
  });
}

function guidesBefore(guide: Guide, guides: readonly Guide[], seen = new Set<Guide>()): Guide[] {
  for (const other of guides)
    if (guide.prerequisites.includes(other.address) && !seen.has(other) && other !== guide) {
      seen.add(other);
      guidesBefore(other, guides, seen);
    }
  return [...seen];
}

function identifiersIn({ fences }: ApiExample, wanted: FenceRole, registry: PlaceholderRegistry): string[] {
  return fences.flatMap(({ role, content }) =>
    role === wanted ? identifiersOf(content.text, registry) : [],
  );
}

function identifiersOf(text: string, registry: PlaceholderRegistry): string[] {
  return Array.from(text.matchAll(/\{[^{}\s"]+\}/g)).flatMap(([braces]) => {
    const use = readPlaceholder(braces, registry);
    return use?.placeholder?.type === "uuid" ? [use.name] : [];
  });
}

/** The names that answers give to each identifier: `{upload}` → « Communes de la Drôme 2026 ». */
export function readNames(guides: readonly Guide[], registry: PlaceholderRegistry): Map<string, Set<string>> {
  const names = new Map<string, Set<string>>();
  for (const { page } of guides)
    for (const { fences } of page.examples)
      for (const { role, content } of fences)
        if (role === "response")
          for (const { identifier, name } of namedObjects(parseSample(content.text).root)) {
            const placeholder = readPlaceholder(identifier, registry)?.name;
            if (placeholder !== undefined)
              names.set(placeholder, (names.get(placeholder) ?? new Set()).add(name));
          }
  return names;
}

function namedObjects(node: SampleNode | undefined): { identifier: string; name: string }[] {
  if (node?.kind === "array") return node.items.flatMap(namedObjects);
  if (node?.kind !== "object") return [];
  const text = (wanted: string): string | undefined => {
    const value = node.members.find(({ name }) => name.value === wanted)?.value;
    return value?.kind === "string" ? value.value : undefined;
  };
  const [identifier, name] = [text("_id"), text("name")];
  return [
    ...(identifier !== undefined && name !== undefined ? [{ identifier, name }] : []),
    ...node.members.flatMap(({ value }) => namedObjects(value)),
  ];
}
