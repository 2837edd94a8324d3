import { describe, expect, test } from "vitest";
import { checkText } from "./fixtures/check-text.ts";

const UUID = "7a7ccc8b-e0d1-47ed-848d-5a5cdb529539";

describe("a value", () => {
  test.each<[unknown, string, string[]]>([
    [{ type: "string" }, "12", ["0 La valeur est un nombre entier : il faut un texte."]],
    [{ type: "integer" }, "1.5", ["0 La valeur est un nombre : il faut un nombre entier."]],
    [{ type: "integer" }, "1.0", []],
    [{ type: "number" }, "1", []],
    [{ type: "string" }, "null", ["0 La valeur est null : il faut un texte."]],
    [{ type: ["string", "null"] }, "null", []],
    [{ type: ["string", "null"] }, "{}", ["0 La valeur est un objet : il faut un texte ou null."]],
    [{ enum: ["A", "B"] }, '"a"', ["0 La valeur vaut « a », valeur non permise : vouliez-vous « A » ?"]],
    [
      { enum: ["METADATA", "WFS"] },
      '"METADATAS"',
      ["0 La valeur vaut « METADATAS », valeur non permise : vouliez-vous « METADATA » ?"],
    ],
    [
      { enum: ["A"], "x-anciennes-valeurs": { Z: "A" } },
      '"Z"',
      ["0 La valeur vaut « Z », valeur non permise : vouliez-vous « A » ?"],
    ],
    [{ enum: [1, null, { a: [1] }] }, '{"a": [2]}', ['0 La valeur vaut « {"a":[2]} », valeur non permise.']],
    [{ enum: [1, null, { a: 1, b: 2 }] }, '{"b": 2, "a": 1}', []],
    [{ const: true }, "false", ["0 La valeur vaut « false », valeur non permise."]],
    [{ format: "uuid" }, '"x"', ["0 La valeur vaut « x » : il faut un UUID."]],
    [{ pattern: "^a+$" }, '"b"', ["0 La valeur vaut « b », qui n’a pas la forme attendue."]],
    [{ minimum: 2 }, "1", ["0 La valeur vaut « 1 » : il faut au moins 2."]],
    [{ exclusiveMaximum: 2 }, "2", ["0 La valeur vaut « 2 » : il faut moins de 2."]],
    [
      { format: "int32" },
      "2147483648",
      ["0 La valeur vaut « 2147483648 » : il faut un nombre entier sur 32 bits."],
    ],
    [{ minLength: 2 }, '"é"', ["0 La valeur compte 1 caractère : il en faut au moins 2."]],
    [{ maxLength: 1 }, '"😀"', []],
    [{ minItems: 2 }, "[1]", ["0 La valeur compte 1 élément : il en faut au moins 2."]],
    [{ minItems: 2 }, "[1, …]", []],
    [{ maxItems: 1 }, "[1, 2, …]", ["0 La valeur compte 2 éléments : il en faut au plus 1."]],
    [
      { uniqueItems: true },
      '[{"a": 1, "b": 2}, {"b": 2, "a": 1}, 1]',
      ["19 Élément déjà présent dans la liste."],
    ],
    [{ uniqueItems: true }, '["{user}", "{user}", "…", "…", {…}, {…}]', []],
    [{ items: { type: "string" } }, '["a", 1, …]', ["6 Un élément est un nombre entier : il faut un texte."]],
    [{}, '{"a": [1, {"b": null}]}', []],
  ])("for %j, %s", (schema, text, expected) => {
    expect(checkText(schema, text)).toEqual(expected);
  });

  test.each(["…", '{"a": …}', '{"a": "…"}', '{"a": "..."}'])("that is left out fits: %s", (text) => {
    expect(
      checkText(
        { type: "object", properties: { a: { type: "string", format: "uuid", enum: [UUID] } } },
        text,
      ),
    ).toEqual([]);
  });

  test("that is left out in quotes is still a text", () => {
    expect(checkText({ type: "integer" }, '"…"')).toEqual([
      "0 La valeur est un texte : il faut un nombre entier.",
    ]);
  });
});
