import { expect, test } from "vitest";
import { loadContract } from "./load-contract.ts";
import { schemaOfSample } from "./sample-schema.ts";
import { selectFields } from "./select-fields.ts";

const CONTRACT = loadContract();

/** The fields that an answer to the address must hold. */
function requiredBy(id: string, address: string): readonly string[] | undefined {
  const operation = CONTRACT.operations.find((known) => known.id === id);
  const schema = operation && schemaOfSample({ role: "response" }, operation);
  if (!operation || !schema) throw new Error(`${id} has no JSON answer`);
  const { items } = CONTRACT.resolveSchema(selectFields(CONTRACT, operation, address, schema));
  return items && CONTRACT.resolveSchema(items).required;
}

const ALL = requiredBy("listUploads", "/datastores/{datastore}/uploads");

test.each([
  ["/datastores/{datastore}/uploads?fields=name,status", ["name", "status", "_id"]],
  ["/datastores/{datastore}/uploads?page=2&fields=name&fields=status", ["name", "status", "_id"]],
  ["/datastores/{datastore}/uploads?fields[]=size", ["_id"]],
  ["/datastores/{datastore}/uploads?fields={champs}", ["_id"]],
])("of %s, the fields that are asked for must be there", (address, expected) => {
  expect(requiredBy("listUploads", address)).toEqual(expected);
});

test.each(["/datastores/{datastore}/uploads?page=2", "/datastores/{datastore}/uploads#?fields=name"])(
  "of %s, all fields must be there",
  (address) => {
    expect(ALL?.length).toBeGreaterThan(8);
    expect(requiredBy("listUploads", address)).toEqual(ALL);
  },
);

test("an operation without that parameter answers with all its fields", () => {
  const address = "/datastores/{datastore}/annexes?fields=paths";
  expect(requiredBy("listAnnexes", address)).toEqual(requiredBy("listAnnexes", "/"));
});
