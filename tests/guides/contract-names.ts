import { HTTP_METHODS, type Contract, type HttpMethod, type Schema } from "../../contract/contract.ts";
import { findOperation } from "../../contract/find-operation.ts";
import { isRecord, toRecord } from "../../contract/open-api-document.ts";
import { readPlaceholder, type PlaceholderRegistry } from "../../contract/placeholder.ts";
import { parseSample } from "../../contract/sample/parse-sample.ts";
import { stringsOf } from "./sample-strings.ts";

export interface NameSources {
  contract: Contract;
  placeholders: PlaceholderRegistry;
  /** Addresses of services beside the API’s. */
  serviceAddresses: readonly string[];
  /** Names that are neither the contract’s nor an example’s. */
  otherNames: ReadonlySet<string>;
  /** Strings that stand in samples: names of the running example. */
  sampleStrings: ReadonlySet<string>;
}

/** Tells whether what a sentence writes as code exists: in the contract, as a placeholder, in a sample, or among other known names. */
export function createNameFinder(sources: NameSources): (code: string) => boolean {
  const { contract, placeholders, serviceAddresses, otherNames, sampleStrings } = sources;
  const names = collectNames(contract);
  const isPlaceholder = (code: string): boolean =>
    readPlaceholder(code, placeholders)?.placeholder !== undefined;

  const isOperation = (method: HttpMethod, address: string): boolean =>
    findOperation(contract, method, inDatastore(address)).kind === "found" &&
    queryOf(address).every(isQueryPart);

  const isAddress = (code: string): boolean =>
    HTTP_METHODS.some((method) => isOperation(method, code)) ||
    (code.startsWith("…/") && contract.operations.some(({ path }) => path.endsWith(code.slice(1)))) ||
    contract.baseAddresses.includes(code) ||
    serviceAddresses.some((address) => code === address || code.startsWith(`${address}/`));

  const isQueryPart = (part: string): boolean => {
    const [, name = "", value = ""] = /^([^=[]+)(?:\[[^\]]+\])?=(.+)$/.exec(part) ?? [];
    const schemas = names.queryParameters.get(name);
    return schemas?.some((schema) => allows(contract, schema, value)) ?? false;
  };

  const isPath = (code: string): boolean => {
    const parts = code.split(".");
    return parts.length > 1 && names.hasPath(parts);
  };

  const isName = (code: string): boolean => {
    const [method, address] = code.split(" ", 2);
    if (isMethod(method)) return address === undefined || isOperation(method, address);
    return (
      isAddress(code) ||
      isPlaceholder(code) ||
      names.words.has(code) ||
      isPath(code) ||
      code.split("&").every((part) => isQueryPart(part.replace(/^\?/, ""))) ||
      sampleStrings.has(code) ||
      otherNames.has(code)
    );
  };

  /** A piece of JSON, `"_id": "{upload}"`, names what its strings name; a sign alone, `_`, names nothing. */
  return (code) =>
    code.length === 1 ||
    (code.includes('"') ? stringsOf(parseSample(code).root).every(isName) : isName(code));
}

function isMethod(word: string | undefined): word is HttpMethod {
  return HTTP_METHODS.some((method) => method === word);
}

/** What guides shorten: `…/uploads` → `/datastores/{datastore}/uploads`. */
export function inDatastore(address: string): string {
  return address.replace(/^…\//, "/datastores/{datastore}/");
}

function queryOf(address: string): string[] {
  return address.includes("?") ? address.slice(address.indexOf("?") + 1).split("&") : [];
}

/** Whether a query parameter may take a value; where its schema lists none, any. */
function allows(contract: Contract, schema: Schema, value: string): boolean {
  const { items, enum: values, type } = contract.resolveSchema(schema);
  if (items) return value.split(",").every((item) => allows(contract, items, item));
  if (values) return values.includes(value);
  return type === "boolean" ? ["true", "false"].includes(value) : true;
}

interface ContractNames {
  /** Properties, parameters, headers, content types and values of enumerations. */
  words: ReadonlySet<string>;
  queryParameters: ReadonlyMap<string, readonly Schema[]>;
  /** Whether properties follow each other in some schema: `["type_infos", "relations"]`. */
  hasPath: (parts: readonly string[]) => boolean;
}

function collectNames(contract: Contract): ContractNames {
  const words = new Set<string>(["true", "false"]);
  const queryParameters = new Map<string, Schema[]>();
  const properties = new Map<string, Set<Schema>>();
  for (const { parameters } of contract.operations)
    for (const { name, in: place, schema } of parameters) {
      words.add(name);
      if (place === "query" && schema)
        queryParameters.set(name, [...(queryParameters.get(name) ?? []), schema]);
    }
  visit(contract.document, (value) => {
    for (const [name, schema] of Object.entries(toRecord(value["properties"]))) {
      words.add(name);
      properties.set(name, (properties.get(name) ?? new Set()).add(toRecord(schema)));
    }
    for (const name of Object.keys({ ...toRecord(value["headers"]), ...toRecord(value["content"]) }))
      words.add(name);
    if (Array.isArray(value["enum"])) for (const item of value["enum"]) words.add(String(item));
    if (typeof value["const"] === "string") words.add(value["const"]);
  });
  return {
    words,
    queryParameters,
    hasPath([first = "", ...rest]) {
      let schemas = properties.get(first) ?? new Set<Schema>();
      for (const name of rest)
        schemas = new Set([...schemas].flatMap((schema) => propertiesOf(contract, schema, name)));
      return schemas.size > 0;
    },
  };
}

/** The schemas that a property has in a schema, its branches and its items. */
function propertiesOf(contract: Contract, schema: Schema, name: string): Schema[] {
  const { properties, items, allOf, anyOf, oneOf } = contract.resolveSchema(schema);
  const own = properties?.[name];
  const inner = [...(items ? [items] : []), ...(allOf ?? []), ...(anyOf ?? []), ...(oneOf ?? [])];
  return [...(own ? [own] : []), ...inner.flatMap((branch) => propertiesOf(contract, branch, name))];
}

function visit(value: unknown, look: (value: Record<string, unknown>) => void): void {
  if (Array.isArray(value)) for (const item of value) visit(item, look);
  if (!isRecord(value)) return;
  look(value);
  for (const item of Object.values(value)) visit(item, look);
}
