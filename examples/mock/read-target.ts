/** The target of a request, read: its path, and the parameters of its query in their order. */
export interface Target {
  path: string;
  /** As written, without its question mark. */
  query: string;
  parameters: readonly (readonly [name: string, value: string])[];
}

/** Parameters that say how a list is shown, and not which elements it holds. */
const DISPLAY_PARAMETERS = new Set(["page", "limit", "sort", "fields"]);

/** What a target asks for: `/uploads?page=2` → path `/uploads`, `page` is `2`. */
export function readTarget(target: string): Target {
  const [, path = "", query = ""] = /^([^?#]*)\??([^#]*)/.exec(target) ?? [];
  return { path, query, parameters: readParameters(query) };
}

/** The parameters of a query, decoded; a list with commas stays one. */
export function readParameters(query: string): (readonly [name: string, value: string])[] {
  return [...new URLSearchParams(query)];
}

/** The parameters that choose elements of a list: all but its page, its order and its fields. */
export function filtersOf(
  parameters: readonly (readonly [name: string, value: string])[],
): (readonly [name: string, value: string])[] {
  return parameters.filter(([name]) => !DISPLAY_PARAMETERS.has(name));
}

/** The last value given to a parameter. */
export function parameterOf({ parameters }: Target, name: string): string | undefined {
  return parameters.findLast(([known]) => known === name)?.[1];
}
