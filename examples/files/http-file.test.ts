import { describe, expect, it } from "vitest";
import { HOSTILE_TEXTS, pageSource, UPLOAD_CALLS } from "./fixtures/page-source.ts";
import { readHttpFile } from "./fixtures/read-http-file.ts";
import { writeHttpFile } from "./http-file.ts";

describe("appels.http", () => {
  it("holds the page’s variables, then its requests", () => {
    expect(writeHttpFile(pageSource(UPLOAD_CALLS)).replaceAll("\u00a0", " ")).toBe(`\
# Page : Livrer
# https://site.example/fr/livrer/
# Pour REST Client (VS Code) et le client HTTP de JetBrains. Les variables se remplissent ici, une fois pour tous les appels.

# api : Production
@api = https://api.example/v1

# open_wfs : Production
@open_wfs = https://services.example/wfs

# token : Jeton d’accès. C’est un secret : ne l’enregistrez jamais dans un dépôt.
@token =

# datastore : Identifiant de l’entrepôt. Valeur d’exemple : remplacez-la par la vôtre.
@datastore = 1a6f2c8d-0b7e-4c39-8f15-6d92e4b7a803

# layer_name : Nom de la couche. Valeur d’exemple : remplacez-la par la vôtre.
@layer_name = communes

# upload : Identifiant de la livraison, que donne l’appel « 1. Créer une livraison » (« _id »).
@upload = 4b0dbb41-8d52-48f1-942c-3fe860e7a113

### 1. Créer une livraison
# https://site.example/fr/livrer/#appel-1
POST {{api}}/datastores/{{datastore}}/uploads
Authorization: Bearer {{token}}
Content-Type: application/json

{
    "name": "Communes de {{layer_name}}"
}

### 2. Envoyer un fichier
# https://site.example/fr/livrer/#appel-2
POST {{api}}/datastores/{{datastore}}/uploads/{{upload}}/data?path=a.gpkg
Authorization: Bearer {{token}}
Content-Type: multipart/form-data; boundary=Formulaire

--Formulaire
Content-Disposition: form-data; name="file"; filename="a.gpkg"
Content-Type: application/octet-stream

< ./a.gpkg
--Formulaire
Content-Disposition: form-data; name="description"

Été
--Formulaire--

### 3. Lister les livraisons
# https://site.example/fr/livrer/#appel-3
GET {{api}}/datastores/{{datastore}}/uploads
Authorization: Bearer {{token}}

### 4. GET /wfs
# https://site.example/fr/livrer/#appel-4
GET {{open_wfs}}?REQUEST=GetCapabilities
`);
  });

  it("writes a form, and a number without quotes", () => {
    const text = writeHttpFile(
      pageSource([
        {
          method: "POST",
          address: "https://other.example/token",
          request: {
            contentType: "application/x-www-form-urlencoded",
            text: "a=b c&password={password}&e=é{{x}}",
          },
        },
        {
          method: "POST",
          operation: "createUpload",
          request: { contentType: "application/json", text: '{ "page": {page} }' },
        },
      ]),
    );
    expect(
      readHttpFile(text).requests.map(({ url, headers, body }) => ({ url, type: headers.at(-1), body })),
    ).toEqual([
      {
        url: "https://other.example/token",
        type: "Content-Type: application/x-www-form-urlencoded",
        body: "a=b%20c&password={{password}}&e=%C3%A9%7B%7Bx%7D%7D",
      },
      {
        url: "{{api}}/datastores/{{datastore}}/uploads",
        type: "Content-Type: application/json",
        body: '{\n    "page": {{page}}\n}',
      },
    ]);
  });

  it("takes files from the reader’s folder alone", () => {
    const file = (name: string): string | undefined =>
      /^< .*$/m.exec(
        writeHttpFile(
          pageSource([
            {
              method: "POST",
              request: { contentType: "multipart/form-data", text: JSON.stringify({ file: name }) },
            },
          ]),
        ),
      )?.[0];
    expect(["../../.ssh/id_rsa", "C:\\a\\b.gpkg", "a\n### b", ".."].map(file)).toEqual([
      "< ./id_rsa",
      "< ./b.gpkg",
      "< ./a ### b",
      "< ./fichier",
    ]);
  });

  it.each(HOSTILE_TEXTS)("is not broken by %s", (_, text) => {
    const source = pageSource(
      [
        {
          method: "POST",
          address: `https://api.example/v1/datastores/{datastore}/uploads?a=${text.replace(/[#&\r\n].*/s, "")}`,
          operation: "createUpload",
          request: {
            contentType: "application/json",
            text: JSON.stringify({ [text]: text, end: "{upload}" }),
          },
        },
        { operation: "listUploads" },
      ],
      text,
    );
    const { variables, requests } = readHttpFile(writeHttpFile(source));
    expect([...variables.keys()].filter((name) => name !== "layer_name")).toEqual([
      ...["api", "token", "datastore", "upload"],
    ]);
    expect(requests.map(({ method, title, headers }) => ({ method, title, headers }))).toEqual([
      {
        method: "POST",
        title: "1. Créer une livraison",
        headers: ["Authorization: Bearer {{token}}", "Content-Type: application/json"],
      },
      { method: "GET", title: "2. Lister les livraisons", headers: ["Authorization: Bearer {{token}}"] },
    ]);
    const names = Array.from(requests[0]?.body.matchAll(/\{\{(.*?)\}\}/g) ?? [], ([, name]) => name);
    expect(new Set(names)).toEqual(
      new Set(text === "{{layer_name}}" ? ["layer_name", "upload"] : ["upload"]),
    );
    const body = requests[0]?.body.replace(/\{\{(\w+)\}\}/g, "{$1}") ?? "";
    expect(JSON.parse(body)).toEqual({ [text]: text, end: "{upload}" });
  });

  it.each([
    ["a line of another meaning", "a\n### b"],
    ["a file to read", "< ./secret"],
    ["double braces", "{{token}}"],
  ])("leaves a form out that holds %s", (_, value) => {
    const source = pageSource([
      { method: "POST", request: { contentType: "multipart/form-data", text: JSON.stringify({ a: value }) } },
    ]);
    const text = writeHttpFile(source).replaceAll("\u00a0", " ");
    expect(readHttpFile(text).requests).toEqual([]);
    expect(text).toContain("# Le corps de cet appel ne peut pas s’écrire dans ce format : voyez la page.");
  });

  it("separates the parts of a form by what none of them holds", () => {
    const source = pageSource([
      {
        method: "POST",
        request: { contentType: "multipart/form-data", text: '{ "a": "--Formulaire", "b": "Formulaire2" }' },
      },
    ]);
    expect(writeHttpFile(source)).toContain("boundary=Formulaire3\n");
  });
});
