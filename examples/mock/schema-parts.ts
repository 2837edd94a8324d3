import { canonicalValue } from "../../contract/check/canonical-value.ts";
import type { Schema } from "../../contract/schema.ts";

/** What it costs to replace a value by another. */
export const COST_OF_REPLACING = 5;

/** How far a fitted value is from the one given: nothing where none was. */
export function costOf(value: unknown, fitted: unknown): number {
  if (value === undefined || value === fitted) return 0;
  return typeof value === typeof fitted && value !== null ? COST_OF_REPLACING : COST_OF_REPLACING + 1;
}

/** How many values a value holds; itself, if it holds none. */
export function countValues(value: unknown): number {
  if (typeof value !== "object" || value === null) return 1;
  return Object.values(value).reduce<number>((sum, held) => sum + countValues(held), 1);
}

/** The name that a place is known by: that of its entity for an identifier, `.community._id` → `community`. */
export function nameOfPlace(place: string): string {
  const names = place.split(".").filter((name) => !/^\d+$/.test(name));
  const last = names.at(-1) ?? "";
  return last === "_id" ? (names.at(-2) ?? "") : last;
}

/** What schemas say of each property that they name. */
export function collectProperties(schemas: readonly Schema[]): Map<string, Schema[]> {
  const known = new Map<string, Schema[]>();
  for (const { properties = {} } of schemas)
    for (const [name, schema] of Object.entries(properties))
      known.set(name, [...(known.get(name) ?? []), schema]);
  return known;
}

/** What schemas say of one property; nothing where they do not take it. */
export function propertySchemas(
  name: string,
  schemas: readonly Schema[],
  known: ReadonlyMap<string, Schema[]>,
): Schema[] | undefined {
  const own = known.get(name);
  if (own) return own;
  const additional = schemas.flatMap(({ additionalProperties }) =>
    additionalProperties === true
      ? [{}]
      : typeof additionalProperties === "object"
        ? [additionalProperties]
        : [],
  );
  return additional.length > 0 ? additional : undefined;
}

/** The values, each once. */
export function keepFirsts(values: readonly unknown[]): unknown[] {
  const seen = new Set<string>();
  return values.filter((value) => {
    const written = canonicalValue(value);
    if (seen.has(written)) return false;
    seen.add(written);
    return true;
  });
}
