import { describe, expect, it } from "vitest";
import { nameVariables } from "./variable-names.ts";

describe("the names of variables", () => {
  const write = (name: string): string => name.toUpperCase();

  it.each([
    [["stored_data", "layer name"], {}, ["stored_data", "layer_name"]],
    [["a b", "a_b", "a-b"], {}, ["a_b", "a_b_2", "a_b_3"]],
    [["clé", "1er", "«»"], {}, ["cle", "valeur_1er", "valeur"]],
    [["path", "datastore"], { write, reserved: ["PATH"] }, ["PATH_VALEUR", "DATASTORE"]],
    [['a"; touch injected #'], { write }, ["A_TOUCH_INJECTED"]],
  ])("of %j with %j are %j", (names, rules, expected) => {
    const nameOf = nameVariables(names, rules);
    expect(names.map(nameOf)).toEqual(expected);
  });
});
