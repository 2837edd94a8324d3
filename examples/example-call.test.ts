import { expect, test } from "vitest";
import { loadContract } from "../contract/load-contract.ts";
import { renderPage } from "../tests/render-page.ts";
import { callsOfPage } from "./example-call.ts";

const contract = loadContract();

function callsOf(markdown: string): ReturnType<typeof callsOfPage> {
  return callsOfPage(renderPage(markdown).page, contract);
}

test("a block of the API is a call with its operation, its request and its answers", () => {
  const [call] = callsOf(
    '??? POST "https://data.geopf.fr/api/datastores/{datastore}/uploads"\n\n```json\n{ "name": "x" }\n```\n\n' +
      '```json title="Réponse 201"\n{ "_id": "{upload}", … }\n```\n???\n',
  );
  expect(call).toMatchObject({
    method: "POST",
    address: "https://data.geopf.fr/api/datastores/{datastore}/uploads",
    operation: "createUpload",
    request: { contentType: "application/json", text: '{ "name": "x" }\n' },
    responses: [{ status: 201, text: '{ "_id": "{upload}", … }\n' }],
  });
  expect(call?.id).toMatch(/#post-datastores-datastore-uploads$/);
});

test.each([
  ["another service", '??? GET "https://data.geopf.fr/wfs"\n???\n'],
  ["an operation that the contract lacks", '??? GET "https://data.geopf.fr/api/nowhere"\n???\n'],
])("%s has no operation", (_name, markdown) => {
  expect(callsOf(markdown)[0]).not.toHaveProperty("operation");
});

test.each([
  [
    "the JSON of a form",
    "uploads/{upload}/data?path=a",
    '```json\n{ "file": "a" }\n```',
    "multipart/form-data",
  ],
  [
    "a line of fields",
    "uploads",
    '``` title="Corps de requête"\na=b&c={upload}\n```',
    "application/x-www-form-urlencoded",
  ],
  ["a faulty request", "uploads", '```text title="Requête fautive"\n{ "a": 1 }\n```', "application/json"],
])("%s is a request of its own type", (_name, path, fence, contentType) => {
  const address = `https://data.geopf.fr/api/datastores/{datastore}/${path}`;
  expect(callsOf(`??? POST "${address}"\n\n${fence}\n???\n`)[0]?.request?.contentType).toBe(contentType);
});

test("what only shows how a block is written is no call", () => {
  expect(callsOf('````markdown rendu\n??? GET "https://data.geopf.fr/api/users/me"\n???\n````\n')).toEqual(
    [],
  );
});
