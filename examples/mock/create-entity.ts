import { CREATIONS, FIRST_STATUSES, kindOfPath, LIFECYCLES } from "../lifecycles.ts";
import type { AskedAnswer } from "./asked-answer.ts";
import { memberOf, mergeValues, visitObjects, withMembers } from "./json.ts";
import { isRecord, toList } from "../../contract/open-api-document.ts";
import { fillPath, makeOutput } from "./make-output.ts";
import { mergeRequest } from "./merge-request.ts";
import type { MockContext } from "./mock-context.ts";
import { elementsOf } from "./read-documentation.ts";
import { bindPlaceholders, fillValue } from "./sample-value.ts";
import type { Entity } from "./world.ts";

/** Creates what a POST asks for, remembers it, and gives what is answered. */
export function createEntities(context: MockContext, answer: AskedAnswer, pattern: string): unknown {
  const { route, call, schema, body } = answer;
  const isList = schema !== undefined && context.contract.resolveSchema(schema).type === "array";
  const { each, inherits = {} } = CREATIONS[route.operation.id] ?? {};
  const request = isRecord(body.value) ? body.value : {};
  const named = each?.lists.flatMap((name) => toList(memberOf(request, name))) ?? [];
  const said = elementsOf(call?.success);
  const amount = each && named.length > 0 ? named.length : 1;
  const created = Array.from({ length: amount }, (_, index) => {
    const own = each && named.length > 0 ? { [each.as]: named[index] } : {};
    return createEntity(
      context,
      answer,
      pattern,
      said[index] ?? said[0] ?? {},
      { ...request, ...own },
      inherits,
    );
  });
  return isList ? created : created[0];
}

function createEntity(
  context: MockContext,
  answer: AskedAnswer,
  pattern: string,
  said: Record<string, unknown>,
  request: Readonly<Record<string, unknown>>,
  inherits: Readonly<Record<string, readonly string[]>>,
): Record<string, unknown> {
  const { chance, nameOf, world } = context;
  const kind = kindOfPath(pattern) ?? "";
  const drawn = drawIdentifiers(context, answer, said);
  const bindings = { ...answer.given, ...drawn };
  const filled = fillValue(said, { ...answer.values, ...drawn }, nameOf);
  const date = chance.newDate();
  const parents = answer.route.entities.map(({ parameter, id }) => [parameter, id] as const);
  const first = { creation: date, update: date, ...FIRST_STATUSES[kind] };
  const documented = [Object.fromEntries(parents), filled].reduce<unknown>(mergeValues, first);
  const merged = mergeRequest(documented, request);
  const fields = withMembers(merged as Record<string, unknown>, [
    ["_id", typeof memberOf(filled, "_id") === "string" ? memberOf(filled, "_id") : chance.newId()],
    ...inheritedMembers(context, merged, inherits),
  ]);
  const owners = Object.fromEntries(answer.route.entities.map((entity) => [entity.kind, entity.id] as const));
  const placeholder =
    typeof said["_id"] === "string" && nameOf(said["_id"]) !== undefined ? said["_id"] : undefined;
  const id = String(fields["_id"]);
  const entity: Entity = {
    kind,
    id,
    pattern,
    path: fillPath(pattern, answer, id),
    isCreated: true,
    fields,
    bindings,
    ...(placeholder === undefined ? {} : { placeholder }),
    owners,
    makes: [],
    files: new Map(),
  };
  if (LIFECYCLES[kind]?.passedOn) entity.fields = makeOutput(context, answer, entity, said);
  for (const [name, value] of Object.entries(drawn)) context.played.set(name, value);
  world.remember(entity);
  return entity.fields;
}

/** New identifiers for the placeholders of an answer that its request does not give. */
function drawIdentifiers(
  { nameOf, isIdentifier, chance }: MockContext,
  { given }: AskedAnswer,
  said: Record<string, unknown>,
): Record<string, string> {
  const names = new Set<string>();
  visitObjects(said, ({ _id }) => {
    const name = nameOf(_id);
    if (name !== undefined && isIdentifier(name) && !Object.hasOwn(given, name)) names.add(name);
  });
  const own = nameOf(said["_id"]);
  const isNew = (name: string) => name === own || isOutput(said, name, nameOf);
  return Object.fromEntries([...names].filter(isNew).map((name) => [name, chance.newId()]));
}

/** Whether a placeholder names what the created entity will make: `output.stored_data._id`. */
function isOutput(
  said: Record<string, unknown>,
  name: string,
  nameOf: (text: unknown) => string | undefined,
): boolean {
  return bindPlaceholders(said["output"], said["output"], nameOf).some(([known]) => known === name);
}

function inheritedMembers(
  { factsOf }: MockContext,
  merged: unknown,
  inherits: Readonly<Record<string, readonly string[]>>,
): [name: string, value: unknown][] {
  return Object.entries(inherits).flatMap(([holder, names]) => {
    const held = memberOf(merged, holder);
    const id = typeof held === "string" ? held : memberOf(held, "_id");
    const facts = typeof id === "string" ? factsOf(id) : undefined;
    return names.flatMap((name): [string, unknown][] => {
      const value = memberOf(facts, name);
      return value === undefined ? [] : [[name, value]];
    });
  });
}
