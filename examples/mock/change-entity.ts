import { isRecord } from "../../contract/open-api-document.ts";
import type { AskedAnswer } from "./asked-answer.ts";
import { memberOf, withMembers } from "./json.ts";
import type { MockContext } from "./mock-context.ts";
import type { PathEntity, Route } from "./route.ts";
import type { Entity } from "./world.ts";

/** Adds the tags of a request to those of its entity, or takes them away. */
export function changeTags(context: MockContext, answer: AskedAnswer, last: PathEntity): void {
  const { operation } = answer.route;
  const entity = entityOf(context, answer.route, last);
  const known = entity.fields["tags"] ?? memberOf(context.factsOf(last.id), "tags");
  const tags = isRecord(known) ? known : {};
  const added = isRecord(answer.body.value) ? Object.entries(answer.body.value) : [];
  const removed = new Set(answer.target.parameters.flatMap(([, value]) => value.split(",")));
  const kept = Object.entries(tags).filter(([name]) => operation.method !== "DELETE" || !removed.has(name));
  context.world.change(entity, { tags: withMembers(Object.fromEntries(kept), added) });
}

/** What is remembered of the entity of a path, from now on. */
export function entityOf(
  { world }: MockContext,
  { entities }: Route,
  { kind, id, pattern, path }: PathEntity,
): Entity {
  const found = world.find(kind, id);
  if (found) return found;
  const owners = Object.fromEntries(entities.map((entity) => [entity.kind, entity.id] as const));
  const fields = {};
  return world.remember({
    kind,
    id,
    pattern,
    path,
    isCreated: false,
    fields,
    bindings: {},
    owners,
    makes: [],
    files: new Map(),
  });
}
