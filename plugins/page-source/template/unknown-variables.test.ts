import { describe, expect, it } from "vitest";
import { DATA } from "../../../tests/render-page.ts";
import { parseTemplate } from "./template-syntax.ts";
import { findUnknownVariables } from "./unknown-variables.ts";

/** The unknown variables of a text: what was written, its whole path and what it may have meant. */
function unknownIn(text: string): (string | undefined)[][] {
  const data = { ...DATA, page: { fileSlug: "page" } };
  const found = findUnknownVariables(parseTemplate(text).ast, text, data);
  return found.map(({ path, suggestion, range }) => [text.slice(range.start, range.end), path, suggestion]);
}

describe("an unknown variable", () => {
  it.each([
    ["at the root", "é😀 {{ titre }}", [["titre", "titre", "title"]]],
    ["at any depth", "{{ urls.open.wf }}", [["wf", "urls.open.wf", "urls.open.wfs"]]],
    ["at the first name that fails", "{{ urls.opn.wfs }}", [["opn", "urls.opn", "urls.open"]]],
    [
      "in brackets, with a dash",
      "{{ ids.checks['pyramid-rok'] }}",
      [["pyramid-rok", "ids.checks.pyramid-rok", "ids.checks['pyramid-rok4']"]],
    ],
    ["without a near name", "{{ nimporte.quoi }}", [["nimporte", "nimporte", undefined]]],
    ["on a line of its own in a tag", "{{\r\n urls\r\n.opn }}", [["opn", "urls.opn", "urls.open"]]],
    [
      "twice on a line",
      "{{ a1 }} {{ b1 }} {{ a1 }}",
      [
        ["a1", "a1", undefined],
        ["b1", "b1", undefined],
        ["a1", "a1", undefined],
      ],
    ],
    ["below a text", "{{ title.foo }}", [["foo", "title.foo", undefined]]],
    ["in the key of a look-up", "{{ ids[nope] }}", [["nope", "nope", undefined]]],
    ["before the key of a look-up", "{{ idz[title] }}", [["idz", "idz", "ids"]]],
    ["in a condition", "{% if title == urls.opn %}{% endif %}", [["opn", "urls.opn", "urls.open"]]],
    [
      "in the choices of a condition",
      "{{ nope if title else nada }}",
      [
        ["nope", "nope", undefined],
        ["nada", "nada", undefined],
      ],
    ],
    ["in a loop", "{% for a in lists %}{{ a }}{% endfor %}", [["lists", "lists", "list"]]],
    [
      "in a block that sets a name",
      "{% set a %}{{ urls.opn }}{% endset %}",
      [["opn", "urls.opn", "urls.open"]],
    ],
    [
      "in a value, an argument and a filter",
      "{% set a = nope %}{{ title | replace(nada, 'b') }}",
      [
        ["nope", "nope", undefined],
        ["nada", "nada", undefined],
      ],
    ],
    ["in a choice", "{% switch title %}{% case nope %}{% endswitch %}", [["nope", "nope", undefined]]],
    [
      "with its dashes, outside brackets",
      "{{ ids.checks.pyramid-rok4 }} {{ ids.checks.pyramid-rok-4 | upper }}",
      [
        ["pyramid-rok4", "ids.checks.pyramid-rok4", "ids.checks['pyramid-rok4']"],
        ["pyramid-rok-4", "ids.checks.pyramid-rok-4", "ids.checks['pyramid-rok4']"],
      ],
    ],
    [
      "with several dashes, once",
      "{{ long.vector-to-db }}",
      [["vector-to-db", "long.vector-to-db", "long['vector-to-db']"]],
    ],
    [
      "that holds others and is printed",
      "{{ urls.open }} {{ ids['checks'] }}",
      [
        ["open", "urls.open", undefined],
        ["checks", "ids.checks", undefined],
      ],
    ],
    ["that an object inherits", "{{ urls.constructor }}", [["constructor", "urls.constructor", undefined]]],
    [
      "with dashes, which no data resembles, once",
      "{{ mon-beau-nom }} {{ urls.mon-nom }} {{ inconnu - title }}",
      [
        ["mon-beau-nom", "mon-beau-nom", undefined],
        ["mon-nom", "urls.mon-nom", undefined],
        ["inconnu", "inconnu", undefined],
      ],
    ],
    [
      "with the name of a loop or an argument, outside it",
      "{% for a, b in urls %}{{ a }}{% endfor %}{{ b }}{% macro m(c) %}{{ c }}{% endmacro %}{{ c }}",
      [
        ["b", "b", undefined],
        ["c", "c", undefined],
      ],
    ],
    [
      "of a loop’s own",
      "{% for a in list %}{{ loop.indx }}{% endfor %}",
      [["indx", "loop.indx", "loop.index"]],
    ],
    ["that every object inherits", "{{ constructor }}", [["constructor", "constructor", undefined]]],
  ])("is found %s", (_title, text, expected) => {
    expect(unknownIn(text)).toEqual(expected);
  });

  it.each([
    ["data at any depth", "{{ title }} {{ urls.open.wfs }} {{ ids.checks['pyramid-rok4'] }} {{ list[0] }}"],
    ["the name of a loop", "{% for a, b in urls %}{{ a }}{{ b.c }}{{ loop.index }}{% endfor %}"],
    [
      "the name of a loop around another, a call or a block that sets a name",
      "{% for a in list %}{% for b in a %}{% set c %}{{ a }}{{ b }}{% endset %}{{ c }}{% endfor %}{% else %}{{ a }}{% endfor %}",
    ],
    ["what Eleventy tells of a page late", "{{ page.url }} {{ page.outputPath }} {{ loop.last }}"],
    ["a name that is set", "{% set a, b = 1 %}{{ a.c }}{{ b }}"],
    [
      "a macro and its arguments",
      "{% macro m(a, b=1) %}{{ a.c }}{{ b }}{{ caller() }}{% endmacro %}{{ m(1, b=2) }}",
    ],
    ["what is imported", "{% import 'a' as b %}{% from 'a' import c, d as e %}{{ b.f }}{{ c }}{{ e }}"],
    ["what has a default", "{{ nope | default('a') }} {{ nope.nada | d('a') }} {{ nope | default }}"],
    [
      "what is asked for",
      "{% if nope is defined %}{{ nope }}{{ nope.nada }}{% endif %}{{ 1 if nada is not defined }}",
    ],
    ["below a computed name or a call", "{{ ids[title].nope }} {{ title.trim().nope }}"],
    ["methods and length of a text", "{{ title.toUpperCase() }} {{ title.length }}"],
    ["what Nunjucks gives", "{{ range(3) }} {{ collections.all }} {{ content }}"],
    ["keys of a literal, filters and tests", "{{ { a: 1 }.a }} {{ title | upper }} {{ title is string }}"],
    [
      "an object that is not printed",
      "{% for a in urls.open %}{{ a }}{% endfor %}{{ urls | dump }}{{ list }}",
    ],
    ["a subtraction", "{{ list.length - 1 }} {{ list.length-1 }}"],
    ["what stands in raw or in a comment", "{% raw %}{{ nope }}{% endraw %}{# {{ nope }} #}"],
  ])("is not %s", (_title, text) => {
    expect(unknownIn(text)).toEqual([]);
  });
});
