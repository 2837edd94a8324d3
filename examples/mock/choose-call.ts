import { isRecord } from "../../contract/open-api-document.ts";
import { memberOf } from "./json.ts";
import type { DocumentedCall } from "./read-documentation.ts";
import { filtersOf, type Target } from "./read-target.ts";
import type { PathEntity } from "./route.ts";

/** What a request asks, as far as it tells which of the documented calls it is. */
export interface AskedCall {
  entities: readonly PathEntity[];
  target: Target;
  body: unknown;
  /** Whether a text of a page stands for this entity: `{archive_upload}` for what that call created. */
  isMeant: (text: string, entity: PathEntity) => boolean;
  /** The value that a text of a page stands for. */
  read: (text: string) => string;
}

const WEIGHT_OF_PATH = 4;
const WEIGHT_OF_QUERY = 2;

/** The documented call that a request resembles most; of two as near, the first in the order of the site. */
export function chooseCall(calls: readonly DocumentedCall[], asked: AskedCall): DocumentedCall | undefined {
  let best: DocumentedCall | undefined;
  let highest = -Infinity;
  for (const call of calls) {
    if (call.success === undefined) continue;
    const likeness = measureLikeness(call, asked);
    if (likeness > highest) [best, highest] = [call, likeness];
  }
  return best;
}

/** Whether a documented call is about the very entities of the request. */
export function isAbout({ pathTexts }: DocumentedCall, { entities, isMeant }: AskedCall): boolean {
  return entities.every((entity) => isMeant(pathTexts.get(entity.parameter) ?? "", entity));
}

/** Whether a documented call asks its list for the same elements. */
export function hasSameFilters({ target }: DocumentedCall, asked: AskedCall): boolean {
  const own = filtersOf(target.parameters).map(([name, value]) => `${name}=${asked.read(value)}`);
  const others = filtersOf(asked.target.parameters).map(([name, value]) => `${name}=${value}`);
  return own.length === others.length && own.every((filter) => others.includes(filter));
}

function measureLikeness(call: DocumentedCall, asked: AskedCall): number {
  let likeness = 0;
  for (const entity of asked.entities)
    if (asked.isMeant(call.pathTexts.get(entity.parameter) ?? "", entity)) likeness += WEIGHT_OF_PATH;
  for (const [name, value] of filtersOf(call.target.parameters)) {
    const isAsked = asked.target.parameters.some(
      ([known, given]) => known === name && given === asked.read(value),
    );
    likeness += isAsked ? WEIGHT_OF_QUERY : -WEIGHT_OF_QUERY;
  }
  return likeness + countCommon(call.request, asked.body, asked.read);
}

/** How many values two bodies have in common at the same places. */
function countCommon(documented: unknown, real: unknown, read: (text: string) => string): number {
  if (typeof documented === "string") return read(documented) === real ? 1 : 0;
  if (Array.isArray(documented)) {
    const items: readonly unknown[] = Array.isArray(real) ? real : [];
    return documented.reduce<number>((sum, item, index) => sum + countCommon(item, items[index], read), 0);
  }
  if (!isRecord(documented)) return documented !== undefined && documented === real ? 1 : 0;
  return Object.entries(documented).reduce(
    (sum, [name, value]) => sum + countCommon(value, memberOf(real, name), read),
    0,
  );
}
