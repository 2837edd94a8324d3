import { fitsTextFormat } from "../../contract/formats.ts";
import type { Contract } from "../../contract/contract.ts";
import type { PlaceholderRegistry } from "../../contract/placeholder.ts";
import { kindOfPath } from "../lifecycles.ts";
import { itemPatternOf } from "./collections.ts";
import { visitObjects } from "./json.ts";
import { elementsOf, type Documentation } from "./read-documentation.ts";
import type { PathEntity } from "./route.ts";

/** The identifiers that pages give to entities, by kind. */
export interface KnownIdentifiers {
  has(entity: PathEntity): boolean;
  add(kind: string, id: string): void;
}

/** The identifiers that the pages write at parameters of paths and in answers; of a kind that no page names, any of its format. */
export function collectIdentifiers(
  contract: Contract,
  documentation: Documentation,
  placeholders: PlaceholderRegistry,
  read: (text: string) => string,
): KnownIdentifiers {
  const named = new Map<string, Set<string>>();
  const formats = new Map<string, string>();
  const add = (kind: string, text: string) => {
    const known = named.get(kind) ?? new Set();
    named.set(kind, known.add(read(text)));
  };
  for (const operation of contract.operations) {
    const calls = documentation.callsOf(operation);
    for (const prefix of prefixesOf(operation.path)) {
      const kind = kindOfPath(prefix) ?? "";
      const name = prefix.slice(prefix.lastIndexOf("{") + 1, -1);
      const format = operation.parameters.find((parameter) => parameter.name === name)?.schema?.format;
      formats.set(kind, format ?? "");
      for (const { pathTexts } of calls) add(kind, pathTexts.get(name) ?? "");
    }
    const item = itemPatternOf(contract, operation);
    const kind = item === undefined ? undefined : kindOfPath(item);
    for (const { success } of calls)
      for (const { _id } of kind === undefined ? [] : elementsOf(success))
        if (kind !== undefined && typeof _id === "string") add(kind, _id);
  }
  addMentioned(contract, documentation, formats, add);
  const isNamed = new Set(named.keys());
  // What an answer says of itself may be asked for next.
  for (const kind of formats.keys()) {
    const { type, example } = placeholders[kind] ?? {};
    if (type === "uuid" && example !== undefined) add(kind, example);
  }
  return {
    has: ({ kind, id }) =>
      named.get(kind)?.has(id) === true ||
      (!isNamed.has(kind) && fitsTextFormat(id, formats.get(kind) ?? "")),
    add,
  };
}

/** Identifiers that answers give in passing: `"endpoint": { "_id": … }`, `"datastore": "…"`, `"processings": ["…"]`. */
function addMentioned(
  contract: Contract,
  documentation: Documentation,
  kinds: ReadonlyMap<string, string>,
  add: (kind: string, text: string) => void,
): void {
  const kindOf = (name: string) => [name, name.replace(/s$/, "")].find((kind) => kinds.get(kind) === "uuid");
  for (const operation of contract.operations)
    for (const { success } of documentation.callsOf(operation))
      visitObjects(success, (object, name) => {
        const kind = kindOf(name);
        if (kind !== undefined && typeof object["_id"] === "string") add(kind, object["_id"]);
        for (const [member, value] of Object.entries(object)) {
          const mentioned = kindOf(member);
          for (const id of Array.isArray(value) ? (value as unknown[]) : [value])
            if (mentioned !== undefined && typeof id === "string") add(mentioned, id);
        }
      });
}

/** The paths of the entities that a path goes through: `/datastores/{datastore}`, `/datastores/{datastore}/uploads/{upload}`. */
function prefixesOf(path: string): string[] {
  return [...path.matchAll(/\}/g)].map(({ index }) => path.slice(0, index + 1));
}
