export type Fields = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value if it is a list, else an empty one. */
export function toList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The object that `value.$ref` leads to within the document, through as many references as it takes; throws if nowhere. */
export function followReference(document: Fields, value: unknown): Fields {
  const seen = new Set<string>();
  let current = value;
  while (isRecord(current) && typeof current["$ref"] === "string") {
    const reference = current["$ref"];
    if (seen.has(reference)) throw new Error(`$ref ${reference} leads back to itself`);
    seen.add(reference);
    current = findTarget(document, reference);
  }
  if (!isRecord(current)) throw new Error("An object was expected in the OpenAPI document");
  return current;
}

function findTarget(document: Fields, reference: string): Fields {
  let target: unknown = reference.startsWith("#/") ? document : undefined;
  for (const part of reference.slice(2).split("/")) {
    const name = part.replaceAll("~1", "/").replaceAll("~0", "~");
    target = isRecord(target) && Object.hasOwn(target, name) ? target[name] : undefined;
  }
  if (!isRecord(target)) throw new Error(`$ref ${reference} leads nowhere`);
  return target;
}
