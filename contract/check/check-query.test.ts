import { expect, test } from "vitest";
import { createContract } from "../contract.ts";
import { findOperation } from "../find-operation.ts";
import { describeFault } from "../messages.ts";
import { checkQuery } from "./check-query.ts";
import { PLACEHOLDERS } from "./fixtures/placeholders.ts";

const query = (name: string, schema: object, others: object = {}) => ({
  name,
  in: "query",
  schema,
  ...others,
});
const CONTRACT = createContract({
  servers: [{ url: "https://data.geopf.fr/api" }],
  paths: {
    "/uploads": {
      get: {
        parameters: [
          query("page", { type: "integer", minimum: 1 }),
          query("type", { $ref: "#/components/schemas/UploadType" }),
          query("open", { type: "boolean" }),
          query("start", { type: "string", format: "date-time" }),
          query("fields", { type: "array", items: { type: "string", enum: ["name", "size", "last_event"] } }),
          query("tags", { type: "object", additionalProperties: { type: "string" } }),
          query("licence", { type: "string" }, { "x-anciens-noms": ["license"] }),
        ],
        responses: {},
      },
    },
    "/files": {
      post: { parameters: [query("path", { type: "string" }, { required: true })], responses: {} },
    },
    "/none": { get: { responses: {} } },
  },
  components: { schemas: { UploadType: { type: "string", enum: ["VECTOR", "RASTER"] } } },
});

/** What is wrong with the query string, each fault as the text at its place, its sentence and the text that mends it. */
function faultsOf(call: string): string[][] {
  const address = call.replace(/^[A-Z]+ /, "");
  const match = findOperation(CONTRACT, call.startsWith("POST") ? "POST" : "GET", address);
  if (match.kind !== "found") throw new Error(`${call} is no operation`);
  return checkQuery(CONTRACT, match.operation, address, PLACEHOLDERS).map((fault) => {
    const { reason, advice = "" } = describeFault(fault);
    const fix = fault.fix
      ? [address.slice(0, fault.fix.start) + fault.fix.text + address.slice(fault.fix.end)]
      : [];
    return [
      address.slice(fault.start, fault.end),
      `${reason} ${advice}`.trim().replaceAll("\u00a0", " "),
      ...fix,
    ];
  });
}

test.each([
  "GET /uploads",
  "GET /uploads?",
  "GET https://data.geopf.fr/api/uploads/?page=2&type=VECTOR&open=true",
  "GET /uploads?page={page}&type={mon type}",
  "GET /uploads?page=…",
  "GET /uploads?page=1&…",
  "GET /uploads?start=2024-01-31T10:00:00Z",
  "GET /uploads?start=2024-01-31T10%3A00%3A00%2B01%3A00",
  "GET /uploads?fields=name,size,last_event",
  "GET /uploads?fields=name&fields=size",
  "GET /uploads?fields[]=name&fields[]=size",
  "GET /uploads?fields=name,…",
  "GET /uploads?tags[projet]=routes&tags[année]=2026",
  "GET /uploads?type=&page=",
  "GET /uploads?type=VECTOR#suite?page=zero",
  "POST /files",
  "POST /files?path=donnees/communes.gpkg",
  "POST /files?path=%E0%A4%A",
  "POST /files?…",
])("nothing is wrong with %s", (call) => {
  expect(faultsOf(call)).toEqual([]);
});

test.each<[string, string[][]]>([
  [
    "GET /uploads?typ=VECTOR",
    [["typ", "Paramètre « typ » inconnu : vouliez-vous « type » ?", "/uploads?type=VECTOR"]],
  ],
  [
    "GET /uploads?license=x",
    [["license", "Paramètre « license » inconnu : vouliez-vous « licence » ?", "/uploads?licence=x"]],
  ],
  [
    "GET /uploads?tag[a]=x",
    [["tag[a]", "Paramètre « tag[a] » inconnu : vouliez-vous « tags » ?", "/uploads?tags[a]=x"]],
  ],
  [
    "GET /uploads?couleur=bleu&page=1",
    [
      [
        "couleur",
        "Paramètre « couleur » inconnu. Paramètres possibles : « page », « type », « open », « start », « fields », « tags », « licence ».",
      ],
    ],
  ],
  [
    "GET /none?a=1",
    [["a", "Paramètre « a » inconnu. Cette opération ne prend aucun paramètre après « ? »."]],
  ],
  [
    "GET /uploads?type=VECTEUR",
    [
      [
        "VECTEUR",
        "« type » vaut « VECTEUR », valeur non permise : vouliez-vous « VECTOR » ? Valeurs permises : « VECTOR », « RASTER ».",
        "/uploads?type=VECTOR",
      ],
    ],
  ],
  [
    "GET /uploads?page={user}",
    [["{user}", "« page » vaut « {user} », qui est un UUID : il faut un nombre entier."]],
  ],
  [
    "GET /uploads?fields=name&field=size",
    [
      [
        "field",
        "Paramètre « field » inconnu : vouliez-vous « fields » ?",
        "/uploads?fields=name&fields=size",
      ],
    ],
  ],
  [
    "POST /files?",
    [["?", "Paramètre obligatoire absent : « path ». Ajoutez-le, ou « … » si l’adresse est coupée."]],
  ],
  ["GET /uploads?page=deux", [["deux", "« page » est un texte : il faut un nombre entier."]]],
  ["GET /uploads?page=1.5", [["1.5", "« page » est un nombre : il faut un nombre entier."]]],
  ["GET /uploads?page=0", [["0", "« page » vaut « 0 » : il faut au moins 1."]]],
  ["GET /uploads?open=oui", [["oui", "« open » est un texte : il faut true ou false."]]],
  [
    "GET /uploads?start=2024-01-31",
    [
      [
        "2024-01-31",
        "« start » vaut « 2024-01-31 » : il faut une date avec heure et fuseau. Par exemple : « 2023-02-01T09:45:10Z ».",
      ],
    ],
  ],
  [
    "GET /uploads?fields=name,sise",
    [
      [
        "sise",
        "Un élément de « fields » vaut « sise », valeur non permise : vouliez-vous « size » ? Valeurs permises : « name », « size », « last_event ».",
        "/uploads?fields=name,size",
      ],
    ],
  ],
  ["GET /uploads?page=1&page=2", [["page", "Paramètre « page » écrit deux fois. Retirez l’un des deux."]]],
  ["POST /files?chemin=a", [["chemin", "Paramètre « chemin » inconnu. Paramètres possibles : « path »."]]],
])("what is wrong with %s is said at its place", (call, expected) => {
  expect(faultsOf(call)).toEqual(expected);
});

test("a parameter that must be there is missed where the address shows others", () => {
  const contract = createContract({
    paths: {
      "/metadata": {
        post: {
          parameters: [
            query("type", { type: "string" }, { required: true }),
            query("level", { type: "string" }, { required: true }),
            query("open", { type: "boolean" }),
          ],
          responses: {},
        },
      },
    },
  });
  const [operation] = contract.operations;
  const missing = (address: string): string[] =>
    operation
      ? checkQuery(contract, operation, address, PLACEHOLDERS).map((fault) => {
          const { reason, advice = "" } = describeFault(fault);
          return `${address.slice(fault.start, fault.end)} ${reason} ${advice}`.replaceAll("\u00a0", " ");
        })
      : [];
  expect(missing("/metadata?open=true")).toEqual([
    "? Paramètres obligatoires absents : « type », « level ». Ajoutez-les, ou « … » si l’adresse est coupée.",
  ]);
  expect(missing("/metadata?type=a")).toEqual([
    "? Paramètre obligatoire absent : « level ». Ajoutez-le, ou « … » si l’adresse est coupée.",
  ]);
  expect(missing("/metadata?open=true&…")).toEqual([]);
});
