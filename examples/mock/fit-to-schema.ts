import { allowedTypes } from "../../contract/check/check-context.ts";
import { expandSchemas, type Union } from "../../contract/check/expand-schemas.ts";
import { toReference } from "../../contract/check-schemas.ts";
import type { Contract } from "../../contract/contract.ts";
import { isRecord } from "../../contract/open-api-document.ts";
import type { Schema } from "../../contract/schema.ts";
import { convertScalar, fitListed, inventScalar } from "./fit-scalar.ts";
import { memberOf } from "./json.ts";
import {
  collectProperties,
  COST_OF_REPLACING,
  costOf,
  countValues,
  keepFirsts,
  nameOfPlace,
  propertySchemas,
} from "./schema-parts.ts";

/** What a fitting needs to know of the world. */
export interface FitOptions {
  contract: Contract;
  /** The value that a placeholder stands for; any other text as it is. */
  readText: (text: string) => string;
  /** What is known of the entity with this identifier. */
  lookUp: (id: string) => Readonly<Record<string, unknown>> | undefined;
  /** An identifier for a place where none is said: `datastore` is the name of the nearest property, `place` the whole way. */
  idFor: (name: string, place: string) => string;
}

/** A value that satisfies a schema, as near as possible to the one given. */
export type Fit = (value: unknown, schema: Schema, place: string) => unknown;

interface Fitted {
  value: unknown;
  /** How far it is from the value given. */
  cost: number;
}

const COST_OF_DROPPING = 2;
/** Samples are cut: what they leave out says little. */
const COST_OF_ADDING = 0.01;

/**
 * Makes values satisfy the contract: what it does not know is dropped, what it refuses is replaced, what it requires is added; the
 * identifier of an entity becomes the entity where one is wanted.
 */
export function createFit(options: FitOptions): Fit {
  const { contract, readText, lookUp, idFor } = options;

  function fit(value: unknown, schemas: readonly Schema[], place: string): Fitted {
    const { conjuncts, unions } = expandSchemas(contract, schemas);
    return decide(value, conjuncts, unions, new Set(), place);
  }

  function decide(
    value: unknown,
    conjuncts: readonly Schema[],
    unions: readonly Union[],
    decided: ReadonlySet<readonly Schema[]>,
    place: string,
  ): Fitted {
    const [union, ...others] = unions.filter(({ branches }) => !decided.has(branches));
    if (!union) return fitDecided(value, conjuncts, place);
    let best: Fitted | undefined;
    for (const branch of union.branches) {
      const added = expandSchemas(contract, [branch]);
      const fitted = decide(
        value,
        [...new Set([...conjuncts, ...added.conjuncts])],
        [...others, ...added.unions],
        new Set([...decided, union.branches]),
        place,
      );
      if (!best || fitted.cost < best.cost) best = fitted;
      if (best.cost === 0) break;
    }
    return best ?? fitDecided(value, conjuncts, place);
  }

  function fitDecided(value: unknown, schemas: readonly Schema[], place: string): Fitted {
    const listed = fitListed(value, schemas);
    if (listed) return { value: listed.value, cost: costOf(value, listed.value) };
    const types = allowedTypes(schemas);
    const wantsObject = types?.includes("object") ?? schemas.some(({ properties }) => properties);
    if (wantsObject && (isRecord(value) || types?.length === 1 || !types))
      return fitObject(value, schemas, place);
    if (types?.includes("array") && (Array.isArray(value) || types.length === 1))
      return fitArray(value, schemas, place);
    if (!types) return { value: value === undefined ? {} : value, cost: 0 };
    const converted = typeof value === "string" ? convertText(value, schemas) : convertScalar(value, schemas);
    if (converted !== undefined) return { value: converted, cost: costOf(value, converted) };
    const isId = schemas.some(({ format }) => format === "uuid");
    const invented = isId ? idFor(nameOfPlace(place), place) : inventScalar(schemas);
    return { value: invented, cost: costOf(value, invented) };
  }

  /** A placeholder stays one where the value that it stands for fits. */
  function convertText(text: string, schemas: readonly Schema[]): unknown {
    const read = readText(text);
    const converted = convertScalar(read, schemas);
    return converted === read ? text : converted;
  }

  function fitObject(value: unknown, schemas: readonly Schema[], place: string): Fitted {
    const known = collectProperties(schemas);
    const given = isRecord(value)
      ? value
      : typeof value === "string" && known.has("_id")
        ? { _id: value }
        : {};
    const isFree = known.size === 0 && schemas.every((schema) => schema.additionalProperties === undefined);
    if (isFree) return { value: given, cost: costOf(value, given) };
    const id = given["_id"];
    const facts = typeof id === "string" ? lookUp(id) : undefined;
    const required = new Set(schemas.flatMap((schema) => schema.required ?? []));
    const members = new Map<string, unknown>();
    let cost = value === undefined || given === value ? 0 : typeof value === "string" ? 1 : COST_OF_REPLACING;
    const names = [...new Set([...Object.keys(given), ...known.keys()])];
    // What another property decides comes after it.
    for (const isDecidedTurn of [false, true]) {
      for (const name of names) {
        const property = propertySchemas(name, schemas, known);
        if (!property) {
          if (!isDecidedTurn) cost += COST_OF_DROPPING * countValues(given[name]);
          continue;
        }
        if (property.some((schema) => schema["x-discriminant"]) !== isDecidedTurn) continue;
        const said = Object.hasOwn(given, name) ? given[name] : undefined;
        if (said === undefined && !required.has(name)) continue;
        if (said === undefined) cost += COST_OF_ADDING;
        const meant = property.map((schema) => chooseBySibling(schema, members));
        const fitted = fit(said ?? memberOf(facts, name), meant, `${place}.${name}`);
        if (said !== undefined) cost += fitted.cost;
        members.set(name, fitted.value);
      }
    }
    const ordered = names
      .filter((name) => members.has(name))
      .map((name) => [name, members.get(name)] as const);
    return { value: Object.fromEntries(ordered), cost };
  }

  function chooseBySibling(schema: Schema, members: ReadonlyMap<string, unknown>): Schema {
    const { propriete = "", correspondance = {} } = schema["x-discriminant"] ?? {};
    const value = members.get(propriete);
    const target =
      typeof value === "string" && Object.hasOwn(correspondance, value) ? correspondance[value] : undefined;
    return target === undefined ? schema : contract.resolveSchema(toReference(target));
  }

  function fitArray(value: unknown, schemas: readonly Schema[], place: string): Fitted {
    const items = schemas.flatMap(({ items }) => (items ? [items] : []));
    const given: readonly unknown[] = Array.isArray(value) ? value : [];
    let cost = value === undefined || Array.isArray(value) ? 0 : COST_OF_REPLACING;
    const fitted = given.map((item, index) => fit(item, items, `${place}.${index}`));
    for (const item of fitted) cost += item.cost;
    const least = Math.max(0, ...schemas.map(({ minItems = 0 }) => minItems));
    const most = Math.min(Infinity, ...schemas.map(({ maxItems = Infinity }) => maxItems));
    let values = fitted.map((item) => item.value);
    if (schemas.some(({ uniqueItems }) => uniqueItems)) values = keepFirsts(values);
    while (values.length < least) values.push(fit(undefined, items, `${place}.${values.length}`).value);
    return { value: values.slice(0, most), cost };
  }

  return (value, schema, place) => fit(value, [schema], place).value;
}
