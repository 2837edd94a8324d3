import { expect, test } from "vitest";
import { PLACEHOLDERS } from "../../contract/check/fixtures/placeholders.ts";
import type { ExampleCall } from "../example-call.ts";
import { identifiersGiven, placeholdersUsed } from "./identifiers-of.ts";

const CALL: ExampleCall = { id: "#a", title: "", method: "POST", address: "/a", responses: [] };

test("the placeholders that a call uses are found in its address and in the values of its request, at their places", () => {
  const address = "/datastores/{datastore}/x?layer={layer}";
  const text = '{ "{user}": "de {Stored data}", // {community}\n "limit": {limit}, "autre": "{inconnu}" }';
  const used = placeholdersUsed(
    { address, request: { contentType: "application/json", text } },
    PLACEHOLDERS,
  );
  expect(
    used.map(({ name, isIdentifier, part, start, end }) => [
      name,
      isIdentifier,
      (part.kind === "address" ? address : text).slice(start, end),
    ]),
  ).toEqual([
    ["datastore", true, "{datastore}"],
    ["layer", false, "{layer}"],
    ["user", true, "{user}"],
    ["stored_data", true, "{Stored data}"],
    ["limit", false, "{limit}"],
    ["inconnu", true, "{inconnu}"],
  ]);
});

test("the placeholders of a form that is no JSON are found too", () => {
  const request = { contentType: "application/x-www-form-urlencoded", text: "a=b&user={user}" } as const;
  expect(placeholdersUsed({ address: "/a", request }, PLACEHOLDERS)).toEqual([
    { name: "user", isIdentifier: true, part: { kind: "request" }, start: 9, end: 15 },
  ]);
});

test("an answer gives the identifiers that stand alone in its values, errors give none", () => {
  const responses = [
    {
      text: '{ "_id": "{user}", "in": ["{datastore}", "{user}"], "link": "x/{community}", "layer": "{layer}" }',
    },
    { status: 404, text: '{ "_id": "{stored_data}" }' },
  ];
  expect(identifiersGiven({ ...CALL, responses }, PLACEHOLDERS)).toEqual(["user", "datastore"]);
});
