import { describe, expect, it } from "vitest";
import { listTags } from "./tags.ts";

describe("the tags of a template", () => {
  it.each([
    ["none in an empty text", "", []],
    ["none in a text of lone braces", '{ "a": { "b": {} } } }} %}', []],
    [
      "variables, blocks and comments",
      "{{ a }}{% if b %}{# c #}",
      ["variable {{ a }}", "block {% if b %}", "comment {# c #}"],
    ],
    [
      "tags over several lines",
      "é😀\r\n{% set x = [\r\n 1\r\n] %}{#\n#}",
      ["block {% set x = [\r\n 1\r\n] %}", "comment {#\n#}"],
    ],
    [
      "braces and ends of tags in strings",
      "{{ '}}' }} {{ {a: {b: 1}} }}",
      ["variable {{ '}}' }}", "variable {{ {a: {b: 1}}"],
    ],
    [
      "no tag in a comment",
      "{# {{ a }} {% b %} #}{{ c }}",
      ["comment {# {{ a }} {% b %} #}", "variable {{ c }}"],
    ],
    [
      "no tag in raw",
      "{% raw %}{{ 'a {% endraw %}{{ b }}",
      ["block {% raw %}", "block {% endraw %}", "variable {{ b }}"],
    ],
    [
      "no tag in nested raws",
      "{% raw %}{% raw %}{{ a }}{% endraw %}{{ b }}{% endraw %}",
      ["block {% raw %}", "block {% endraw %}"],
    ],
    ["the last one, where nothing closes it", "a {{ b", ["variable {{ b"]],
  ])("are %s", (_title, text, expected) => {
    const { tags, strayComments } = listTags(text);
    expect(tags.map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`)).toEqual(expected);
    expect(strayComments).toEqual([]);
  });

  it("say what they trim and what they are named", () => {
    expect(listTags("{{- a }}{% if b -%}{#- c -#}").tags).toEqual([
      { kind: "variable", name: "", start: 0, end: 8, trimsBefore: true, trimsAfter: false },
      { kind: "block", name: "if", start: 8, end: 19, trimsBefore: false, trimsAfter: true },
      { kind: "comment", name: "", start: 19, end: 28, trimsBefore: true, trimsAfter: true },
    ]);
  });

  it.each([
    ["an end without a beginning", "a #} {{ b }} #}", [2, 13]],
    ["a beginning without an end", "## A {#a}\n\n{{ b }}\n\n## B {#b}", [5, 25]],
    ["both", "#} {#", [0, 3]],
    ["neither where a string holds them", "{{ '{#' }}", []],
  ])("leave the braces of comments apart: %s", (_title, text, expected) => {
    expect(listTags(text).strayComments.map(({ start }) => start)).toEqual(expected);
  });
});
