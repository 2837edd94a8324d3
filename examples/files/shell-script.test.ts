import { describe, expect, it } from "vitest";
import type { ExampleCall } from "../example-call.ts";
import { HOSTILE_TEXTS, pageSource, UPLOAD_CALLS } from "./fixtures/page-source.ts";
import { runShellScript, type ScriptOptions } from "./fixtures/run-shell-script.ts";
import { writeShellScript } from "./shell-script.ts";

const VALUES = { JETON: "abc.def", DATASTORE: "d-1", LAYER_NAME: "communes", OUI: "1" };
const CREATED = [201, '{ "a": 1, "_id": "u-1" }'] as const;
const SENT = [204, ""] as const;
const LISTED = [200, "[]"] as const;
const UPLOAD_ANSWERS = [CREATED, SENT, LISTED, LISTED];

const run = (
  calls: readonly Partial<ExampleCall>[],
  options?: ScriptOptions,
): ReturnType<typeof runShellScript> => runShellScript(writeShellScript(pageSource(calls)), options);

describe("appels.sh", () => {
  it("sends the calls of the page in turn, with the identifiers that it receives", async () => {
    const { sent, stdout, stderr, exitCode } = await run(UPLOAD_CALLS, {
      ...{ values: VALUES, answers: UPLOAD_ANSWERS, files: ["a.gpkg"] },
    });
    expect(stderr).toBe("");
    expect(exitCode).toBe(0);
    const token = ["--header", "Authorization: Bearer abc.def\n"];
    expect(sent).toEqual([
      {
        words: [
          ...[
            "--request",
            "POST",
            "--header",
            "Content-Type: application/json",
            "--data-binary",
            "@-",
            ...token,
          ],
          ...["--url", "https://api.example/v1/datastores/d-1/uploads"],
        ],
        input: '{\n    "name": "Communes de communes"\n}\n',
      },
      {
        words: [
          ...[
            "--request",
            "POST",
            "--form",
            'file=@"./a.gpkg"',
            "--form-string",
            "description=Été",
            ...token,
          ],
          ...["--url", "https://api.example/v1/datastores/d-1/uploads/u-1/data?path=a.gpkg"],
        ],
        input: "",
      },
      {
        words: [
          ...["--request", "GET", ...token],
          ...["--url", "https://api.example/v1/datastores/d-1/uploads"],
        ],
        input: "",
      },
      {
        words: ["--request", "GET", "--url", "https://services.example/wfs?REQUEST=GetCapabilities"],
        input: "",
      },
    ]);
    expect(stdout.replaceAll("\u00a0", " ")).toBe(`
1. Créer une livraison
HTTP 201
{ "a": 1, "_id": "u-1" }
UPLOAD=u-1

2. Envoyer un fichier
HTTP 204


3. Lister les livraisons
HTTP 200
[]

4. GET /wfs
HTTP 200
[]
`);
  });

  it.each([
    [
      "the token",
      { JETON: "" },
      "JETON: il manque cette valeur (Jeton d’accès), un secret : ne l’écrivez pas",
    ],
    [
      "an identifier",
      { DATASTORE: "" },
      "DATASTORE: il manque cette valeur (Identifiant de l’entrepôt), par exemple 1a6f2c8d-0b7e-4c39-8f15-6d92e4b7a803",
    ],
    [
      "a value on one line",
      { JETON: "abc\nX-Injected: 1" },
      "Une de vos valeurs contient un retour à la ligne ou un autre caractère de contrôle.",
    ],
    ["a file", {}, "Il manque un fichier dans le dossier où vous êtes : ./a.gpkg"],
  ])("sends nothing without %s", async (_, values, message) => {
    const { sent, stderr, exitCode } = await run(UPLOAD_CALLS, { values: { ...VALUES, ...values } });
    expect(stderr.replaceAll("\u00a0", " ")).toContain(message);
    expect(exitCode).not.toBe(0);
    expect(sent).toEqual([]);
  });

  it("asks before a call that writes, and stops at no", async () => {
    const options = { values: { ...VALUES, OUI: "" }, answers: UPLOAD_ANSWERS, files: ["a.gpkg"] };
    const { sent, stderr, exitCode } = await run(UPLOAD_CALLS, { ...options, input: "o\nn\n" });
    expect(sent).toHaveLength(1);
    expect(exitCode).toBe(1);
    expect(stderr.replaceAll("\u00a0", " ")).toBe(
      [
        "POST /v1/datastores/{datastore}/uploads",
        "Cet appel écrit. L’envoyer ? [o/N] POST /v1/datastores/{datastore}/uploads/{upload}/data",
        "Cet appel écrit. L’envoyer ? [o/N] Arrêt : cet appel n’a pas été envoyé. (OUI=1 répond oui à tous.)",
        "",
      ].join("\n"),
    );
    expect((await run(UPLOAD_CALLS, options)).sent).toEqual([]);
    expect((await run(UPLOAD_CALLS, { ...options, input: "o\noui\n" })).exitCode).toBe(0);
  });

  it.each([
    [
      "at a status that the page does not show",
      [[409, '{ "error": "conflict" }']],
      "Statut inattendu : 409 au lieu de 201. Le script s’arrête là.",
    ],
    ["where an identifier lacks", [[201, '{ "id": "u-1" }']], "La réponse ne donne pas « _id »"],
    ["where an identifier is no text", [[201, '{ "_id": { "a": 1 } }']], "La réponse ne donne pas « _id »"],
    ["where the answer is no JSON", [[201, "<html>"]], "La réponse ne donne pas « _id »"],
  ] as const)("stops %s", async (_, answers, message) => {
    const { sent, stderr, exitCode } = await run(UPLOAD_CALLS, {
      values: VALUES,
      answers,
      files: ["a.gpkg"],
    });
    expect(stderr.replaceAll("\u00a0", " ")).toContain(message);
    expect(exitCode).toBe(1);
    expect(sent).toHaveLength(1);
  });

  it.each([
    ["jq", "", 0],
    ["python3, without jq", "jq", 0],
    ["neither", "jq|python3", 1],
  ])("reads identifiers by %s", async (_, absent, expected) => {
    const script = writeShellScript(pageSource(UPLOAD_CALLS.slice(0, 1))).replace(
      new RegExp(`command -v (?:${absent || "-"}) `, "g"),
      "command -v absent ",
    );
    const { stdout, stderr, exitCode } = await runShellScript(script, { values: VALUES, answers: [CREATED] });
    expect(exitCode).toBe(expected);
    expect(expected === 0 ? stdout : stderr).toContain(
      expected === 0 ? "UPLOAD=u-1\n" : "Ce script a besoin de jq ou de python3 pour lire les réponses.\n",
    );
  });

  it("reads again what does not give a value yet, as often as it is told", async () => {
    const calls = [
      { operation: "listUploads", responses: [{ text: '{ "output": { "_id": "{upload}" } }' }] },
    ];
    const values = { ...VALUES, PAUSE: "0", ESSAIS: "3" };
    const waiting = [200, '{ "status": "WAITING" }'] as const;
    const done = [200, '{ "output": { "_id": "u-1" } }'] as const;
    const { sent, stdout, exitCode } = await run(calls, { values, answers: [waiting, waiting, done] });
    expect([sent.length, exitCode]).toEqual([3, 0]);
    expect(stdout.replaceAll("\u00a0", " ")).toBe(`
1. Lister les livraisons
HTTP 200
{ "status": "WAITING" }
La réponse ne donne pas « output._id », dont la suite a besoin.
Nouvelle lecture dans 0 s.
HTTP 200
{ "status": "WAITING" }
La réponse ne donne pas « output._id », dont la suite a besoin.
Nouvelle lecture dans 0 s.
HTTP 200
{ "output": { "_id": "u-1" } }
UPLOAD=u-1
`);
    const stopped = await run(calls, { values, answers: [waiting, waiting, waiting, waiting] });
    expect([stopped.sent.length, stopped.exitCode]).toEqual([3, 1]);
  });

  it.each([
    ["DELETE", 404, 0],
    ["DELETE", 409, 1],
    ["POST", 404, 1],
  ] as const)(
    "after %s answers %i, ends with %i: what is to go may be gone",
    async (method, status, expected) => {
      const call = { method, address: "https://api.example/v1/a", operation: "sendUploadFile" };
      expect((await run([call], { values: VALUES, answers: [[status, "{}"]] })).exitCode).toBe(expected);
    },
  );

  it("encodes values where they stand", async () => {
    const value = `é/?#&"\\'$(touch injected) %`;
    const { sent, files } = await run(
      [
        {
          method: "POST",
          address: "https://api.example/v1/datastores/{datastore}/uploads?layer={layer_name}",
          operation: "createUpload",
          request: { contentType: "application/json", text: '{ "a": "x {layer_name}", "b": {page} }' },
        },
        {
          method: "POST",
          address: "https://services.example/token",
          request: { contentType: "application/x-www-form-urlencoded", text: "a=1&password={password}" },
        },
        {
          method: "POST",
          address: "https://services.example/form",
          request: { contentType: "multipart/form-data", text: '{ "a": "@{layer_name};type=b" }' },
        },
      ],
      {
        values: { ...VALUES, LAYER_NAME: value, PASSWORD: value, PAGE: "2" },
        answers: [CREATED, LISTED, LISTED],
      },
    );
    expect(sent[0]?.words.at(-1)?.replace(/.*layer=/, "")).toMatch(/^(?:%[0-9a-f]{2})+$/);
    expect(decodeURIComponent(sent[0]?.words.at(-1)?.replace(/.*layer=/, "") ?? "")).toBe(value);
    expect(JSON.parse(sent[0]?.input ?? "")).toEqual({ a: `x ${value}`, b: 2 });
    expect(new URLSearchParams(sent[1]?.input.trim()).get("password")).toBe(value);
    expect(sent[2]?.words).toContain(`a=@${value};type=b`);
    expect(files).toEqual([]);
  });

  it("shows no secret that an answer gives, and sends it on", async () => {
    const { sent, stdout } = await run(
      [
        {
          method: "POST",
          address: "https://services.example/token",
          responses: [{ status: 200, text: '{ "access_token": "{token}" }' }],
        },
        { operation: "listUploads" },
      ],
      { values: { DATASTORE: "d-1", OUI: "1" }, answers: [[200, '{ "access_token": "s3cret" }'], LISTED] },
    );
    expect(sent[1]?.words).toContain("Authorization: Bearer s3cret\n");
    expect(stdout).not.toContain("s3cret");
  });

  it("leaves the variables of systems alone", async () => {
    const call = { address: "https://services.example/a?b={path}" };
    const { sent } = await run([call], { values: { PATH_VALEUR: "x" }, answers: [LISTED] });
    expect(sent[0]?.words.at(-1)).toBe("https://services.example/a?b=x");
  });

  it("asks for the head alone by HEAD", async () => {
    const { sent } = await run([{ method: "HEAD", address: "https://services.example/a" }], {
      answers: [LISTED],
    });
    expect(sent[0]?.words).toEqual(["--head", "--url", "https://services.example/a"]);
  });

  it.each(["sh", "bash"])("is not broken by hostile texts, run by %s", async (shell) => {
    const texts = HOSTILE_TEXTS.map(([, text]) => text);
    const calls = texts.map((text): Partial<ExampleCall> => {
      const sample = { a: text, b: `{upload} ${text}` };
      return { method: "POST", request: { contentType: "application/json", text: JSON.stringify(sample) } };
    });
    const forms = texts.map((text): Partial<ExampleCall> => ({
      method: "POST",
      address: `https://services.example/${text.replace(/[?#]/g, "")}`,
      request: { contentType: "multipart/form-data", text: JSON.stringify({ a: text }) },
    }));
    const script = writeShellScript(pageSource([...calls, ...forms], texts.join("")));
    const { sent, stderr, exitCode, files } = await runShellScript(script, {
      ...{ shell, values: { ...VALUES, LAYER_NAME: "{layer_name}", UPLOAD: "u-1" } },
      answers: [...calls, ...forms].map(() => LISTED),
    });
    expect(stderr).toBe("");
    expect(exitCode).toBe(0);
    expect(files).toEqual([]);
    expect(sent.slice(0, texts.length).map(({ input }) => JSON.parse(input) as unknown)).toEqual(
      texts.map((text) => ({ a: text, b: `u-1 ${text}` })),
    );
    const fields = sent.slice(texts.length).map(({ words }) => words[words.indexOf("--form-string") + 1]);
    expect(fields).toEqual(texts.map((text) => `a=${text}`));
    const urls = sent.slice(texts.length).map(({ words }) => new URL(words.at(-1) ?? "").origin);
    expect(new Set(urls)).toEqual(new Set(["https://services.example"]));
  });
});
