import { expect, it } from "vitest";
import { indexQuery, phraseQuery } from "./search-query.ts";

it.each([
  ["jeton", "jeton"],
  ["  deux   mots ", "deux mots"],
  ["GET /users/me", "GET /users /me"],
  ["datastores/{datastore}", "datastores /{datastore}"],
  ["https://data.geopf.fr/wfs?service=WFS", "https://data .geopf .fr /wfs ?service =WFS"],
  ["l’entrepôt", "entrepôt"],
  ["L'API", "API"],
  ["comment créer un compte dans l’entrepôt", "créer compte entrepôt"],
  ["où est-ce", "où est-ce"],
  ["de la", "de la"],
  ["version 1.5", "version 1.5"],
  ["  ", ""],
])("asks the index, for %j, of %j", (typed, query) => {
  expect(indexQuery(typed)).toBe(query);
});

it.each([
  ["users/me", '"users /me"'],
  ["/users", '"/users"'],
  ["GET /users/me", '"GET /users /me"'],
  ["datastores/{datastore}", '"datastores /{datastore}"'],
  ['"/users/me"', '"/users /me"'],
  ["jeton d’accès", undefined],
  ["Inscription / Se connecter", undefined],
])("sees whether %j is a path", (typed, phrase) => {
  expect(phraseQuery(typed)).toBe(phrase);
});
