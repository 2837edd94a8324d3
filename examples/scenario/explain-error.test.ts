import { expect, test } from "vitest";
import { explainError, findField } from "./explain-error.ts";

test.each<[string, string[]]>([
  ['{ "error": "not_found", "error_description": "Aucune offre" }', ["Aucune offre"]],
  ['{ "error": "x", "error_description": ["a : faux", "b : faux"] }', ["a : faux", "b : faux"]],
  ['{ "error": "x", "error_description": [], "message": "Trop tôt" }', ["Trop tôt"]],
  ['{ "error": "not_found" }', ["not_found"]],
  ['{ "error": 404, "message": " " }', []],
  ["[]", []],
  ["null", []],
  ["<html>", []],
  ["", []],
])("%s explains itself by %j", (body, texts) => {
  expect(explainError(body)).toEqual(texts);
});

test.each<[string[], string | undefined]>([
  [["name : trop long"], '"name"'],
  [["name: trop long"], '"name"'],
  [["output.name : trop long"], '"name" '],
  [["list[1] : pas un texte"], "2"],
  [["list.0 : pas un texte"], "1"],
  [["srs : ce champ est obligatoire", "name : trop long"], '"name"'],
  [["srs : ce champ est obligatoire"], undefined],
  [["name.first : trop long"], undefined],
  [["list[9] : trop"], undefined],
  [["Le fichier n’est pas lisible"], undefined],
  [[], undefined],
])("%j stands at %s", (explanations, written) => {
  const request = '{ "output": { "name" : "b" }, "name": "a", "list": [1, 2] }';
  const place = findField(request, explanations);
  const isInside = written === '"name" ';
  expect(place && request.slice(place.start, place.end)).toBe(written?.trim());
  if (isInside) expect(place?.start).toBe(request.indexOf('"name"'));
});
