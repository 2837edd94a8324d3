import { isRecord } from "../../contract/open-api-document.ts";
import { LIFECYCLES } from "../lifecycles.ts";
import type { AskedAnswer } from "./asked-answer.ts";
import { memberOf, mergeValues } from "./json.ts";
import type { MockContext } from "./mock-context.ts";
import type { Entity } from "./world.ts";

/** The fields of an execution whose output is remembered too, under an identifier of its own. */
export function makeOutput(
  { world, chance }: MockContext,
  answer: AskedAnswer,
  maker: Entity,
  said: Record<string, unknown>,
): Record<string, unknown> {
  const kind = LIFECYCLES[maker.kind]?.passedOn?.kind ?? "";
  const output = memberOf(maker.fields["output"], kind);
  if (!isRecord(output)) return maker.fields;
  const written = memberOf(memberOf(said["output"], kind), "_id");
  const id = typeof output["_id"] === "string" ? output["_id"] : chance.newId();
  const { creation, update } = maker.fields;
  const pattern = `/datastores/{datastore}/${kind}/{${kind}}`;
  const made: Entity = {
    kind,
    id,
    pattern,
    path: fillPath(pattern, answer, id),
    isCreated: true,
    fields: { creation, update, ...output, _id: id },
    bindings: maker.bindings,
    ...(typeof written === "string" ? { placeholder: written } : {}),
    owners: maker.owners,
    maker,
    makes: [],
    files: new Map(),
  };
  maker.makes.push(made);
  world.remember(made);
  return mergeValues(maker.fields, { output: { [kind]: { _id: id } } }) as Record<string, unknown>;
}

/** A path of the contract with the identifiers of a request’s path, and a new one at its end. */
export function fillPath(pattern: string, { route }: AskedAnswer, id: string): string {
  const values = new Map(route.entities.map((entity) => [entity.parameter, entity.id]));
  return pattern
    .replace(/\{[^{}/]+\}$/, id)
    .replace(/\{([^{}/]+)\}/g, (written, name: string) => values.get(name) ?? written);
}
