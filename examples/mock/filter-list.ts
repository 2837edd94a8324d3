import { isRecord } from "../../contract/open-api-document.ts";
import { memberOf } from "./json.ts";
import type { MockContext } from "./mock-context.ts";
import { filtersOf, type Target } from "./read-target.ts";

/** Fields that the filter does not bear the name of. */
const FIELDS_OF_FILTERS: Readonly<Record<string, string>> = { is_open: "open", is_endpoint_open: "open" };
/** What elements of some lists wrap: `{ "quota": 10, "endpoint": { … } }`. */
const WRAPPED = ["endpoint", "storage", "user"];
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/**
 * The elements that the filters of a request keep. Where `factsAt` gives something for one, only that is compared: what the pages
 * show as an answer passes, unless something has happened to it.
 */
export function keepAsked(
  context: MockContext,
  target: Target,
  elements: readonly unknown[],
  factsAt?: (index: number) => Readonly<Record<string, unknown>> | undefined,
): unknown[] {
  const filters = filtersOf(target.parameters);
  if (filters.length === 0) return [...elements];
  return elements.filter((element, index) => {
    const facts = factsAt?.(index) ?? {};
    return filters.every(([name, value]) =>
      factsAt ? passes(facts, name, value) !== false : passesOrMentions(context, element, name, value),
    );
  });
}

function passesOrMentions(context: MockContext, element: unknown, name: string, value: string): boolean {
  const own = passes(element, name, value);
  if (own !== undefined) return own;
  return UUID.test(value) ? mentions(context, element, value, 3) : true;
}

/** Whether an element passes a filter; nothing where it has no such field. */
function passes(element: unknown, parameter: string, value: string): boolean | undefined {
  const [, name = "", key] = /^([^[]*)(?:\[(.*)\])?$/s.exec(parameter) ?? [];
  const field = Object.hasOwn(FIELDS_OF_FILTERS, name) ? (FIELDS_OF_FILTERS[name] ?? name) : name;
  const holder = [element, ...WRAPPED.map((wrapped) => memberOf(element, wrapped))].find(
    (one) => memberOf(one, field) !== undefined,
  );
  const found = memberOf(holder, field);
  if (found === undefined) return undefined;
  if (key !== undefined) return memberOf(found, key) === value;
  const values = Array.isArray(found) ? (found as unknown[]) : [found];
  return value.split(",").some((wanted) => values.some((one) => isLike(memberOf(one, "_id") ?? one, wanted)));
}

/** Whether a value is the one wanted, where `%` stands for anything and case does not count. */
function isLike(value: unknown, wanted: string): boolean {
  if (isRecord(value) || Array.isArray(value)) return false;
  const text = String(value).toLowerCase();
  const [first = "", ...others] = wanted.toLowerCase().split("%");
  if (others.length === 0) return text === first;
  if (!text.startsWith(first)) return false;
  const last = others.at(-1) ?? "";
  let at = first.length;
  for (const part of others.slice(0, -1)) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}

/** Whether an element names an entity, or names one that does: an offering, by its configuration, its stored data. */
function mentions({ factsOf }: MockContext, value: unknown, id: string, depth: number): boolean {
  const seen = new Set<string>();
  const search = (one: unknown, left: number): boolean => {
    if (one === id) return true;
    if (typeof one === "string") {
      if (left === 0 || seen.has(one) || !UUID.test(one)) return false;
      seen.add(one);
      return search(factsOf(one), left - 1);
    }
    if (Array.isArray(one)) return one.some((item) => search(item, left));
    return isRecord(one) && Object.values(one).some((member) => search(member, left));
  };
  return search(value, depth);
}
