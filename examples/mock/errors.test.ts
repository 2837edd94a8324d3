import { expect, test } from "vitest";
import placeholders from "../../_data/placeholders.ts";
import { loadContract } from "../../contract/load-contract.ts";
import { createMockApi, type MockRequest } from "./mock-api.ts";

const DATASTORE = placeholders["datastore"]?.example ?? "";
const UPLOADS = `/datastores/${DATASTORE}/uploads`;
const UPLOAD = { name: "Rivières", description: "Cours d’eau", type: "VECTOR", srs: "EPSG:2154" };
const api = createMockApi({ contract: loadContract(), calls: [], placeholders });
const JSON_HEADERS = { authorization: "Bearer jeton", "content-type": "application/json" };

/** The status and the explanation of a refusal, with plain spaces. */
async function refuse(request: Partial<MockRequest>): Promise<[status: number, description: unknown]> {
  const { status, body } = await api.answer({
    method: "GET",
    target: "/users/me",
    headers: JSON_HEADERS,
    ...request,
  });
  const { error_description: description } = JSON.parse(body.replaceAll("\u00a0", " ")) as Record<
    string,
    unknown
  >;
  return [status, description];
}

const post = (target: string, body: unknown): Partial<MockRequest> => ({
  method: "POST",
  target,
  body: typeof body === "string" ? body : JSON.stringify(body),
});

test.each<[string, unknown, number, unknown]>([
  ["text that is not JSON", "{ name", 400, "Le corps n’est pas du JSON"],
  ["nothing", "", 400, "Le corps de la requête est absent"],
  ["a list where an object is wanted", [], 400, ["corps : il faut un objet"]],
  [
    "a missing field and an unknown value",
    { name: "Rivières", description: "Cours d’eau", type: "VECTORS" },
    400,
    ["srs : ce champ est obligatoire", "type : valeur inconnue « VECTORS »"],
  ],
  ["a misspelt field", { ...UPLOAD, nom: "x" }, 400, ["nom : champ inconnu"]],
  ["a field of the wrong type", { ...UPLOAD, srs: 2154 }, 400, ["srs : il faut un texte"]],
  [
    "a name of the prototype",
    `{"__proto__":{},"constructor":1}`,
    400,
    [
      "description : ce champ est obligatoire",
      "name : ce champ est obligatoire",
      "type : ce champ est obligatoire",
      "srs : ce champ est obligatoire",
      "__proto__ : champ inconnu",
      "constructor : champ inconnu",
    ],
  ],
  [
    "more than 100 levels",
    "[".repeat(101) + "]".repeat(101),
    400,
    "Le corps a plus de 100 niveaux imbriqués",
  ],
])("a body that is %s is refused", async (_title, body, status, description) => {
  expect(await refuse(post(UPLOADS, body))).toEqual([status, description]);
});

const EXECUTION = {
  processing: "0de8c60b-9938-4be9-aa36-9026b77c3c96",
  output: { stored_data: { name: "a" } },
};
const KEY = { name: "a", type: "HASH", type_infos: { hash: "a" } };
const CALLBACK = { type: "email", to_address: ["a@ign.fr"] };

test.each<[string, string, unknown, unknown]>([
  [
    "a format",
    `/datastores/${DATASTORE}/processings/executions`,
    { ...EXECUTION, processing: "{processing}" },
    ["processing : il faut un UUID"],
  ],
  [
    "a count",
    `/datastores/${DATASTORE}/processings/executions`,
    { ...EXECUTION, callback: { ...CALLBACK, to_address: [] } },
    ["callback.to_address : il faut au moins 1 élément"],
  ],
  [
    "an element of a list",
    `/datastores/${DATASTORE}/processings/executions`,
    { ...EXECUTION, inputs: { upload: ["a"] } },
    ["inputs.upload[0] : il faut un UUID"],
  ],
  ["an address of the network", "/users/me/keys", { ...KEY, whitelist: 1 }, undefined],
])("what is well written and refused is a 422: %s", async (_title, target, body, description) => {
  if (description === undefined) expect((await refuse(post(target, body)))[0]).toBe(400);
  else expect(await refuse(post(target, body))).toEqual([422, description]);
});

test.each<[string, Partial<MockRequest>, number, unknown]>([
  ["no token", { headers: {} }, 401, "Le jeton est absent ou périmé"],
  ["another scheme", { headers: { authorization: "Basic YQ==" } }, 401, "Le jeton est absent ou périmé"],
  [
    "a token left between braces",
    { headers: { authorization: "Bearer {token}" } },
    401,
    "Le jeton est absent ou périmé",
  ],
  ["an unknown path", { target: "/user/me" }, 404, "Aucune opération à cette adresse"],
  ["a path of the prototype", { target: "/constructor" }, 404, "Aucune opération à cette adresse"],
  [
    "an identifier that is none",
    { target: "/datastores/__proto__" },
    404,
    "Aucune ressource avec cet identifiant : datastore",
  ],
  ["another method", { method: "DELETE" }, 405, "Cette adresse n’accepte pas cette méthode"],
  [
    "another type of body",
    { ...post(UPLOADS, UPLOAD), headers: { ...JSON_HEADERS, "content-type": "text/plain" } },
    415,
    "Type du corps : « text/plain » au lieu de application/json",
  ],
  ["page 0", { target: `${UPLOADS}?page=0` }, 400, ["page : il faut au moins 1"]],
  ["a page that is no number", { target: `${UPLOADS}?page=a` }, 400, ["page : il faut un nombre entier"]],
  ["an unknown value", { target: `${UPLOADS}?status=OUVERT` }, 400, ["status : valeur inconnue « OUVERT »"]],
  ["braces", { target: `${UPLOADS}?status={status}` }, 400, ["status : valeur inconnue « (status) »"]],
  [
    "a parameter of the prototype",
    { target: `${UPLOADS}?__proto__=1` },
    400,
    ["__proto__ : paramètre inconnu"],
  ],
  [
    "a missing parameter",
    { method: "DELETE", target: `${UPLOADS}/${placeholders["upload"]?.example}/data` },
    400,
    ["path : ce paramètre est obligatoire"],
  ],
])("a request with %s is refused", async (_title, request, status, description) => {
  expect(await refuse(request)).toEqual([status, description]);
});

test("a refusal bears its name, and a wrong method those that are right", async () => {
  const wrong = await api.answer({ method: "PUT", target: UPLOADS, headers: JSON_HEADERS });
  expect(wrong).toEqual({
    status: 405,
    headers: { "content-type": "application/json; charset=utf-8", allow: "GET, POST" },
    body: '{"error":"method_not_allowed","error_description":"Cette adresse n’accepte pas cette méthode"}',
  });
});

test("HEAD is answered as GET is, without a body, and refused where there is no GET", async () => {
  const ask = (method: string, target: string) => api.answer({ method, target, headers: JSON_HEADERS });
  const got = await ask("GET", "/users/me");
  expect(got.body).not.toBe("");
  expect(await ask("HEAD", "/users/me")).toEqual({ ...got, body: "" });
  const close = `${UPLOADS}/${placeholders["upload"]?.example}/close`;
  expect(await ask("HEAD", close)).toMatchObject({ status: 405, headers: { allow: "POST" }, body: "" });
});

test("a form is refused that is none, or brings a text where a file is wanted", async () => {
  const target = `${UPLOADS}/${placeholders["upload"]?.example}/data?path=a`;
  const type = "multipart/form-data; boundary=x";
  const headers = { ...JSON_HEADERS, "content-type": type };
  const field = '--x\r\ncontent-disposition: form-data; name="file"\r\n\r\na\r\n--x--\r\n';
  expect(await refuse({ method: "POST", target, headers, body: "a" })).toEqual([
    400,
    "Le corps n’est pas un formulaire",
  ]);
  expect(await refuse({ method: "POST", target, headers, body: field })).toEqual([
    400,
    "file : il faut un fichier",
  ]);
  expect((await refuse({ method: "POST", target, body: "{}" }))[0]).toBe(415);
});

test("any text stays a text: braces, cuts, HTML, 100 kB, names of the prototype", async () => {
  const name = `{datastore} … <script>\${a}</script> \u0000 ${"é".repeat(100_000)}`;
  const created = await api.answer({
    ...post(UPLOADS, { ...UPLOAD, name }),
    headers: JSON_HEADERS,
  } as MockRequest);
  expect(created.status).toBe(201);
  const { _id: id, name: kept } = JSON.parse(created.body) as Record<string, string>;
  expect(kept).toBe(name);
  const target = `${UPLOADS}/${id}`;
  const tags = '{"__proto__":"a","constructor":"b","toString":"c"}';
  const tagged = await api.answer({
    method: "POST",
    target: `${target}/tags`,
    headers: JSON_HEADERS,
    body: tags,
  });
  expect(tagged.status).toBe(200);
  const read = await api.answer({ method: "GET", target, headers: JSON_HEADERS });
  expect(read.body).toContain(`"tags":${tags}`);
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect("a" in {}).toBe(false);
});
