import { describe, expect, it } from "vitest";
import { parseFenceInfo } from "./fence-info.ts";

describe("what stands behind the marks of a fence", () => {
  it.each([
    ["", { language: "" }],
    ["json", { language: "json" }],
    [" JSON ", { language: "json" }],
    ["json numéros", { language: "json" }],
    [' title="Contenu" ', { language: "", title: "Contenu" }],
    ['json title="Réponse 201"', { language: "json", title: "Réponse 201" }],
    ['title="Réponse" json', { language: "json", title: "Réponse" }],
    ['json title=""', { language: "json", title: "" }],
    ['json subtitle="a"', { language: "json" }],
    ['json title="a', { language: "json" }],
  ])("%j names a language and a title", (info, expected) => {
    expect(parseFenceInfo(info)).toEqual(expected);
  });
});
