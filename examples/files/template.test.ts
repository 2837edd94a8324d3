import { describe, expect, it } from "vitest";
import { pageSource } from "./fixtures/page-source.ts";
import { splitJson, splitTemplate, writePieces } from "./template.ts";

const { placeholders } = pageSource([]);
const braces = { text: (text: string) => text, value: (name: string) => `<${name}>` };

describe("a text cut at its placeholders", () => {
  it.each([
    ["/a/{datastore}/b", "/a/<datastore>/b"],
    ["{Layer name}", "<layer_name>"],
    ["{unknown} {page}", "{unknown} <page>"],
    ["{{upload}}", "{<upload>}"],
    ["", ""],
  ])("%j → %j", (text, expected) => {
    expect(writePieces(splitTemplate(text, placeholders), braces)).toBe(expected);
  });
});

describe("JSON cut at its placeholders", () => {
  it.each([
    ['{ "a": "{upload}" }', '{ "a": "<upload>" }'],
    ['{ "a": "{page}", "b": "page {page}" }', '{ "a": <page>, "b": "page <page>" }'],
    ['{ "a": "\\"{page}\\"" }', '{ "a": "\\"<page>\\"" }'],
    ['[{}, { "{upload}": 1 }]', '[{}, { "<upload>": 1 }]'],
  ])("%s → %s", (json, expected) => {
    expect(writePieces(splitJson(json, placeholders), braces)).toBe(expected);
  });
});
