import { describe, expect, it } from "vitest";
import { renderPage } from "../../../tests/render-page.ts";

/** The template faults of a page, places as the text that stands there, and the page as it is shown. */
function read(text: string) {
  const { page, at, source } = renderPage(text, {
    includes: { "ok.njk": "{% macro m() %}M{% endmacro %}ok" },
    filters: { price: (value) => `${value} €` },
  });
  const faults = page.templateFaults.map(({ range, ...fault }) => [...Object.values(fault), at(range)]);
  return { faults, unknown: page.unknownVariables.map(({ path }) => path), shown: source.text };
}

describe("what Nunjucks would stop at while it renders", () => {
  it.each([
    ["an unknown filter", "{{ title | uper }}", [["unknown-filter", "uper", "upper", "upper", "uper"]]],
    [
      "an unknown filter of the site",
      "{{ title | prices }}",
      [["unknown-filter", "prices", "price", "price", "prices"]],
    ],
    ["an unknown test", "{{ title is strin }}", [["unknown-test", "strin", "string", "string", "strin"]]],
    ["an unknown test with arguments", "{{ title is zut(2) }}", [["unknown-test", "zut", "zut"]]],
    ["an unknown function", "é😀 {{ foo() }}", [["unknown-function", "foo", "foo"]]],
    ["an unknown method", "{{ title.zut() }}", [["unknown-function", "title.zut", "title.zut"]]],
    [
      "a function that is near a known name",
      "{{ urls.opn('a') }}",
      [["unknown-function", "urls.opn", "urls.open", "urls.opn"]],
    ],
    ["a call of what is no function", "{{ urls.api() }}", [["unknown-function", "urls.api", "urls.api"]]],
    ["a template to include", '{% include "nope.njk" %}', [["missing-template", "nope.njk", "nope.njk"]]],
    [
      "a template whose name no data defines, or is none",
      "{% include nope %}{% include urls.open %}{% include title %}",
      [
        ["missing-template", "nope", "nope"],
        ["missing-template", "urls.open", "urls.open"],
        ["missing-template", "title", "title"],
      ],
    ],
    ["a template whose name is no text", "{% include -'a.njk' %}", [["syntax", "", "-"]]],
    ["a sign before the same sign", "{{ - -title }}", [["syntax", "", "-"]]],
    [
      "a template to import, and its functions",
      "{% import 'nope.njk' as m %}{{ m.a() }}",
      [["missing-template", "nope.njk", "nope.njk"]],
    ],
    [
      "a condition that calls it, shown with its other tags",
      "{% if foo() %}a{% else %}b{% endif %}",
      [["unknown-function", "foo", "foo"]],
    ],
    [
      "a loop that calls it, without its names",
      "{% for a in foo() %}{{ a }}{{ a.b() }}{% endfor %}",
      [["unknown-function", "foo", "foo"]],
    ],
    [
      "two in one tag",
      "{{ foo() | zut }}",
      [
        ["unknown-function", "foo", "foo"],
        ["unknown-filter", "zut", "zut"],
      ],
    ],
  ])("is shown as text and reported: %s", (_title, text, faults) => {
    expect(read(text)).toEqual({ faults, unknown: [], shown: text });
  });

  it.each([
    ["filters of Nunjucks and of the site", "{{ title | upper }} {{ title | price }}", "TITRE Titre €"],
    ["tests of Nunjucks", "{{ 4 is divisibleby(2) }} {{ title is not mapping }}", "true true"],
    [
      "macros, also imported",
      "{% macro a(b) %}<{{ b }}>{% endmacro %}{% from 'ok.njk' import m %}{{ a('é') }}{{ m() }}",
      "<é>M",
    ],
    ["methods", "{{ title.toUpperCase() }} {{ list.join(' & ') }}", "TITRE un & deux"],
    ["includes", "{% include 'ok.njk' %}{% include 'nope.njk' ignore missing %}", "ok"],
    ["includes by a name", "{% set a = 'ok.njk' %}{% include a %}", "ok"],
    ["functions of Nunjucks", "{{ range(3) | join }}{{ joiner('a')() }}", "012"],
  ])("is not: %s", (_title, text, shown) => {
    expect(read(text)).toEqual({ faults: [], unknown: [], shown });
  });
});
