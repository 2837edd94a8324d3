import { expect, test } from "vitest";
import { checkText } from "./fixtures/check-text.ts";

const uuid = { type: "string", format: "uuid" };
test.each<[unknown, string, string[]]>([
  [uuid, '"{datastore}"', []],
  [uuid, '"{Stored data}"', []],
  [{ type: "string" }, '"{datastore}"', []],
  [uuid, '"{datastor}"', ["0 Valeur à remplacer « {datastor} » inconnue : vouliez-vous « {datastore} » ?"]],
  [uuid, '"{xyz}"', ["0 Valeur à remplacer « {xyz} » inconnue."]],
  [uuid, '"{layer}"', ["0 La valeur vaut « {layer} », qui est un texte : il faut un UUID."]],
  [{ type: "string", enum: ["A"] }, '"{layer}"', []],
  [
    { type: "string", enum: ["A"] },
    '"{user}"',
    ["0 La valeur vaut « {user} », qui est un UUID : il faut une valeur parmi « A »."],
  ],
  [{ type: "string", format: "uri" }, '"{service}"', []],
  [{ type: "string", format: "date-time" }, '"{day}"', []],
  [
    { type: "string", format: "date" },
    '"{token}"',
    ["0 La valeur vaut « {token} », qui est un secret : il faut une date."],
  ],
  [{ type: "string", pattern: "^a$", maxLength: 2 }, '"{token}"', []],
  [{ type: "integer" }, "{limit}", []],
  [{ type: "integer" }, '"{limit}"', ["0 « {limit} » est un nombre, qui s’écrit sans guillemets."]],
  [{ type: "string" }, '"{limit}"', ["0 La valeur vaut « {limit} », qui est un nombre : il faut un texte."]],
  [{ type: "string" }, "{limit}", ["0 La valeur vaut « {limit} », qui est un nombre : il faut un texte."]],
  [{ type: "number" }, "{user}", ["0 La valeur vaut « {user} », qui est un UUID : il faut un nombre."]],
  [{ type: "number" }, '"{user}"', ["0 La valeur vaut « {user} », qui est un UUID : il faut un nombre."]],
  [uuid, "{user}", ["0 « {user} » n’est pas un nombre et s’écrit entre guillemets."]],
  [uuid, "{usr}", ["0 Valeur à remplacer « {usr} » inconnue : vouliez-vous « {user} » ?"]],
  [{}, '["{limit}", "{user}", {limit}]', []],
  [{}, '{"a": ["{usr}"]}', ["7 Valeur à remplacer « {usr} » inconnue : vouliez-vous « {user} » ?"]],
  [{ type: "string", format: "uri", enum: ["x"], maxLength: 3 }, '"https://x/{layer}"', []],
])("a placeholder for %j, %s", (schema, text, expected) => {
  expect(checkText(schema, text)).toEqual(expected);
});
