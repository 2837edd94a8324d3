import { isRecord } from "../../contract/open-api-document.ts";

/** The object with other members; a name that an object’s prototype bears (`__proto__`) is a name like another. */
export function withMembers(
  value: Readonly<Record<string, unknown>>,
  members: Iterable<readonly [name: string, value: unknown]>,
): Record<string, unknown> {
  return Object.fromEntries([...Object.entries(value), ...members]);
}

/** The member of an object, if it has one of that name. */
export function memberOf(value: unknown, name: string): unknown {
  return isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** Two values as one: of two objects, the members of both; else the second. */
export function mergeValues(first: unknown, second: unknown): unknown {
  if (!isRecord(first) || !isRecord(second)) return second;
  const merged = Object.entries(second).map(
    ([name, value]) => [name, Object.hasOwn(first, name) ? mergeValues(first[name], value) : value] as const,
  );
  return withMembers(first, merged);
}

/** The value with each of its texts replaced. */
export function mapTexts(value: unknown, replace: (text: string) => unknown): unknown {
  if (typeof value === "string") return replace(value);
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, replace));
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, mapTexts(member, replace)]));
}

/** Calls `visit` for each object of a value, outermost first, with the name of the member that holds it. */
export function visitObjects(
  value: unknown,
  visit: (object: Readonly<Record<string, unknown>>, name: string) => void,
  name = "",
): void {
  if (Array.isArray(value)) for (const item of value) visitObjects(item, visit, name);
  if (!isRecord(value)) return;
  visit(value, name);
  for (const [member, held] of Object.entries(value)) visitObjects(held, visit, member);
}
