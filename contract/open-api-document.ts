export type Fields = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value if it is an object, else an empty one. */
export function toRecord(value: unknown): Fields {
  return isRecord(value) ? value : {};
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
  const target = reference.startsWith("#") ? readPointer(document, reference.slice(1)) : undefined;
  if (!isRecord(target)) throw new Error(`$ref ${reference} leads nowhere`);
  return target;
}

/** What a JSON pointer (RFC 6901) leads to: `/paths/~1users` → the value at `paths`, then `/users`. */
export function readPointer(document: unknown, pointer: string): unknown {
  if (!pointer.startsWith("/")) return undefined;
  return pointer
    .slice(1)
    .split("/")
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"))
    .reduce<unknown>(
      (value, name) => (isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined),
      document,
    );
}
