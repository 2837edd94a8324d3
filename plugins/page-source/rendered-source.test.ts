import { describe, expect, it } from "vitest";
import { renderPage } from "../../tests/render-page.ts";

/** What stands in the source of a page where `shown` stands in its rendering, each time that it does. */
function sourcesOf(
  text: string,
  shown: string,
  options?: Parameters<typeof renderPage>[1],
): (string | undefined)[] {
  const { source, at } = renderPage(text, options);
  return source.text.split("\n").flatMap((line, index) => {
    const placed = source.place(line, index);
    return Array.from(line.matchAll(new RegExp(shown, "g")), ({ index: start, 0: found }) =>
      at(placed.toSource(start, start + found.length)),
    );
  });
}

describe("the text that Markdown reads", () => {
  it.each([
    ["an empty page", "", ""],
    ["a page of front matter only", "---\ntitle: A\n---\n", ""],
    ["a page without tags, whatever its line ends", "a\r\nb\rc\nd", "a\nb\nc\nd"],
    ["a page without its byte order mark", "\uFEFFé", "é"],
    ["values as they are", "{{ sign }} {{- list }} {{ nope | default('') }}", "&<>\"'`un,deux "],
    ["values that are trimmed", "a \n {{- title -}} \n b", "aTitreb"],
    [
      "blocks and comments that are trimmed",
      "a\n{%- if title -%}\n b \n{%- endif -%}\nc {#- d -#} e",
      "abce",
    ],
    ["raw, with its braces", "{% raw %}{{ title }}{% endraw %}", "{{ title }}"],
    ["loops", "{% for a in list %}\n- {{ loop.index }} {{ a }}\n{%- endfor %}", "\n- 1 un\n- 2 deux"],
    ["a name set over several lines", "{% set a = [\n 'b',\n 'c'\n] %}{{ a | join }}", "bc"],
    ["a block that sets a name", "{% set a %}<{{ title }}>{% endset %}{{ a }}", "<Titre>"],
    [
      "a block that sets a name, as the template reads it",
      "{% set a %}{{ title }}\n2{% endset %}{% if a == 'Titre\\n2' %}oui{% endif %} {{ a | length }} {{ a | safe }}",
      "oui 7 Titre\n2",
    ],
    ["unknown variables, as they were written", "{{- urls.opn -}} {{ title }}", "{{- urls.opn -}} Titre"],
    [
      "private characters of the page",
      "\uE000\uE900\uE901\uE00A\uE00B\uF0B7😀 {{ title }}",
      "\uE000\uE900\uE901\uE00A\uE00B\uF0B7😀 Titre",
    ],
    ["a page of NUL characters, as CommonMark wants", "a\0b", "a\uFFFDb"],
  ])("is %s", (_title, text, expected) => {
    expect(renderPage(text).source.text).toBe(expected);
  });
});

describe("the place of what is rendered", () => {
  it.each([
    ["behind a value of another length", "é😀 {{ urls.api }} mot\n", "mot", ["mot"]],
    ["between two values of a line", "{{ urls.api }} mot {{ title }} mot", "mot", ["mot", "mot"]],
    ["of a value", "\t{{ title }} {{ urls.open.wfs }}\r\n", "https[^ ]*", ["{{ urls.open.wfs }}"]],
    ["of two values that touch", "{{ title }}{{ urls.api }}", "https.*", ["{{ urls.api }}"]],
    ["of a part of a value", "{{ urls.api }}/a", "example", ["{{ urls.api }}"]],
    [
      "of a text that a value begins",
      "x {{ urls.api }}/users/me y",
      "https[^ ]*",
      ["{{ urls.api }}/users/me"],
    ],
    ["of a text around a value", "a{{ title }}b", "aTitreb", ["a{{ title }}b"]],
    ["of an unknown variable: its tag", "é {{ urls.opn }}/a", "opn", ["{{ urls.opn }}"]],
    ["behind a comment over several lines", "a {#\r\n b\r\n#} mot", "mot", ["mot"]],
    ["behind a name set over several lines", "{% set a = [\n 1\n] %}\nmot", "mot", ["mot"]],
    ["behind trims", "a \r\n {{- title -}} \r\n mot", "mot", ["mot"]],
    [
      "of each turn of a loop",
      "{% for a in list %}\nmot {{ a }}\n{% endfor %}",
      "mot|un|deux",
      ["mot", "{{ a }}", "mot", "{{ a }}"],
    ],
    [
      "of a macro’s text",
      "{% macro m(a) %}mot {{ a }}{% endmacro %}\n{{ m('b') }} c",
      "mot|b|c",
      ["mot", "{{ a }}", "c"],
    ],
    [
      "of what an include brings: its tag",
      'x {% include "ok.njk" %} y',
      "mot|y",
      ['{% include "ok.njk" %}', "y"],
    ],
    [
      "of what a macro of the site brings: its call",
      '{% from "macro.njk" import m %}x {{ m() }} y',
      "mot|y",
      ["{{ m() }}", "y"],
    ],
    ["of raw", "{% raw %}{{ mot }}{% endraw %} y", "mot|y", ["mot", "y"]],
    ["behind a line that ends with CR alone", "a\r\r{{ title }} mot", "mot", ["mot"]],
    ["behind the front matter", "---\r\ntitle: mot\r\n---\r\n\r\n{{ title }} mot", "mot", ["mot"]],
    ["behind a faulty tag", "{{ urls.x }\n{% foo %} {{ title }} mot", "mot", ["mot"]],
  ])("is right %s", (_title, text, shown, expected) => {
    const includes = { "ok.njk": "un mot", "macro.njk": "{% macro m() %}mot{% endmacro %}" };
    expect(sourcesOf(text, shown, { includes })).toEqual(expected);
  });

  it("is right in a line whose tabs Markdown has cut", () => {
    const { source, at } = renderPage("- a\n\n\t\t{{ title }} mot");
    expect(at(source.place("    Titre mot", 2).toSource(4, 9))).toBe("{{ title }}");
    expect(at(source.place("    Titre mot", 2).toSource(10, 13))).toBe("mot");
  });

  it("is right in a quote whose text is a quote mark", () => {
    const { source } = renderPage("> ```\n> >\n> ```");
    expect(source.place(">", 1).toSource(0, 1)).toEqual({ start: 8, end: 9 });
  });

  it("of a line leaves out its indentation and its blanks", () => {
    const { source, at } = renderPage("a\r\n \t b {{ title }} \r\n");
    expect(at(source.lineRange(1))).toBe("b {{ title }}");
  });
});

describe("the parts that come from no value", () => {
  it.each([
    ["nothing", '{ "a": "{{ title }}" }\n', []],
    ["an unknown variable", '{ "a": "{{ urls.opn }}" }\n', ["{{ urls.opn }}"]],
    [
      "two on a line, and one on another",
      "{{ urls.opn }} {{ nope }}\n{{ title }} {{ nada }}\n",
      ["{{ urls.opn }}", "{{ nope }}", "{{ nada }}"],
    ],
    ["a faulty tag", '{ "a": "{{ urls.api }" }\n', ['{{ urls.api }" }']],
    ["one over two lines", "{{ urls\n.opn }}\n", ["{{ urls\n.opn }}"]],
  ])("are %s", (_title, text, expected) => {
    const { source } = renderPage(`{{ nope }}\n\n${text}\n{{ nope }}`);
    const content = source.text.slice(12, 12 + text.replace("{{ title }}", "Titre").length);
    expect(source.place(content, 2).unknownRanges.map(([start, end]) => content.slice(start, end))).toEqual(
      expected,
    );
  });
});
