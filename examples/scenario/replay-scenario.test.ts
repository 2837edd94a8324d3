import { describe, expect, it, test } from "vitest";
import { PLACEHOLDERS } from "../../contract/check/fixtures/placeholders.ts";
import { createContract, HTTP_METHODS, type HttpMethod } from "../../contract/contract.ts";
import type { ExampleCall } from "../example-call.ts";
import type { HttpRequest } from "../http-request.ts";
import { replayScenario } from "./replay-scenario.ts";
import type { ReplayOptions, Sent } from "./replay-result.ts";
import type { ScenarioStep } from "./scenario.ts";
import type { Answer, NoAnswer, SendHints } from "./send.ts";

const API = "https://data.example/api";
const json = { "application/json": { schema: {} } };
const contract = createContract({
  openapi: "3.1.0",
  servers: [{ url: API }],
  paths: Object.fromEntries(
    ["/datastores/{x}", "/datastores", "/users/{x}", "/data/{x}"].map((path) => [
      path,
      Object.fromEntries(
        HTTP_METHODS.map((method) => [
          method.toLowerCase(),
          {
            operationId: `${method}${path}`,
            responses: { [method === "POST" ? "201" : "200"]: { description: "", content: json } },
          },
        ]),
      ),
    ]),
  ),
});
const [A, B, C] = ["a", "b", "c"].map((letter) => `${letter.repeat(8)}-0b7e-4c39-8f15-6d92e4b7a803`);

/** A step from `GET /users/{user} → 200 {"_id": "{user}"}`; its line is ten times its rank. */
function step(text: string, index: number): ScenarioStep {
  const [, method = "", path = "", body, status, sample] =
    /^(\w+) (\S+)(?: (\{[^→]*\}))?(?: → ?(\d{3})?\s?(.*))?$/s.exec(text) ?? [];
  const call: ExampleCall = {
    id: `#${index + 1}`,
    title: "Guide",
    method: method as HttpMethod,
    address: path.startsWith("/") ? API + path : path,
    operation: "x",
    ...(body === undefined ? {} : { request: { contentType: "application/json", text: body } }),
    responses:
      sample || status ? [{ ...(status ? { status: Number(status) } : {}), text: sample ?? "" }] : [],
  };
  return { call, line: (index + 1) * 10 };
}

/** A status, a text, a failure, or a status and a body. */
type Reply = number | string | { failure: string } | [status: number, body: unknown];

/** Runs steps against prepared answers, one a request; `200 {}` where none is left. */
async function replay(
  steps: string[],
  replies: Reply[],
  {
    given = [],
    values = {},
    ...more
  }: { given?: string[]; values?: Record<string, string> } & Partial<ReplayOptions> = {},
) {
  const requests: (HttpRequest & SendHints)[] = [];
  const sent: Sent[] = [];
  const left = [...replies];
  const result = await replayScenario(
    { file: "a.md", title: "Guide", steps: steps.map(step), given },
    (request, hints) => {
      requests.push({ ...request, ...hints });
      return Promise.resolve(toAnswer(left.shift() ?? 200));
    },
    {
      contract,
      placeholders: PLACEHOLDERS,
      values: { token: "jeton", ...values },
      waitAgain: ({ readings }) => Promise.resolve(readings < 3),
      onSent: (one) => sent.push(one),
      ...more,
    },
  );
  return {
    kinds: result.steps.map(
      ({ faults, leftOut }) => leftOut?.kind ?? faults.map(({ kind }) => kind).join("+"),
    ),
    calls: requests.map(
      ({ method, url, body }) =>
        `${method} ${url.slice(API.length)}${body ? ` ${JSON.stringify(body)}` : ""}`,
    ),
    requests,
    sent,
    values: result.values,
    steps: result.steps,
  };
}

function toAnswer(reply: Reply): Answer | NoAnswer {
  if (typeof reply === "string")
    return { status: 200, headers: { "content-type": "text/html" }, body: reply };
  if (typeof reply === "object" && "failure" in reply) return reply;
  const [status, body] = typeof reply === "number" ? [reply, {}] : reply;
  return { status, headers: {}, body: JSON.stringify(body) ?? "" };
}

describe("identifiers", () => {
  it("of answers are carried into the addresses and bodies of the requests that follow", async () => {
    const { calls, kinds, values } = await replay(
      [
        'POST /datastores {"a": 1} → 201 {"_id": "{datastore}"}',
        'POST /datastores {"from": "{datastore}"} → 201 {"_id": "{stored_data}"}',
        "DELETE /datastores/{datastore}?data={stored_data}",
      ],
      [[201, { _id: A }], [201, { _id: B }], 200],
    );
    expect(kinds).toEqual(["", "", ""]);
    expect(calls).toEqual([
      'POST /datastores {"kind":"json","text":"{\\"a\\": 1}"}',
      `POST /datastores {"kind":"json","text":"{\\"from\\": \\"${A}\\"}"}`,
      `DELETE /datastores/${A}?data=${B}`,
    ]);
    expect(values).toEqual({ token: "jeton", datastore: A, stored_data: B });
  });

  it("that a reader has before are replaced by those of what is created on the page", async () => {
    const steps = [
      'POST /datastores {"a": 1} → 201 {"_id": "{datastore}"}',
      'GET /datastores/{datastore} → {"_id": "{datastore}"}',
    ];
    const { kinds, calls } = await replay(
      steps,
      [
        [201, { _id: B }],
        [200, { _id: B }],
      ],
      { values: { datastore: A ?? "" } },
    );
    expect(kinds).toEqual(["", ""]);
    expect(calls[1]).toBe(`GET /datastores/${B}`);
  });

  it("that an answer does not give back are told", async () => {
    const steps = [
      'POST /datastores {"a": 1} → 201 {"_id": "{datastore}"}',
      'GET /datastores/{datastore} → {"_id": "{datastore}"}',
    ];
    const { kinds } = await replay(steps, [
      [201, { _id: A }],
      [200, { _id: C }],
    ]);
    expect(kinds).toEqual(["", "other-identifier"]);
  });

  it("that nothing gives are told once, at their place, and what needs them is left out", async () => {
    const { steps, calls } = await replay(
      [
        "GET /datastores/{datastore}",
        'POST /datastores {"by": "{user}", "of": "{datastore}"}',
        "GET /users/{user}",
        "GET /users/x",
      ],
      [],
    );
    expect(steps.map(({ faults, leftOut }) => ({ faults, leftOut }))).toEqual([
      {
        faults: [
          { kind: "unproduced", part: { kind: "address" }, start: 36, end: 47, placeholder: "datastore" },
        ],
      },
      { faults: [{ kind: "unproduced", part: { kind: "request" }, start: 8, end: 14, placeholder: "user" }] },
      { faults: [], leftOut: { kind: "needs-failed", placeholders: ["user"] } },
      { faults: [] },
    ]);
    expect(calls).toEqual(["GET /users/x"]);
  });

  it("that a later call gives are told with its line, and the call is sent after that one", async () => {
    const { steps, calls, kinds } = await replay(
      [
        'GET /datastores/{datastore} → {"name": "a"}',
        'POST /datastores {"a": 1} → 201 {"_id": "{datastore}"}',
        "DELETE /datastores/{datastore}",
      ],
      [
        [201, { _id: A }],
        [200, { name: "b" }],
      ],
    );
    expect(kinds).toEqual(["out-of-order", "", ""]);
    expect(steps[0]?.faults).toEqual([
      {
        kind: "out-of-order",
        part: { kind: "address" },
        start: 36,
        end: 47,
        placeholder: "datastore",
        line: 20,
      },
    ]);
    expect(calls.map((call) => call.slice(0, 16))).toEqual([
      "POST /datastores",
      "GET /datastores/",
      "DELETE /datastor",
    ]);
  });

  it("that only the call itself gives, or what needs it, are told as those that nothing gives", async () => {
    const { kinds } = await replay(
      [
        'POST /datastores {"in": "{stored_data}"} → 201 {"_id": "{datastore}", "out": "{stored_data}"}',
        'GET /datastores/{datastore} → {"out": "{stored_data}"}',
        'PUT /data/{stored_data} → {"_id": "{stored_data}"}',
      ],
      [],
    );
    expect(kinds).toEqual(["unproduced", "needs-failed", "needs-failed"]);
  });

  it("that the guide’s readers should have and nobody has told are asked for", async () => {
    const { steps, calls } = await replay(["GET /datastores/{datastore}", "GET /users/{layer}"], [], {
      given: ["datastore", "layer"],
    });
    expect(steps.map(({ leftOut }) => leftOut)).toEqual([
      { kind: "no-value", placeholders: ["datastore"] },
      { kind: "no-value", placeholders: ["layer"] },
    ]);
    expect(calls).toEqual([]);
  });

  it("that the registry does not know are told as those that nothing gives", async () => {
    const { steps } = await replay(["GET /users/{usr}"], []);
    expect(steps[0]?.faults).toMatchObject([{ kind: "unproduced", placeholder: "usr" }]);
  });
});

describe("a status", () => {
  test.each<[string, Reply, string]>([
    ["GET /users/x → 200 {}", 200, ""],
    ["GET /users/x → 202 {}", 200, "wrong-status"],
    ["GET /users/x", 204, "wrong-status"],
    ["POST /datastores {} → {}", 200, "wrong-status"],
    ["POST /datastores {}", 201, ""],
    ["GET /users/x → 404 {}", 404, ""],
    ["GET /users/x → 404 {}", 200, "wrong-status"],
    ["GET /inconnu", 404, "wrong-status"],
    ["GET /inconnu", 203, ""],
  ])("%s answered with %j: %s", async (text, reply, kind) => {
    expect((await replay([text], [reply])).kinds).toEqual([kind]);
  });

  it("that is an error is told with the API’s words, at the field of the request that they name", async () => {
    const { steps } = await replay(
      ['POST /datastores {"a": {"b": [1, 2]}} → 201 {}'],
      [[400, { error: "x", error_description: ["c : ce champ est obligatoire", "a.b[1] : trop grand"] }]],
    );
    expect(steps[0]?.faults).toEqual([
      {
        kind: "wrong-status",
        part: { kind: "request" },
        start: 16,
        end: 17,
        expected: "201",
        found: 400,
        explanation: "c : ce champ est obligatoire\u00a0; a.b[1] : trop grand",
      },
    ]);
  });

  it("that is an error hides nothing else: what its call would have given is not missed again", async () => {
    const { kinds } = await replay(
      ['POST /datastores {} → 201 {"_id": "{datastore}"}', "DELETE /datastores/{datastore}", "GET /users/x"],
      [[500, { message: "panne" }]],
      { values: { datastore: A ?? "" } },
    );
    expect(kinds).toEqual(["wrong-status", "needs-failed", ""]);
  });
});

describe("another success than the one documented", () => {
  it("is told, and what it gives is used by the calls that follow", async () => {
    const { kinds } = await replay(
      ['POST /datastores {} → 201 {"_id": "{datastore}", "name": "a"}', "DELETE /datastores/{datastore}"],
      [[200, { _id: A }]],
    );
    expect(kinds).toEqual(["wrong-status+missing-member", ""]);
  });

  it("is told alone where it has no body", async () => {
    const { kinds } = await replay(['GET /users/x → 200 {"name": "a"}'], [[204, undefined]]);
    expect(kinds).toEqual(["wrong-status"]);
  });
});

describe("what stands for no answer", () => {
  test.each<[string, Reply, string]>([
    ["GET /users/x → {}", { failure: "ECONNRESET" }, "no-answer"],
    ["GET /users/x → {}", "<html>", "not-json"],
    ["GET /users/x → {}", "", "not-json"],
    ["GET /users/x", "<html>", ""],
    ["HEAD /users/x → {}", "", ""],
  ])("%s answered with %j: %s", async (text, reply, kind) => {
    expect((await replay([text], [reply])).kinds).toEqual([kind]);
  });
});

describe("a state", () => {
  const guide = ['GET /datastores/x → {"status": "SUCCESS", "finish": "2026"}'];
  const states = { ...contract.document, components: {} };
  const withStates = createContract({
    ...states,
    paths: {
      "/datastores/{x}": Object.fromEntries(
        ["get", "patch"].map((method) => [
          method,
          {
            operationId: method,
            responses: {
              "200": {
                description: "",
                content: {
                  "application/json": {
                    schema: {
                      properties: {
                        status: { enum: ["CREATED", "WAITING", "PROGRESS", "SUCCESS", "FAILURE"] },
                      },
                    },
                  },
                },
              },
            },
          },
        ]),
      ),
    },
  });

  it("that passes is read again until the one that the sample shows has come", async () => {
    const { kinds, calls } = await replay(
      guide,
      [state("WAITING"), state("PROGRESS"), state("SUCCESS", { finish: "x" })],
      {
        contract: withStates,
      },
    );
    expect({ kinds, readings: calls.length }).toEqual({ kinds: [""], readings: 3 });
  });

  it("that never comes is told alone, once it has been waited for", async () => {
    const { steps, calls } = await replay(guide, [state("PROGRESS"), state("PROGRESS"), state("PROGRESS")], {
      contract: withStates,
    });
    expect(calls).toHaveLength(3);
    expect(steps[0]?.faults).toMatchObject([
      { kind: "endless-state", shown: "SUCCESS", found: "PROGRESS", readings: 3, start: 11, end: 20 },
    ]);
  });

  it("that is another end is told at once", async () => {
    const { steps, calls } = await replay(guide, [state("FAILURE")], { contract: withStates });
    expect(calls).toHaveLength(1);
    expect(steps[0]?.faults).toMatchObject([
      { kind: "wrong-state", shown: "SUCCESS", found: "FAILURE", isFinal: true },
    ]);
  });

  it("that passes in the sample may have passed in the answer", async () => {
    const { kinds } = await replay(['GET /datastores/x → {"status": "PROGRESS"}'], [state("SUCCESS")], {
      contract: withStates,
    });
    expect(kinds).toEqual([""]);
  });

  it("that a call which changes something answers with may still come, and the call is not sent twice", async () => {
    const patch = ['PATCH /datastores/x {} → {"status": "PROGRESS"}'];
    const { kinds, calls } = await replay(patch, [state("WAITING")], { contract: withStates });
    expect({ kinds, sent: calls.length }).toEqual({ kinds: [""], sent: 1 });
    const wrong = await replay(['PATCH /datastores/x {} → {"status": "WAITING"}'], [state("CREATED")], {
      contract: withStates,
    });
    expect(wrong.kinds).toEqual([""]);
    const late = await replay(['PATCH /datastores/x {} → {"status": "CREATED"}'], [state("nothing")], {
      contract: withStates,
    });
    expect(late.kinds).toEqual(["wrong-state"]);
  });

  function state(status: string, more = {}): Reply {
    return [200, { status, ...more }];
  }
});

describe("calls that are not sent", () => {
  it("are those of other services, and those that the options leave out, with what they would have given", async () => {
    const { steps, calls } = await replay(
      [
        "GET https://autre.example/wfs",
        'POST /datastores {} → 201 {"_id": "{datastore}"}',
        "GET /datastores/{datastore}",
      ],
      [],
      { leaveOut: ({ method }) => (method === "POST" ? { kind: "write" } : undefined) },
    );
    expect(steps.map(({ leftOut }) => leftOut)).toEqual([
      { kind: "other-service" },
      { kind: "write" },
      { kind: "needs-left-out", placeholders: ["datastore"] },
    ]);
    expect(calls).toEqual([]);
  });
});

describe("a request", () => {
  it("bears the token and asks for the sample of its call, or for the error that its page documents", async () => {
    const { requests } = await replay(
      ["GET /users/x", "GET /users/x → 404 {}", "GET /users/x → 401 {}", "GET /inconnu"],
      [200, 404, 401, 200],
    );
    const bearer = [["Authorization", "Bearer jeton"]];
    expect(requests.map(({ example, code, headers }) => ({ example, code, headers }))).toEqual([
      { example: "#1", headers: bearer },
      { example: "#2", code: 404, headers: bearer },
      { example: "#3", code: 401, headers: [] },
      { example: "#4", headers: bearer },
    ]);
  });

  it("asks for no error where the page has deleted what it asks for", async () => {
    const { requests, kinds } = await replay(
      ["DELETE /users/x", "GET /users/x → 404 {}", "GET /datastores/x → 404 {}", "GET /users/x → 403 {}"],
      [200, 200, 404, 403],
    );
    expect(requests.map(({ code }) => code)).toEqual([undefined, undefined, 404, 403]);
    expect(kinds).toEqual(["", "wrong-status", "", ""]);
  });

  it("that creates is told with the identifiers of what it has created, not of what it was sent", async () => {
    const { sent } = await replay(
      [
        'POST /datastores {"by": "{user}"} → 201 {"of": {"_id": "{stored_data}"}, "by": "{user}", "_id": "{datastore}"}',
        "GET /users/x",
      ],
      [
        [201, { of: { _id: B }, by: C, _id: A }],
        [200, { _id: "x" }],
      ],
      { values: { user: C ?? "" } },
    );
    expect(sent.map(({ created }) => created)).toEqual([[A, B], []]);
  });
});
