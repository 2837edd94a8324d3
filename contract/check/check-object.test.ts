import { describe, expect, test } from "vitest";
import { checkText } from "./fixtures/check-text.ts";

const PERSON = {
  type: "object",
  required: ["creation", "_id", "last_name"],
  properties: {
    creation: { type: "string", format: "date-time" },
    last_login: { type: "string", format: "date-time", "x-anciens-noms": ["last_call"] },
    _id: { type: "string", format: "uuid" },
    last_name: { type: "string" },
    age: { type: "integer", format: "int64" },
    extra: { type: "object" },
  },
};

describe("the names of an object", () => {
  test.each<[string, string, string[]]>([
    ["are all missing", "{}", ["0 Propriétés obligatoires absentes : « creation », « _id », « last_name »."]],
    ["may be missing where the object is cut", "{…}", []],
    ["may be missing in a fragment", '"age": 3', []],
    [
      "are misspelt",
      '{"creation": …, "_id": …, "lastname": "x"}',
      ["26 Propriété « lastname » inconnue : vouliez-vous « last_name » ?"],
    ],
    [
      "are misspelt where the object is cut",
      '{"ages": 3, …}',
      ["1 Propriété « ages » inconnue : vouliez-vous « age » ?"],
    ],
    [
      "are those of an older version",
      '{"last_call": …, …}',
      ["1 Propriété « last_call » inconnue : vouliez-vous « last_login » ?"],
    ],
    ["are those of JavaScript", '{"toString": 3, …}', ["1 Propriété « toString » inconnue."]],
    ["are unknown", '{"phone": 3, …}', ["1 Propriété « phone » inconnue."]],
    ["resemble one that is there already", '{"age": 3, "ages": 4, …}', ["11 Propriété « ages » inconnue."]],
    [
      "are misspelt twice in the same way",
      '{"ages": 3, "agee": 4, …}',
      ["1 Propriété « ages » inconnue : vouliez-vous « age » ?", "12 Propriété « agee » inconnue."],
    ],
    [
      "are misspelt and their values wrong",
      '{"ages": "3", …}',
      [
        "1 Propriété « ages » inconnue : vouliez-vous « age » ?",
        "9 « ages » est un texte : il faut un nombre entier.",
      ],
    ],
    ["are free where the schema names none", '{"extra": {"a": {"b": 1}}, …}', []],
  ])("%s", (_, text, expected) => {
    expect(checkText(PERSON, text)).toEqual(expected);
  });

  test("may be any where the schema allows others, whose values are checked", () => {
    const schema = { type: "object", properties: { a: {} }, additionalProperties: { type: "integer" } };
    expect(checkText(schema, '{"a": "x", "b": 1, "c": "y"}')).toEqual([
      "24 « c » est un texte : il faut un nombre entier.",
    ]);
    expect(checkText({ ...schema, additionalProperties: true }, '{"b": "x"}')).toEqual([]);
    expect(checkText({ type: "object", additionalProperties: false }, '{"b": 1}')).toEqual([
      "1 Propriété « b » inconnue.",
    ]);
  });

  test("are not judged where a bracket is missing", () => {
    const schema = { type: "object", properties: { a: { ...PERSON }, b: {} } };
    expect(checkText(schema, '{"a": {"age": "x", "b": 1}')).toEqual([
      "0 Accolade ouverte ici et jamais fermée.",
      "14 « age » est un texte : il faut un nombre entier.",
    ]);
  });
});
