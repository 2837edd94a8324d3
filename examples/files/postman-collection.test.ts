import { describe, expect, it } from "vitest";
import type { ExampleCall } from "../example-call.ts";
import { HOSTILE_TEXTS, pageSource, UPLOAD_CALLS } from "./fixtures/page-source.ts";
import { writePostmanCollection } from "./postman-collection.ts";

interface Request {
  url: { raw: string; query?: { key: string; value: string }[] };
  auth?: object;
  body?: { raw?: string; [mode: string]: unknown };
}

interface Collection {
  info: { name: string };
  auth?: object;
  variable: { key: string; value: string }[];
  item: {
    name: string;
    request: Request;
    event: { script: { exec: string[] } }[];
    response: { name: string; code: number; body: string }[];
  }[];
}

function read(calls: readonly Partial<ExampleCall>[], title?: string): Collection {
  return JSON.parse(writePostmanCollection(pageSource(calls, title))) as Collection;
}

/** Runs a call’s script as Postman does: whether its test passes, and the variables that it sets. */
function runScript(exec: readonly string[], code: number, answer: unknown): [isPassed: boolean, set: object] {
  let isPassed = false;
  const set: Record<string, unknown> = {};
  const pm = {
    test: (_name: string, run: () => void) => run(),
    expect: (value: unknown) => ({
      to: { equal: (expected: unknown) => (isPassed = value === expected) },
    }),
    response: { code, json: () => answer },
    collectionVariables: { set: (name: string, value: unknown) => (set[name] = value) },
  };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call
  new Function("pm", exec.join("\n"))(pm);
  return [isPassed, set];
}

describe("postman.json", () => {
  it("holds the variables of the page, secrets empty", () => {
    expect(read(UPLOAD_CALLS).variable.map(({ key, value }) => [key, value])).toEqual([
      ["api", "https://api.example/v1"],
      ["open_wfs", "https://services.example/wfs"],
      ["token", ""],
      ["datastore", "1a6f2c8d-0b7e-4c39-8f15-6d92e4b7a803"],
      ["layer_name", "communes"],
      ["upload", "4b0dbb41-8d52-48f1-942c-3fe860e7a113"],
    ]);
  });

  it("sends the token to the API alone", () => {
    const { auth, item } = read(UPLOAD_CALLS);
    expect(auth).toEqual({
      type: "bearer",
      bearer: [{ key: "token", value: "{{token}}", type: "string" }],
    });
    expect(item.map(({ request }) => request.auth)).toEqual([
      ...[undefined, undefined, undefined],
      { type: "noauth" },
    ]);
    expect(read([{ address: "https://services.example/wfs" }]).auth).toBeUndefined();
  });

  it("breaks addresses into their parts", () => {
    const calls = [
      { address: "https://api.example/v1/datastores/{datastore}/uploads?name=été&tags[a]=b=c&vide" },
      { address: "http://localhost:8080/a/b" },
    ];
    expect(read(calls).item.map(({ request }) => request.url)).toEqual([
      {
        raw: "{{api}}/datastores/{{datastore}}/uploads?name=%C3%A9t%C3%A9&tags[a]=b=c&vide",
        host: ["{{api}}"],
        path: ["datastores", "{{datastore}}", "uploads"],
        query: [
          { key: "name", value: "%C3%A9t%C3%A9" },
          { key: "tags[a]", value: "b=c" },
          { key: "vide", value: "" },
        ],
      },
      {
        raw: "http://localhost:8080/a/b",
        protocol: "http",
        host: ["localhost"],
        port: "8080",
        path: ["a", "b"],
      },
    ]);
  });

  it("holds bodies as Postman wants each of them", () => {
    const calls: Partial<ExampleCall>[] = [
      ...UPLOAD_CALLS.slice(0, 2),
      {
        method: "POST",
        request: { contentType: "application/x-www-form-urlencoded", text: "a=b+c&d={password}" },
      },
    ];
    expect(read(calls).item.map(({ request }) => request.body)).toEqual([
      {
        mode: "raw",
        raw: '{\n    "name": "Communes de {{layer_name}}"\n}',
        options: { raw: { language: "json" } },
      },
      {
        mode: "formdata",
        formdata: [
          { key: "file", src: "a.gpkg", type: "file" },
          { key: "description", value: "Été", type: "text" },
        ],
      },
      {
        mode: "urlencoded",
        urlencoded: [
          { key: "a", value: "b c", type: "text" },
          { key: "d", value: "{{password}}", type: "text" },
        ],
      },
    ]);
  });

  it("keeps the samples as examples of answers, under their status", () => {
    const [created, , listed] = read(UPLOAD_CALLS).item;
    expect(
      [created, listed].map((item) => item?.response.map(({ name, code, body }) => [name, code, body])),
    ).toEqual([
      [["201 Created", 201, '{ "name": "Communes", "_id": "{upload}", … }']],
      [["200 OK", 200, '[ { "_id": "{upload}" } ]']],
    ]);
  });

  it("keeps the identifiers that an answer gives, and tests its status", () => {
    const [created, sent] = read(UPLOAD_CALLS).item.map(({ event }) => event[0]?.script.exec ?? []);
    expect(runScript(created ?? [], 201, { _id: "abc" })).toEqual([true, { upload: "abc" }]);
    expect(runScript(created ?? [], 201, { id: "abc" })).toEqual([true, {}]);
    expect(runScript(created ?? [], 200, null)).toEqual([false, {}]);
    expect(runScript(created ?? [], 500, { _id: "abc" })).toEqual([false, {}]);
    expect(runScript(sent ?? [], 204, undefined)).toEqual([true, {}]);
    expect(runScript(sent ?? [], 302, undefined)).toEqual([false, {}]);
  });

  it.each(HOSTILE_TEXTS)("is not broken by %s", (_, text) => {
    const response = { status: 201, text: JSON.stringify({ [text]: { [text]: "{upload}" } }) };
    const { info, item } = read(
      [
        {
          method: "POST",
          operation: "createUpload",
          request: { contentType: "application/json", text: JSON.stringify({ [text]: text }) },
          responses: [response],
        },
      ],
      text,
    );
    expect(info.name).toBe(text);
    expect(item[0]?.response[0]?.body).toBe(response.text);
    const raw = item[0]?.request.body?.raw ?? "";
    const filled = raw.replaceAll("{{layer_name}}", "{layer_name}");
    expect(filled).not.toContain("{{");
    expect(JSON.parse(filled)).toEqual({ [text]: text });
    const exec = item[0]?.event[0]?.script.exec ?? [];
    expect(exec.join("\n")).not.toMatch(/\{\{|<(?! 400)|[\u2028\u2029]/);
    expect(runScript(exec, 201, { [text]: { [text]: "abc" } })).toEqual([true, { upload: "abc" }]);
  });
});
