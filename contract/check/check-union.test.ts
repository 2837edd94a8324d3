import { describe, expect, test } from "vitest";
import { checkText } from "./fixtures/check-text.ts";

describe("a union", () => {
  const circle = {
    type: "object",
    required: ["kind", "radius"],
    properties: { kind: { const: "CIRCLE" }, radius: { type: "number" } },
  };
  const square = {
    type: "object",
    required: ["kind", "side"],
    properties: { kind: { const: "SQUARE" }, side: { type: "number" } },
  };
  const shapes = { Circle: circle, Square: square };
  const branches = [{ $ref: "#/components/schemas/Circle" }, { $ref: "#/components/schemas/Square" }];

  test.each<[string, string[]]>([
    ['{"kind": "SQUARE", "side": "1"}', ["27 « side » est un texte : il faut un nombre."]],
    [
      '{"kind": "SQUARES", "side": 1}',
      ["9 « kind » vaut « SQUARES », valeur non permise : vouliez-vous « SQUARE » ?"],
    ],
    ['{"kind": "LINE", "side": 1}', ["9 « kind » vaut « LINE », valeur non permise."]],
    ['{"kind": …, "side": 1}', []],
    ['{"side": 1}', ["0 Propriété obligatoire absente : « kind »."]],
    [
      '{"kind": "CIRCLE", "side": 1}',
      ["0 Propriété obligatoire absente : « radius ».", "19 Propriété « side » inconnue."],
    ],
    ["12", ["0 La valeur est un nombre entier : il faut un objet."]],
  ])("is checked in the branch that was meant: %s", (text, expected) => {
    expect(checkText({ oneOf: branches }, text, {}, shapes)).toEqual(expected);
    expect(checkText({ anyOf: branches }, text, {}, shapes)).toEqual(expected);
  });

  test("is decided by its discriminator", () => {
    const plain = (name: string) => ({
      type: "object",
      properties: { type: { type: "string" }, [name]: { type: "integer" } },
    });
    const discriminator = {
      propertyName: "type",
      mapping: { C: "#/components/schemas/Circle", S: "Square" },
    };
    const others = { Circle: plain("radius"), Square: plain("side") };
    const schema = { oneOf: branches, discriminator };
    expect(checkText(schema, '{"type": "S", "radius": 1}', {}, others)).toEqual([
      "14 Propriété « radius » inconnue.",
    ]);
    expect(checkText(schema, '{"type": "T", "side": 1}', {}, others)).toEqual([
      "9 « type » vaut « T », valeur non permise.",
    ]);
    expect(
      checkText(
        { oneOf: branches, discriminator: { propertyName: "type" } },
        '{"type": "Square", "side": "x"}',
        {},
        others,
      ),
    ).toEqual(["27 « side » est un texte : il faut un nombre entier."]);
  });

  test("of several fitting branches of anyOf, all say which names are known", () => {
    const schema = {
      anyOf: [
        { properties: { a: { type: "integer" } } },
        { properties: { b: {} } },
        { properties: { a: { const: "x" }, c: {} } },
      ],
    };
    expect(checkText(schema, '{"a": 1, "b": 2}')).toEqual([]);
  });

  test("is checked in the branch that knows the names, whatever their values", () => {
    const schema = {
      anyOf: [{ properties: { a: { type: "integer" } } }, { properties: { a: { const: "x" }, c: {} } }],
    };
    expect(checkText(schema, '{"a": 1, "c": 2}')).toEqual(["6 « a » vaut « 1 », valeur non permise."]);
    expect(checkText(schema, '{"a": "x", "d": 2}')).toEqual(["11 Propriété « d » inconnue."]);
    const outer = { anyOf: [{ properties: { a: schema } }, { properties: { b: schema } }] };
    expect(checkText(outer, '{"b": {"c": 2, "d": 1}}')).toEqual(["15 Propriété « d » inconnue."]);
  });

  test("is merged with what stands beside it", () => {
    const schema = {
      type: "object",
      required: ["name"],
      properties: { name: { type: "string" } },
      allOf: [{ oneOf: branches }],
    };
    expect(checkText(schema, '{"name": "x", "kind": "CIRCLE", "radius": 1}', {}, shapes)).toEqual([]);
    expect(checkText(schema, '{"kind": "CIRCLE", "radius": 1}', {}, shapes)).toEqual([
      "0 Propriété obligatoire absente : « name ».",
    ]);
  });

  test("that is a branch of itself ends", () => {
    const list = {
      oneOf: [
        { $ref: "#/components/schemas/Root" },
        { type: "array", items: { $ref: "#/components/schemas/Root" } },
        { type: "string" },
      ],
    };
    expect(checkText(list, '[["a"], 1]')).toEqual([
      "8 Un élément est un nombre entier : il faut une liste ou un texte.",
    ]);
  });

  test("within unions within unions, to the greatest depth, ends quickly", () => {
    const node = (name: string) => ({
      type: "object",
      properties: { [name]: { $ref: "#/components/schemas/Root" } },
    });
    const schema = {
      anyOf: [
        { oneOf: [node("a"), node("b")] },
        { anyOf: [node("a"), node("c")] },
        { allOf: [{ oneOf: [node("a"), { type: "null" }] }] },
      ],
    };
    const start = performance.now();
    checkText(schema, `${'{"a":'.repeat(199)}1${"}".repeat(199)}`);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
