import { describe, expect, it } from "vitest";
import { parseTemplate } from "./template-syntax.ts";

/** The faults of a text, places as the text that stands there. */
function faultsOf(text: string): unknown[] {
  return parseTemplate(text).faults.map(({ range, ...fault }) => [
    fault.kind,
    ...("name" in fault ? [fault.name] : []),
    ...("message" in fault ? [fault.message] : []),
    range.start,
    text.slice(range.start, range.end),
  ]);
}

describe("what Nunjucks refuses in a page", () => {
  it.each([
    ["nothing in an empty page", ""],
    [
      "nothing in correct tags",
      "{% if a %}{{ b }}{% elif c %}{% else %}{% for d in e %}{% else %}{% endfor %}{% endif %}",
    ],
    ["nothing in a text of lone braces", '{ "a": { "b": {} } } }} %}'],
    [
      "nothing in blocks of any kind",
      "{% set a %}b{% endset %}{% filter upper %}c{% endfilter %}{% macro d() %}{% endmacro %}{% call d() %}{% endcall %}",
    ],
    ["nothing in a choice", "{% switch a %}{% case 1 %}b{% default %}c{% endswitch %}"],
    ["nothing in raw", "{% raw %}{{ a } {% if %} #}{% endraw %}"],
    ["nothing in a comment over several lines", "a {# {{ b }\r\n {% if %} #} c"],
  ])("is %s", (_title, text) => {
    expect(faultsOf(text)).toEqual([]);
  });

  const end = "expected variable end";
  it.each([
    ["an unclosed variable at the end", "é😀 {{ a", [["syntax", end, 4, "{{ a"]]],
    ["a variable closed by one brace", "a {{ b } c\n\n{{ d }}\n", [["syntax", end, 2, "{{ b } c"]]],
    [
      "every unclosed variable",
      "{{ a }\n\n{{ b }\n\n{{ c }}\n",
      [
        ["syntax", end, 0, "{{ a }"],
        ["syntax", end, 8, "{{ b }"],
      ],
    ],
    ["an unclosed variable before another on its line", "{{ a and {{ b }}", [["syntax", end, 0, "{{ a and"]]],
    [
      "a lost quote, and not what the string runs over",
      "{{ a['b] }} d'un {{ c['d'] }}",
      [["syntax", "parseAggregate: expected comma after expression", 0, "{{ a['b] }}"]],
    ],
    [
      "a variable of three braces",
      "{{{ a }}}",
      [["syntax", "parseAggregate: expected colon after dict key", 0, "{{{ a }}"]],
    ],
    [
      "a key that is no name, which only the compiler refuses",
      "{{ b }} {% set a = { b(1): 2 } %}",
      [
        [
          "syntax",
          "(unknown path) [Line 1, Column 15]\n  compilePair: Dict keys must be strings or names",
          8,
          "{% set a = { b(1): 2 } %}",
        ],
      ],
    ],
    ["a variable without a name", "{{ }}", [["syntax", "unexpected token: }}", 0, "{{ }}"]]],
    [
      "an unknown tag, and not the one that closes it",
      "{% iff a %}b{% endif %}",
      [["syntax", "unknown block tag: iff", 0, "{% iff a %}"]],
    ],
    [
      "an incomplete tag, and not those that go with it",
      "{% if a b %}c{% else %}d{% endif %}",
      [["syntax", "expected block end in if statement", 0, "{% if a b %}"]],
    ],
    [
      "a tag that has lost a quote, and not its end",
      "{% if a == 'b %}c{% endif %} l'eau",
      [["syntax", "expected block end in if statement", 0, "{% if a == 'b %}"]],
    ],
    [
      "a tag without end, and not its `else`",
      "{% if a %}b{% else %}c",
      [["unclosed-tag", "if", 0, "{% if a %}"]],
    ],
    [
      "the inner of two tags, where it has no end",
      "{% for a in b %}\n{% if a %}\n{% endfor %}",
      [["unclosed-tag", "if", 17, "{% if a %}"]],
    ],
    [
      "a tag that closes nothing",
      "{% endif %} {% else %}",
      [
        ["stray-tag", "endif", 0, "{% endif %}"],
        ["stray-tag", "else", 12, "{% else %}"],
      ],
    ],
    [
      "raw without end, and what then is a tag",
      "{% raw %}{{ a",
      [
        ["unclosed-tag", "raw", 0, "{% raw %}"],
        ["syntax", end, 9, "{{ a"],
      ],
    ],
    [
      "a comment without end",
      "## A {#a}\n\n{{ b }}\n\n## B {#b}",
      [
        ["stray-comment", 5, "{#"],
        ["stray-comment", 25, "{#"],
      ],
    ],
    ["the end of no comment", "a #} {{ b }}", [["stray-comment", 2, "#}"]]],
    [
      "only the first line of a tag over several",
      "{% set a = [\r\n 1 2\r\n] %}",
      [["syntax", "parseAggregate: expected comma after expression", 0, "{% set a = ["]],
    ],
    [
      "all of them at once",
      "{{ a }\n{% foo %}\n{% if b %}\n#}\n{{ c d }}\n{% for e in %}{% endfor %}",
      [
        ["syntax", end, 0, "{{ a }"],
        ["syntax", "unknown block tag: foo", 7, "{% foo %}"],
        ["unclosed-tag", "if", 17, "{% if b %}"],
        ["stray-comment", 28, "#}"],
        ["syntax", end, 31, "{{ c d }}"],
        ["syntax", "unexpected token: %}", 41, "{% for e in %}"],
      ],
    ],
  ])("is %s", (_title, text, expected) => {
    expect(faultsOf(text)).toEqual(expected);
  });

  it("leaves a text of the same length, in which the other tags are", () => {
    const { text, tags } = parseTemplate("{{ a } {{ b }} {% if c %}");
    expect(text).toBe("\uE00A\uE00A a } {{ b }} \uE00A% if c %}");
    expect(tags.map(({ kind, start, end }) => [kind, start, end])).toEqual([
      ["refused", 0, 6],
      ["variable", 7, 14],
      ["refused", 15, 25],
    ]);
  });

  it("can be told by whoever inspects the tree, with the tags that go together", () => {
    const { faults, tags } = parseTemplate("{{ a }}{% if b %}c{% endif %}", (_ast, text) =>
      text.includes("{% if") ? [{ kind: "unknown-function", name: "b", range: { start: 13, end: 14 } }] : [],
    );
    expect(faults).toEqual([{ kind: "unknown-function", name: "b", range: { start: 13, end: 14 } }]);
    expect(tags.map(({ kind }) => kind)).toEqual(["variable", "refused", "refused"]);
  });
});
