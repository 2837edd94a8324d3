import { describe, expect, it } from "vitest";
import ids from "../../_data/ids.ts";
import placeholders from "../../_data/placeholders.ts";
import urls from "../../_data/urls.ts";
import { checkPage } from "../../plugins/problems/run-checks.ts";
import { renderPage } from "../../tests/render-page.ts";
import { siteOf, type SiteOptions } from "../../tests/site-of.ts";
import { checks } from "../checks/index.ts";
import { fixText } from "./fix-text.ts";

interface FixOptions extends SiteOptions {
  data?: Record<string, unknown>;
  includes?: Record<string, string>;
}

/** A text as the checks correct it, with no-break spaces shown as `~`; a second run must change nothing. */
function fix(text: string, options: FixOptions = {}): string {
  const check = (current: string) => {
    const data = { urls, ids, placeholders, ...options.data };
    const { page } = renderPage(current, { data, includes: options.includes ?? {} });
    const site = { addresses: ["/fr/guide/", "/fr/", "/images/plan.png"], ...options };
    return checkPage(page, siteOf([page], site), checks).problems;
  };
  const fixed = fixText(text, check).text;
  expect(fixText(fixed, check)).toEqual({ text: fixed, changes: [] });
  return fixed.replaceAll("\u00a0", "~");
}

const block = (json: string, call = 'GET "{{ urls.api_entrepot }}/users/me"'): string =>
  `??? ${call}\n\n\`\`\`json\n${json}\n\`\`\`\n\n???\n`;

describe("typography", () => {
  it.each([
    ["an apostrophe", "Le jeton de l'API\n", "Le jeton de l’API\n"],
    ["an apostrophe before code", "l'`a'b` d'un\n", "l’`a'b` d’un\n"],
    ["an apostrophe before a variable", "l'{{ urls.open.wfs }}\n", "l’{{ urls.open.wfs }}\n"],
    ["an ordinary space", "Qui suis-je ? Moi !\n", "Qui suis-je~? Moi~!\n"],
    ["several ordinary spaces", "Un   : deux\n", "Un~: deux\n"],
    ["no space", "Un: deux; trois?\n", "Un~: deux~; trois~?\n"],
    ["no space behind a variable", "{{ urls.open.wfs }}: deux\n", "{{ urls.open.wfs }}~: deux\n"],
    ["no space behind bold text", "**Un**: deux\n", "**Un**~: deux\n"],
    ["a percentage", "10 % de 5 €\n", "10~% de 5~€\n"],
    ["French quotes", "«mot» et « mot »\n", "«~mot~» et «~mot~»\n"],
    ["French quotes around code", "«`a`»\n", "«~`a`~»\n"],
    ["French quotes around a variable", "«{{ urls.open.wfs }}»\n", "«~{{ urls.open.wfs }}~»\n"],
    ["straight quotes", 'Le "mot" est "dit"\n', "Le «~mot~» est «~dit~»\n"],
    ["straight quotes before a sign", 'Le "mot": oui\n', "Le «~mot~»~: oui\n"],
    ["straight quotes around slips", 'Le "mot d\'Etat !"\n', "Le «~mot d’État~!~»\n"],
    ["straight quotes around code and a link", '"`a` [b](/fr/)"\n', "«~`a` [b](/fr/)~»\n"],
    ["straight quotes around a variable", '"{{ urls.open.wfs }}"\n', "«~{{ urls.open.wfs }}~»\n"],
    ["straight quotes over lines", '> "un\n> deux"\n', "> «~un\n> deux~»\n"],
    ["straight quotes in a cell", '| A |\n| - |\n| "a \\| b" |\n', "| A |\n| - |\n| «~a \\| b~» |\n"],
    ["capitals", "Etat. A partir de là, ETAPE. Ca va\n", "État. À partir de là, ÉTAPE. Ça va\n"],
    ["several on a line", "L'Etat : \"d'abord\" ?\n", "L’État~: «~d’abord~»~?\n"],
    [
      "a heading and a section",
      "## L'API\n\n??? L'API !\n\nUn\n\n???\n",
      "## L’API\n\n??? L’API~!\n\nUn\n\n???\n",
    ],
    ["HTML", "<p title=\"l'a\">L'API !</p>\n", '<p title="l\'a">L’API~!</p>\n'],
    [
      "what a loop repeats, once",
      '{% for a in [1, 2] %}l\'API : "{{ a }}" {% endfor %}\n',
      "{% for a in [1, 2] %}l’API~: «~{{ a }}~» {% endfor %}\n",
    ],
    [
      "plain front matter",
      "---\ntitle: L'API de l'Etat\ndescription: Le \"mot\" juste !\n---\nUn\n",
      "---\ntitle: L’API de l’État\ndescription: Le «~mot~» juste~!\n---\nUn\n",
    ],
    [
      "front matter between quotes",
      "---\ntitle: 'L''API : ici'\ndescription: \"Le \\\"mot d'ici\\\" ?\"\n---\nUn\n",
      "---\ntitle: 'L’API~: ici'\ndescription: \"Le «~mot d’ici~»~?\"\n---\nUn\n",
    ],
    [
      "front matter over lines",
      "---\ntitle: Un\ndescription: >-\n  L'API \"d'un\n  état\" !\n---\nUn\n",
      "---\ntitle: Un\ndescription: >-\n  L’API «~d’un\n  état~»~!\n---\nUn\n",
    ],
  ])("of %s is corrected", (_name, before, after) => {
    expect(fix(before)).toBe(after);
  });

  it.each([
    ["code", '`l\'API :` ``"a" !``\n\n```text\nl\'API "a" !\n```\n'],
    [
      "addresses",
      "[a](https://example.com/l'a \"l'API !\") <https://example.com/l'a> https://example.com/l'a\n",
    ],
    ["attributes and comments", "<b title=\"l'API !\">a</b> <!-- l'API ! -->\n"],
    ["tags", "{% if 'a' == \"b\" %}c{% endif %}{# l'API ! #}{% raw %}{{ l'API }}{% endraw %}\n"],
    ["what a variable brings in", "{{ \"l'API : Etat\" }}{% set a %}d'un{% endset %}\n"],
    ["quotes that a variable closes", "\"mot{{ '\"' }} et {{ '\"' }}mot\"\n"],
  ])("of %s is left alone", (_name, text) => {
    expect(fix(text)).toBe(text);
  });

  it("of what an included text brings in is left alone", () => {
    const text = 'Voici\n\n{% include "a.md" %}\n';
    expect(fix(text, { includes: { "a.md": 'Le jeton de l\'API : "a" !\n' } })).toBe(text);
  });

  it("is left alone where it is excused", () => {
    const text = "Le jeton de l'API <!-- verif: typographie: citation -->\n";
    expect(fix(text)).toBe(text);
  });
});

describe("a misspelt name with one near candidate", () => {
  it.each([
    ["variable", "{{ urls.opn.wfs }} {{ url.open.wfs }}\n", "{{ urls.open.wfs }} {{ urls.open.wfs }}\n"],
    ["variable between quotes", "{{ ids.checks['vectr'] }}\n", "{{ ids.checks['vector'] }}\n"],
    [
      "variable with dashes, between quotes",
      "{{ ids.checks['pyramid-rok'] }}\n",
      "{{ ids.checks['pyramid-rok4'] }}\n",
    ],
    ["filter", "{{ urls.open.wfs | uper }}\n", "{{ urls.open.wfs | upper }}\n"],
    ["property", block('{ "frist_name": "a", … }'), block('{ "first_name": "a", … }')],
    [
      "value of an enumeration",
      block('{ "communities_member": [{ "rights": ["COMUNITY"], … }], … }'),
      block('{ "communities_member": [{ "rights": ["COMMUNITY"], … }], … }'),
    ],
    ["placeholder of a sample", block('{ "_id": "{usr}", … }'), block('{ "_id": "{user}", … }')],
    [
      "placeholder of an address",
      block("{ … }", 'GET "{{ urls.api_entrepot }}/datastores/{datastor}"'),
      block("{ … }", 'GET "{{ urls.api_entrepot }}/datastores/{datastore}"'),
    ],
    [
      "parameter",
      block("[…]", 'GET "{{ urls.api_entrepot }}/datastores/{datastore}/stored_data?tpye=VECTOR-DB"'),
      block("[…]", 'GET "{{ urls.api_entrepot }}/datastores/{datastore}/stored_data?type=VECTOR-DB"'),
    ],
    ["key of the front matter", "---\ntitel: A\n---\nUn\n", "---\ntitle: A\n---\nUn\n"],
    ["address of a link", "[a](/fr/guid/#b?c)\n", "[a](/fr/guide/#b?c)\n"],
    ["address of a picture", "![a](/images/plam.png)\n", "![a](/images/plan.png)\n"],
  ])("is corrected: %s", (_name, before, after) => {
    expect(fix(before)).toBe(after);
  });

  it.each([
    ["parent", "parent", "Guid", "Guide"],
    ["menu", "nav", "guide", "guides"],
  ])("is corrected: %s", (_name, key, wrong, right) => {
    const page = (value: string): string =>
      `---\ntitle: A\neleventyNavigation:\n  ${key}: ${value}\n---\nUn\n`;
    const data = { eleventyNavigation: { [key]: wrong } };
    const site = { navigationKeys: ["Guide"], menus: ["guides"] };
    const check = (text: string) => {
      const { page } = renderPage(text, { data: text.includes(right) ? {} : data });
      return checkPage(page, siteOf([page], site), checks).problems;
    };
    expect(fixText(page(wrong), check).text).toBe(page(right));
  });

  it("is corrected: type of a diagram", () => {
    const page = (type: string): string => `\`\`\`mermaid title="a"\n${type} LR\n  a --> b\n\`\`\`\n`;
    const fault = { line: 0, unknownType: "grap", knownTypes: ["graph", "pie"] };
    const diagramFaults = { "grap LR\n  a --> b\n": fault };
    expect(fix(page("grap"), { diagramFaults })).toBe(page("graph"));
  });

  it("is corrected once where a loop repeats it", () => {
    const page = (name: string): string =>
      `{% for a in [1, 2] %}\n${block(`{ "${name}": "a", … }`)}\n{% endfor %}\n`;
    expect(fix(page("frist_name"))).toBe(page("first_name"));
  });
});

describe("a misspelt name with several near candidates, or none", () => {
  it.each([
    ["variable", "{{ urls.open.wmsx }} {{ nimporte }}\n"],
    ["filter", "{{ urls.open.wfs | selectat }} {{ urls.open.wfs | zzz }}\n"],
    ["address of a link", "[a](/fr/guidz/)\n"],
    ["key of the front matter", "---\ntitle: A\nzzz: 1\n---\nUn\n"],
    ["key that the front matter has already", "---\ntitle: A\ntitel: B\n---\nUn\n"],
    ["property", block('{ "zzz": 1, … }')],
    ["placeholder", block('{ "_id": "{zzz}", … }')],
    ["property that another bears", block('{ "frist_name": "a", "first_name": "b", … }')],
  ])("is left alone: %s", (_name, text) => {
    expect(fix(text, { addresses: ["/fr/guide/", "/fr/guida/"] })).toBe(text);
  });
});

describe("a missing comma", () => {
  it.each([
    [
      "between lines",
      '{\n"_id": "{user}"\n"email": "a"\n, …\n}',
      '{\n"_id": "{user}",\n"email": "a"\n, …\n}',
    ],
    ["on a line", '{ "_id": "{user}" "email": "a@b.fr", … }', '{ "_id": "{user}", "email": "a@b.fr", … }'],
    [
      "behind a variable",
      '{ "last_name": "{{ urls.open.wfs }}"\n"email": "a@b.fr", … }',
      '{ "last_name": "{{ urls.open.wfs }}",\n"email": "a@b.fr", … }',
    ],
    [
      "behind a variable without quotes",
      '{ "_id": {{ n }} "last_name": "a", … }',
      '{ "_id": {{ n }}, "last_name": "a", … }',
    ],
    [
      "several, with a misspelt name",
      '{ "_id": "{user}" "frist_name": "a" "email": "a@b.fr", … }',
      '{ "_id": "{user}", "first_name": "a", "email": "a@b.fr", … }',
    ],
  ])("is added %s", (_name, before, after) => {
    expect(fix(block(before), { data: { n: 1 } })).toBe(block(after));
  });

  it("is added once where a loop repeats the sample", () => {
    const page = (comma: string): string =>
      `{% for a in [1, 2] %}\n${block(`{ "_id": "{user}"${comma} "email": "a@b.fr", … }`)}\n{% endfor %}\n`;
    expect(fix(page(""))).toBe(page(","));
  });

  it("is not added to what a variable or an included text brings in", () => {
    const json = '{ "_id": "{user}" "email": "a@b.fr", … }';
    expect(fix(block("{{ sample }}"), { data: { sample: json } })).toBe(block("{{ sample }}"));
    const included = block('{% include "a.json" %}');
    expect(fix(included, { includes: { "a.json": json } })).toBe(included);
  });
});

describe("line ends", () => {
  it.each([
    ["LF", "a\nb\r\nc\nd\re\n", "a\nb\nc\nd\ne\n"],
    ["CRLF", "a\r\nb\r\nc\nd\r\n", "a\r\nb\r\nc\r\nd\r\n"],
    ["CR", "a\rb\rc\nd\r", "a\rb\rc\rd\r"],
    [
      "CRLF, around tags",
      "a\r\nb\n{{ urls.open.wfs }}{% if true\n %}\nc\r\n{% endif %}\r\nd\r\n",
      "a\r\nb\r\n{{ urls.open.wfs }}{% if true\r\n %}\r\nc\r\n{% endif %}\r\nd\r\n",
    ],
    ["CRLF, around slips", "l'a\r\nl'b\nl'c\r\n", "l’a\r\nl’b\r\nl’c\r\n"],
  ])("are made alike: %s", (_name, before, after) => {
    expect(fix(before)).toBe(after);
  });

  it("stay as they are where they are alike", () => {
    expect(fix("---\r\ntitle: L'un\r\n---\r\n\r\nUn\u00a0:\r\n\r\n- l'a\r\n")).toBe(
      "---\r\ntitle: L’un\r\n---\r\n\r\nUn~:\r\n\r\n- l’a\r\n",
    );
  });
});

it("what does not end is stopped", () => {
  const fixed = fixText("a", (text) => [
    { check: "a", fix: { start: 0, end: text.length, text: `${text}a` } },
  ]);
  expect(fixed.text).toBe("a".repeat(13));
});
