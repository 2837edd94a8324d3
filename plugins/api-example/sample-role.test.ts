import { describe, expect, it } from "vitest";
import { sampleRoles, type FenceDescription } from "./sample-role.ts";

const json = (...titles: string[]): FenceDescription => ({ language: "json", text: "{}", titles });
const plain = (text: string): FenceDescription => ({ language: "", text, titles: [] });
const request = { role: "request" };
const response = { role: "response" };

describe("the role of a sample", () => {
  it.each([
    ["GET", [json()], [response]],
    ["HEAD", [json()], [response]],
    ["DELETE", [json(), json()], [response, response]],
    ["POST", [json()], [request]],
    ["PUT", [json(), json()], [request, response]],
    ["PATCH", [json(), json(), json()], [request, response, response]],
  ] as const)("is that of its place, without titles, for %s", (method, fences, expected) => {
    expect(sampleRoles(method, fences)).toEqual(expected);
  });

  it.each([
    ["Corps de requête", request],
    ["CORPS DE LA REQUÊTE", request],
    ["Corps de reque\u0302te", request],
    ["Corps de réponse", response],
    ["Réponse à la requête", response],
    ["Réponse 201", { role: "response", status: 201 }],
    ["Réponse : 201", { role: "response", status: 201 }],
    ["Réponse attendue (202)", { role: "response", status: 202 }],
    ["Erreur 404", { role: "response", status: 404 }],
    ["Code HTTP 409", { role: "response", status: 409 }],
    ["201 Created", { role: "response", status: 201 }],
    ["200", { role: "response", status: 200 }],
    ["Corps de requête avec 500 points", request],
    ["Réponse de 300 lignes", response],
  ])("is what its title says: %s", (title, expected) => {
    expect(sampleRoles("POST", [json(title)])).toEqual([expected]);
    expect(sampleRoles("GET", [json(title)])).toEqual([expected]);
  });

  it.each(["Contenu", "200 objets", "Livraison de 200 fichiers", "Année 2024", "requêteur"])(
    "is not told by other titles: %s",
    (title) => {
      expect(sampleRoles("POST", [json(title), json(title)])).toEqual([request, response]);
    },
  );

  it.each([
    ["the nearest title decides", [json("Contenu", "Corps de réponse", "Corps de requête")], [response]],
    [
      "a farther title gives the status",
      [json("Corps de réponse", "Réponse 201")],
      [{ role: "response", status: 201 }],
    ],
    ["a request named takes the place of the first", [json("Corps de requête"), json()], [request, response]],
    [
      "a response named leaves the first its place",
      [json("Réponse 201"), json()],
      [{ role: "response", status: 201 }, request],
    ],
  ])("is right where %s", (_title, fences, expected) => {
    expect(sampleRoles("POST", fences)).toEqual(expected);
  });

  it.each([
    ["https://data.example/a?b={c d}\n", "address"],
    ["/users/me", "address"],
    ["\n  /users/me  \n\n", "address"],
    ["/users/me\n/users/you", "other"],
    ["un texte", "other"],
    ["", "other"],
  ])("of a fence without language is its address, where it is its only line: %j", (text, role) => {
    expect(sampleRoles("POST", [plain(text), json()])).toEqual([{ role }, request]);
  });

  it.each(["bash", "xml", "mermaid"])("is none for %s", (language) => {
    expect(sampleRoles("POST", [{ language, text: "/a", titles: ["Réponse"] }, json()])).toEqual([
      { role: "other" },
      request,
    ]);
  });
});
