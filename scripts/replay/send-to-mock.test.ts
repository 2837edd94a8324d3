import { expect, test } from "vitest";
import type { HttpRequest } from "../../examples/http-request.ts";
import type { MockRequest } from "../../examples/mock/mock-api.ts";
import { sendToMock } from "./send-to-mock.ts";

/** What the mock API is asked for a request. */
async function askedFor(request: Partial<HttpRequest>, code?: number): Promise<MockRequest | undefined> {
  let asked: MockRequest | undefined;
  const send = sendToMock(
    {
      answer(one) {
        asked = one;
        return Promise.resolve({ status: 200, headers: {}, body: "" });
      },
    },
    ["https://data.example/api"],
  );
  const whole = {
    method: "GET",
    url: "https://data.example/api/users/me?a=b",
    headers: [],
    ...request,
  } as const;
  await send(whole, { example: "/fr/a/#get-users-me", ...(code === undefined ? {} : { code }) });
  return asked;
}

test("the mock API is asked for the sample of the call", async () => {
  expect(await askedFor({ headers: [["Authorization", "Bearer x"]] })).toEqual({
    method: "GET",
    target: "/users/me?a=b",
    headers: { authorization: "Bearer x", prefer: 'example="/fr/a/#get-users-me"' },
  });
});

test("the mock API is asked for the error that a page documents", async () => {
  expect((await askedFor({}, 404))?.headers).toEqual({ prefer: 'example="/fr/a/#get-users-me", code=404' });
});

test.each<[HttpRequest["body"], string, string]>([
  [{ kind: "json", text: '{"a": 1}' }, "application/json", '{"a": 1}'],
  [{ kind: "urlencoded", fields: [["a", "b&c"]] }, "application/x-www-form-urlencoded", "a=b%26c"],
  [
    {
      kind: "form",
      fields: [
        { name: "type", value: "ISOAP" },
        { name: "file", fileName: "a.gpkg" },
      ],
    },
    "multipart/form-data; boundary=----documentation-api-entrepot",
    [
      "------documentation-api-entrepot",
      'Content-Disposition: form-data; name="type"',
      "",
      "ISOAP",
      "------documentation-api-entrepot",
      'Content-Disposition: form-data; name="file"; filename="a.gpkg"',
      "Content-Type: application/octet-stream",
      "",
      "contenu",
      "------documentation-api-entrepot--",
      "",
    ].join("\r\n"),
  ],
])("%j is sent as the mock API takes it", async (body, contentType, text) => {
  const asked = await askedFor({ method: "POST", ...(body ? { body } : {}) });
  expect({ type: asked?.headers["content-type"], body: asked?.body }).toEqual({
    type: contentType,
    body: text,
  });
});
