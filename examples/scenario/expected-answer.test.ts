import { expect, test } from "vitest";
import { createContract } from "../../contract/contract.ts";
import type { ExampleCall } from "../example-call.ts";
import { expectedAnswer } from "./expected-answer.ts";

const answer = (more = {}): unknown => ({ description: "", ...more });
const contract = createContract({
  openapi: "3.1.0",
  servers: [{ url: "https://x/api" }],
  paths: {
    "/sure": {
      get: { operationId: "sure", responses: { "200": answer(), "204": answer(), "404": answer() } },
    },
    "/assumed": {
      get: { operationId: "assumed", responses: { "200": answer({ "x-statut-suppose": true }) } },
    },
  },
});

function call(path: string, ...responses: [status: number | undefined, text: string][]): ExampleCall {
  const shown = responses.map(([status, text]) => ({ ...(status === undefined ? {} : { status }), text }));
  return { id: "#a", title: "", method: "GET", address: `https://x/api${path}`, responses: shown };
}

test.each<[ExampleCall, string, number[]]>([
  [call("/sure"), "200 ou 204", [200, 204]],
  [call("/sure", [undefined, "{}"]), "200 ou 204", [200, 204]],
  [call("/sure", [200, "{}"]), "200", [200]],
  [call("/assumed"), "2xx", [200, 201, 204]],
  [call("/assumed", [201, "{}"]), "201", [201]],
  [call("/assumed", [404, "{}"]), "404", [404]],
  [call("/inconnu"), "2xx", [200, 201, 204]],
])("the status that $address documents is $responses: %s", (shown, name, fitting) => {
  const expected = expectedAnswer(shown, contract);
  expect(expected.name).toBe(name);
  expect([200, 201, 204, 301, 404, 500].filter((status) => expected.fits(status))).toEqual(fitting);
});

test("the sample of a success is the one that counts, beside that of an error", () => {
  const { sample, error } = expectedAnswer(call("/sure", [404, "non"], [200, "oui"]), contract);
  expect({ sample, error }).toEqual({ sample: { text: "oui", index: 1 }, error: undefined });
});

test("a call that shows an error alone documents that error", () => {
  const { sample, error } = expectedAnswer(call("/sure", [404, "non"]), contract);
  expect({ sample, error }).toEqual({ sample: { text: "non", index: 0 }, error: 404 });
});
