import { fitsTextFormat } from "../../contract/formats.ts";
import type { Schema } from "../../contract/schema.ts";
import type { Values } from "../fill-placeholders.ts";
import { chooseCall, isAbout, type AskedCall } from "./choose-call.ts";
import { successOf } from "./collections.ts";
import { memberOf, mergeValues, visitObjects, withMembers } from "./json.ts";
import type { MockContext } from "./mock-context.ts";
import type { ReceivedBody } from "./read-body.ts";
import type { DocumentedCall } from "./read-documentation.ts";
import type { Target } from "./read-target.ts";
import type { Route } from "./route.ts";
import { bindPlaceholders, fillValue } from "./sample-value.ts";
import type { Entity } from "./world.ts";

/** A request that is well written, and what its answer is made from. */
export interface AskedAnswer {
  route: Route;
  target: Target;
  body: ReceivedBody;
  asked: AskedCall;
  status: number;
  schema: Schema | undefined;
  /** The documented call that it is taken for; `isPreferred` where the request names it. */
  call: DocumentedCall | undefined;
  isPreferred: boolean;
  /** The values of placeholders that the request itself gives. */
  given: Values;
  /** The values of all placeholders. */
  values: Values;
}

/** What a request asks: which documented call it is, and what its placeholders stand for. */
export function readAsked(
  context: MockContext,
  route: Route,
  target: Target,
  body: ReceivedBody,
  preferredId: string | undefined,
): AskedAnswer {
  const { world, nameOf, examples, documentation } = context;
  const read = (text: string) => examples[nameOf(text) ?? ""] ?? text;
  const asked: AskedCall = {
    entities: route.entities,
    target,
    body: body.value,
    read,
    isMeant: (text, { kind, id }) => read(text) === id || world.find(kind, id)?.placeholder === text,
  };
  const { operation } = route;
  const preferred = preferredId === undefined ? undefined : documentation.findCall(preferredId);
  const isPreferred = preferred?.operation === operation;
  const calls = documentation.callsOf(operation);
  const call = isPreferred && preferred?.success !== undefined ? preferred : chooseCall(calls, asked);
  const given = readGiven(context, isPreferred ? preferred : call, route, target, body);
  const values = {
    ...examples,
    ...(isPreferred ? Object.fromEntries(context.played) : {}),
    ...Object.assign({}, ...route.entities.map(({ kind, id }) => world.find(kind, id)?.bindings ?? {})),
    ...Object.fromEntries(route.entities.map(({ parameter, id }) => [parameter, id] as const)),
    ...given,
  } as Values;
  const { status, schema } = successOf(operation);
  return { route, target, body, asked, status, schema, call, isPreferred, given, values };
}

/** What a request says of the placeholders of the call that it is: in its path, its query and its body. */
function readGiven(
  { nameOf }: MockContext,
  call: DocumentedCall | undefined,
  { entities }: Route,
  target: Target,
  { value }: ReceivedBody,
): Values {
  if (!call) return {};
  const path = entities.map(({ parameter, id }) => [call.pathTexts.get(parameter) ?? "", id] as const);
  const query = call.target.parameters.flatMap(([name, text]) =>
    target.parameters.filter(([known]) => known === name).map(([, real]) => [text, real] as const),
  );
  const inAddress = [...path, ...query].flatMap(([text, real]) => bindPlaceholders(text, real, nameOf));
  return Object.fromEntries([...bindPlaceholders(call.request, value, nameOf), ...inAddress]);
}

/** The documented answer of a request, in its own values, with what the world knows of the entities that it names. */
export function fillTemplate(context: MockContext, { route, call, values }: AskedAnswer): unknown {
  const filled = fillValue(context.templateOf(route.operation, call), values, context.nameOf);
  const shown = showState(context, filled, route.entities.at(-1)?.id);
  if (shown === filled && typeof filled === "object" && filled !== null) context.fitted.add(filled);
  return shown;
}

/**
 * A value with what the world knows of the entities that it names, the status of `"configuration": { "_id": … }`; `apart` is the one
 * that the caller takes care of.
 */
export function showState({ world }: MockContext, value: unknown, apart?: string): unknown {
  if (world.version() === 0) return value;
  const states = new Map<unknown, Entity>();
  visitObjects(value, (object) => {
    const id = object["_id"];
    const entity = typeof id === "string" && id !== apart ? world.findById(id) : undefined;
    if (entity) states.set(object, entity);
  });
  return states.size === 0 ? value : replaceStates(value, states);
}

function replaceStates(value: unknown, states: ReadonlyMap<unknown, Entity>): unknown {
  if (Array.isArray(value)) return value.map((item) => replaceStates(item, states));
  if (typeof value !== "object" || value === null) return value;
  const { fields = {} } = states.get(value) ?? {};
  const members = Object.entries(value).map(([name, member]) => {
    const isKnown = Object.hasOwn(fields, name) && typeof member !== "object";
    return [name, isKnown ? fields[name] : replaceStates(member, states)] as const;
  });
  return Object.fromEntries(members);
}

/** The answer about the entity that ends the path: the documented one, what the pages say of it, and what has happened to it. */
export function describeEntity(context: MockContext, answer: AskedAnswer): Record<string, unknown> {
  const entity = answer.route.entities.at(-1);
  const filled = fillTemplate(context, answer);
  if (!entity || typeof filled !== "object" || filled === null) return {};
  const known = context.world.find(entity.kind, entity.id);
  const isOwn = answer.call === undefined || isAbout(answer.call, answer.asked);
  const own = isOwn ? filled : mergeValues(filled, context.factsOf(entity.id) ?? {});
  if (isOwn && !known && memberOf(filled, "_id") === entity.id) return filled as Record<string, unknown>;
  const identified = "_id" in filled ? [["_id", entity.id] as const] : [];
  const fields = Object.entries(known?.fields ?? {}).filter(
    ([name, value]) => !(isDated(answer, name) && value !== undefined),
  );
  return withMembers(own as Record<string, unknown>, [...fields, ...identified]);
}

/** Whether a field is a date that the call asked for by name shows: any other would do, and this one is documented. */
function isDated({ isPreferred, call }: AskedAnswer, name: string): boolean {
  const value = isPreferred ? memberOf(call?.success, name) : undefined;
  return typeof value === "string" && fitsTextFormat(value, "date-time") && name !== "creation";
}
