import { expect, test } from "vitest";
import placeholders from "../../_data/placeholders.ts";
import { createClosedValidators } from "../../contract/check/fixtures/closed-validator.ts";
import type { Operation } from "../../contract/contract.ts";
import { toRecord } from "../../contract/open-api-document.ts";
import type { Schema } from "../../contract/schema.ts";
import { ACTIONS } from "../lifecycles.ts";
import type { ExampleCall } from "../example-call.ts";
import { successOf } from "./collections.ts";
import { createFit } from "./fit-to-schema.ts";
import { contract, ids, send, siteCalls, writeForm, type Sent } from "./fixtures/site-mock.ts";
import { createMockApi } from "./mock-api.ts";

const answers = contract.operations.flatMap((operation) => {
  const { schema } = successOf(operation);
  return schema ? [[`answer of ${operation.id}`, schema] as const] : [];
});
const named = toRecord(toRecord(contract.document["components"])["schemas"]) as Record<string, Schema>;
const createValidator = createClosedValidators(contract, { ...named, ...Object.fromEntries(answers) });

const fit = createFit({
  contract,
  readText: (text) => text,
  lookUp: () => undefined,
  idFor: () => "7a7ccc8b-e0d1-47ed-848d-5a5cdb529539",
});

/** A request of an operation with all that the contract requires, and nothing more. */
async function writeRequest(operation: Operation): Promise<Sent & { request: string }> {
  const required = operation.parameters.filter(
    ({ in: place, isRequired }) => place === "query" && isRequired,
  );
  const query = required.map(({ name }) => `${name}=a`).join("&");
  const request = `${operation.method} ${operation.path}${query === "" ? "" : `?${query}`}`;
  const [[type, schema] = ["", {}]] = Object.entries(operation.requestBody ?? {});
  if (type === "application/json") return { request, body: fit(undefined, schema, "request") };
  if (type === "") return { request };
  const fields = Object.entries(toRecord(fit(undefined, schema, "request"))).filter(
    ([name]) => name !== "file",
  );
  const texts = fields.map(([name, value]) => [
    name,
    typeof value === "string" ? value : JSON.stringify(value),
  ]);
  const { body, contentType } = await writeForm(Object.fromEntries(texts) as Record<string, string>);
  return { request, body, headers: { "content-type": contentType } };
}

test.each<[string, readonly ExampleCall[]]>([
  ["the site’s pages", siteCalls],
  ["no page at all", []],
])("each of the 199 operations answers what the contract says, with %s", async (_title, calls) => {
  expect(contract.operations).toHaveLength(199);
  const wrong: string[] = [];
  const shared = createMockApi({ contract, calls, placeholders });
  for (const operation of contract.operations) {
    // What is removed or changes its status would be missed by the next ones.
    const isApart = operation.method === "DELETE" || Object.hasOwn(ACTIONS, operation.id);
    const api = isApart ? createMockApi({ contract, calls, placeholders }) : shared;
    const { request, ...sent } = await writeRequest(operation);
    const response = await send(api, request, sent);
    const { status, schema } = successOf(operation);
    const isValid =
      schema === undefined
        ? response.json === undefined
        : createValidator(`answer of ${operation.id}`)(response.json);
    if (response.status !== status || !isValid)
      wrong.push(`${operation.id} ${response.status} ${response.body}`);
  }
  expect(wrong).toEqual([]);
});

test("each call of the site that shows a success gets one that the contract accepts", async () => {
  const wrong: string[] = [];
  const api = createMockApi({ contract, calls: siteCalls, placeholders });
  for (const call of siteCalls) {
    const operation = contract.operations.find(({ id }) => id === call.operation);
    if (operation?.method !== "GET" || successOf(operation).schema === undefined) continue;
    const target = call.address.replace("https://data.geopf.fr/api", "");
    const isSelection = target.includes("fields=");
    const { status, json } = await send(api, `GET ${target}`, {
      headers: { prefer: `example="${call.id}"` },
    });
    const isValid = isSelection || createValidator(`answer of ${operation.id}`)(json);
    if (status !== 200 || !isValid) wrong.push(`${call.id} ${status}`);
  }
  expect(wrong).toEqual([]);
  expect(ids["upload"]).toBe("4b0dbb41-8d52-48f1-942c-3fe860e7a113");
});
