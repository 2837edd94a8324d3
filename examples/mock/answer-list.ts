import { isRecord } from "../../contract/open-api-document.ts";
import { kindOfPath } from "../lifecycles.ts";
import { showState, type AskedAnswer } from "./asked-answer.ts";
import { hasSameFilters, isAbout } from "./choose-call.ts";
import { itemPatternOf } from "./collections.ts";
import { memberOf, mergeValues, withMembers } from "./json.ts";
import type { MockContext } from "./mock-context.ts";
import { keepAsked } from "./filter-list.ts";
import type { DocumentedCall } from "./read-documentation.ts";
import { filtersOf, parameterOf, type Target } from "./read-target.ts";
import { fillValue } from "./sample-value.ts";
import type { Entity } from "./world.ts";

/** A page of a list, and its place in the whole: `1-10/42`. */
export interface ListAnswer {
  elements: readonly unknown[];
  range: string;
}

/** How many elements a page has where the request does not say; the API’s own number is not documented. */
const DEFAULT_LIMIT = 50;

/** What a list holds for a request: what the pages show, what has been created, without what has been removed; filtered, sorted, cut. */
export function answerList(context: MockContext, answer: AskedAnswer): ListAnswer {
  const { route, target, schema } = answer;
  const item = itemPatternOf(context.contract, route.operation);
  const kind = item === undefined ? undefined : kindOfPath(item);
  const { calls, isExact } = chooseSources(context, answer);
  const shown = calls.flatMap((call) => elementsOfCall(context, answer, call));
  const documented = keepFirsts(shown).filter((element) => !isGone(context, answer, kind, element));
  const stated = documented.map((element) => stateElement(context, kind, element));
  const kept = keepAsked(
    context,
    target,
    stated.map(({ element }) => element),
    isExact ? (index) => stated[index]?.fields : undefined,
  );
  const ids = new Set(kept.map(idOf));
  const created = createdElements(context, answer, kind).filter(({ id }) => !ids.has(id));
  const added = keepAsked(
    context,
    target,
    created.map(({ fields }) => fields),
  );
  const all = sortElements([...kept, ...added], parameterOf(target, "sort"));
  const { elements, range } = cutPage(all, target, isExact ? calls[0]?.target : undefined);
  const fitted = context.fit(showState(context, elements), schema ?? {}, route.operation.id);
  const page: readonly unknown[] = Array.isArray(fitted) ? fitted : [];
  for (const id of page.map(idOf)) if (kind !== undefined && id !== undefined) context.known.add(kind, id);
  return { elements: page.map((element) => selectFields(element, target)), range };
}

/** The documented calls that a list is made of: the one that is asked for, or all that show the list. */
function chooseSources(
  { documentation, world }: MockContext,
  answer: AskedAnswer,
): { calls: readonly (DocumentedCall | undefined)[]; isExact: boolean } {
  const { asked, call, isPreferred, route, target } = answer;
  if (isPreferred && call) return { calls: [call], isExact: true };
  const shown = documentation.callsOf(route.operation).filter(({ success }) => success !== undefined);
  const same = shown.find(
    (known) =>
      isAbout(known, asked) &&
      hasSameFilters(known, asked) &&
      (filtersOf(target.parameters).length > 0 ||
        (target.query !== "" && known.target.query === target.query)),
  );
  if (same) return { calls: [same], isExact: true };
  // What has just been created has nothing below it yet.
  const isNew = route.entities.some(({ kind, id }) => world.find(kind, id)?.isCreated === true);
  if (isNew) return { calls: [], isExact: false };
  return { calls: shown.length > 0 ? shown : [undefined], isExact: false };
}

function elementsOfCall(
  context: MockContext,
  { route, values }: AskedAnswer,
  call: DocumentedCall | undefined,
): unknown[] {
  const elements = fillValue(context.templateOf(route.operation, call), values, context.nameOf);
  return Array.isArray(elements) ? elements : [];
}

/** An element as it is now; `fields` is what has happened to it. */
function stateElement(
  context: MockContext,
  kind: string | undefined,
  element: unknown,
): { element: unknown; fields?: Readonly<Record<string, unknown>> } {
  const entity = kind === undefined ? undefined : context.world.find(kind, idOf(element) ?? "");
  const shown = showState(context, element);
  if (!entity || !isRecord(shown)) return { element: shown };
  return { element: withMembers(shown, Object.entries(entity.fields)), fields: entity.fields };
}

function isGone({ world }: MockContext, { route }: AskedAnswer, kind = "", element: unknown): boolean {
  const id = idOf(element) ?? memberOf(memberOf(element, kind), "_id");
  return typeof id === "string" && world.isRemoved(kind, `${route.path}/${id}`, id);
}

/** What has been created and belongs to the list: to all the entities of its path. */
function createdElements({ world }: MockContext, { route }: AskedAnswer, kind: string | undefined): Entity[] {
  if (kind === undefined) return [];
  return world
    .created(kind)
    .filter(({ owners }) =>
      route.entities.every((entity) => (owners[entity.kind] ?? entity.id) === entity.id),
    );
}

function keepFirsts(elements: readonly unknown[]): unknown[] {
  const byId = new Map<unknown, unknown>();
  for (const element of elements) {
    const key = idOf(element) ?? element;
    byId.set(key, byId.has(key) ? mergeValues(element, byId.get(key)) : element);
  }
  return [...byId.values()];
}

function sortElements(elements: readonly unknown[], sort = ""): unknown[] {
  const [name = "", direction] = sort.split(",");
  if (name === "") return [...elements];
  const sign = direction === "desc" ? -1 : 1;
  const keyOf = (element: unknown) => {
    const value = memberOf(element, name);
    return typeof value === "number" || typeof value === "string" ? value : JSON.stringify(value ?? "");
  };
  return [...elements].sort((first, second) => {
    const [one, other] = [keyOf(first), keyOf(second)];
    return one === other ? 0 : one < other ? -sign : sign;
  });
}

/** The page that is asked for; a page that the pages of the site show is the whole of what they show. */
function cutPage(all: readonly unknown[], target: Target, documented: Target | undefined): ListAnswer {
  const page = Number(parameterOf(target, "page") ?? 1);
  const limit = Number(parameterOf(target, "limit") ?? DEFAULT_LIMIT);
  const isShown = documented !== undefined && parameterOf(documented, "page") === String(page);
  const before = isShown ? (page - 1) * limit : 0;
  const start = isShown ? 0 : (page - 1) * limit;
  const elements = all.slice(start, start + limit);
  const total = before + all.length;
  const first = before + start + 1;
  const range = elements.length === 0 ? `0-0/${total}` : `${first}-${first + elements.length - 1}/${total}`;
  return { elements, range };
}

/** An element with only the fields asked for, and those that the API gives whatever is asked. */
function selectFields(element: unknown, target: Target): unknown {
  const asked = target.parameters
    .filter(([name]) => name === "fields" || name === "fields[]")
    .flatMap(([, value]) => value.split(","));
  if (asked.length === 0 || !isRecord(element)) return element;
  // Processings are asked for their `output_types`, and give their `output_type`.
  const kept = new Set([...asked, "_id", "creation", "update"]);
  return Object.fromEntries(
    Object.entries(element).filter(([name]) => kept.has(name) || kept.has(`${name}s`)),
  );
}

function idOf(element: unknown): string | undefined {
  const id = memberOf(element, "_id");
  return typeof id === "string" ? id : undefined;
}
