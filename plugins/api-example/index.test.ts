import { describe, expect, it } from "vitest";
import MarkdownIt from "markdown-it";
import { renderPage } from "../../tests/render-page.ts";
import { apiExample } from "./index.ts";

const words = {
  copyAddress: "Copier l’adresse",
  copyLink: "Copier le lien",
  link: "Lien vers cet exemple",
  of: "de",
  copied: "C’est « copié »",
  refused: '"non"',
  linkRefused: "voir l’adresse",
  incomplete: "reste à faire :",
};
const slots = {
  before: (anchor: string) => `[before ${anchor}]`,
  badge: (anchor: string) => `[badge ${anchor}]`,
  verdict: (anchor: string) => `[verdict ${anchor}]`,
};

/** The examples of a page, places as the text that stands there. */
function examplesOf(text: string): unknown[] {
  const { page, at } = renderPage(text);
  return page.examples.map(({ method, address, anchor, addressRange, range, fences }) => ({
    call: `${method} ${address}`,
    anchor,
    written: at(addressRange()),
    block: at(range),
    fences: fences.map(({ role, language, title, status, content }) =>
      [role, language, title, status, at(content.toSource(0, content.text.trimEnd().length))].filter(
        (part) => part !== undefined,
      ),
    ),
  }));
}

function faultsOf(text: string): unknown[] {
  const { page, at } = renderPage(text);
  return page.blockFaults.map(({ range, ...fault }) => [...Object.values(fault), at(range)]);
}

function htmlOf(text: string): string {
  return renderPage(text).html;
}

const FENCE = '```json\n{ "a": 1 }\n```';

describe("an example", () => {
  it("is what its block says, each part in its place", () => {
    const block = [
      '??? POST "{{ urls.api }}/datastores/{stored data}?a=b"\r',
      "\r",
      '``` title="Contenu" \r',
      "{{ urls.api }}/datastores/{stored data}?a=b\r",
      "```\r",
      "\r",
      '```json title="Corps"\r',
      '{ "é😀": "{{ title }}" }\r',
      "```\r",
      "\r",
      "```json\r",
      "{}\r",
      "```\r",
      "???",
    ].join("\n");
    expect(examplesOf(`---\r\ntitle: A\r\n---\r\n\r\né😀 {{ title }}\r\n${block}\r\n`)).toEqual([
      {
        call: "POST https://data.example/api/datastores/{stored data}?a=b",
        anchor: "post-datastores-stored-data",
        written: "{{ urls.api }}/datastores/{stored data}?a=b",
        block,
        fences: [
          ["address", "", "Contenu", "{{ urls.api }}/datastores/{stored data}?a=b"],
          ["request", "json", "Corps", '{ "é😀": "{{ title }}" }'],
          ["response", "json", "{}"],
        ],
      },
    ]);
  });

  it("gets its roles and its status from the sections inside it", () => {
    const text = [
      '????? POST "/a"',
      "???? Réponse 201",
      '```json title="Corps de réponse"',
      "{}",
      "```",
      "????",
      "???? Corps de requête",
      "??? Détail",
      "```json",
      "[]",
      "```",
      "???",
      "????",
      "?????",
    ].join("\n");
    expect(examplesOf(text)).toEqual([
      {
        call: "POST /a",
        anchor: "post-a",
        written: "/a",
        block: text,
        fences: [
          ["response", "json", "Corps de réponse", 201, "{}"],
          ["request", "json", "[]"],
        ],
      },
    ]);
  });

  it.each([
    [
      "in a section",
      `???? Titre\n??? GET "/a"\n${FENCE}\n???\n????`,
      `??? GET "/a"\n${FENCE}\n???`,
      '{ "a": 1 }',
    ],
    [
      "in a list",
      `- x\n\n  ??? GET "/a"\n  ${FENCE.replaceAll("\n", "\n  ")}\n  ???\n- y`,
      `??? GET "/a"\n  ${FENCE.replaceAll("\n", "\n  ")}\n  ???`,
      '{ "a": 1 }',
    ],
    [
      "in a quote",
      `> ??? GET "/a"\n> ${FENCE.replaceAll("\n", "\n> ")}\n> ???`,
      `> ??? GET "/a"\n> ${FENCE.replaceAll("\n", "\n> ")}\n> ???`,
      '{ "a": 1 }',
    ],
    [
      "behind a paragraph",
      `texte\n??? GET "/a"\n${FENCE}\n???\nsuite`,
      `??? GET "/a"\n${FENCE}\n???`,
      '{ "a": 1 }',
    ],
    [
      "with a fence in a list of its own",
      `??? GET "/a"\n- ${FENCE.replaceAll("\n", "\n  ")}\n???`,
      `??? GET "/a"\n- ${FENCE.replaceAll("\n", "\n  ")}\n???`,
      '{ "a": 1 }',
    ],
    [
      "with question marks in its fence",
      '??? GET "/a"\n~~~json\n???\n~~~\n???',
      '??? GET "/a"\n~~~json\n???\n~~~\n???',
      "???",
    ],
  ])("may stand %s", (_title, text, block, sample) => {
    expect(examplesOf(text)).toEqual([
      { call: "GET /a", anchor: "get-a", written: "/a", block, fences: [["response", "json", sample]] },
    ]);
    expect(faultsOf(text)).toEqual([]);
  });

  it("that a loop repeats is as many examples, at one place", () => {
    const text = '{% for a in list %}\n??? GET "/{{ a }}"\n???\n{% endfor %}';
    expect(examplesOf(text)).toEqual([
      {
        call: "GET /un",
        anchor: "get-un",
        written: "/{{ a }}",
        block: '??? GET "/{{ a }}"\n???',
        fences: [],
      },
      {
        call: "GET /deux",
        anchor: "get-deux",
        written: "/{{ a }}",
        block: '??? GET "/{{ a }}"\n???',
        fences: [],
      },
    ]);
  });

  it("has an anchor that nothing else on the page has", () => {
    const { page } = renderPage(
      '# Get a\n\n??? GET "/a"\n???\n\n??? GET "/a"\n???\n\n??? GET "/É/a-2"\n???\n\n??? GET "/"\n???\n',
    );
    expect(page.examples.map(({ anchor }) => anchor)).toEqual(["get-a-2", "get-a-3", "get-e-a-2", "get"]);
  });

  it.each([
    ["in an unclosed block", '??? GET "/a"\n\ntexte'],
    ["with an unknown method", '??? GTE "/a"\n???'],
    ["without quotes", "??? GET /a\n???"],
  ])("is collected %s too", (_title, text) => {
    expect(renderPage(text).page.examples.map(({ method, address }) => [method, address])).toEqual([
      ["GET", "/a"],
    ]);
  });
});

it.each([
  ["a longer fence that shows a fence", "````md\n```json\n{}\n```\n````"],
  ["a fence of the other mark", "~~~\n```json\n~~~"],
  ["an inline code in a fence", "```\n``a`` and ```b```\n```"],
  ["another language", "```js\n1\n```\n\n```jsx\n1\n```\n\n```sql\n1\n```"],
])("no fault is seen in %s", (_title, text) => {
  expect(renderPage(text).page.blockFaults).toEqual([]);
});

it("hands over as a sample what is JSON, be its language named or not", () => {
  const { page } = renderPage('??? GET "/a"\n```\n/a\n```\n```\n{ "a": 1 }\n```\n```\nGET /a\n```\n???');
  expect(page.examples.map(({ fences }) => fences.map(({ role }) => role))).toEqual([
    ["address", "response", "other"],
  ]);
});

it("hands no sample over where one of its fences has swallowed another", () => {
  const { page } = renderPage('??? GET "/a"\n```\n/a\n```json\n{}\n```\n```json\n{}\n```\n???');
  expect(page.examples.map(({ fences }) => fences.map(({ role }) => role))).toEqual([["other", "other"]]);
});

describe("a fault of a block", () => {
  it.each([
    [
      "a block never closed, at its first line",
      'a\n\n??? GET "/a"\n\nb',
      [["unclosed", "???", '??? GET "/a"']],
    ],
    ["a section never closed", "  ??? Titre \n\nb", [["unclosed", "???", "??? Titre"]]],
    [
      "a block that the next one begins in",
      '??? GET "/a"\n??? GET "/b"\n???',
      [["unclosed", "???", '??? GET "/a"']],
    ],
    ["an inner block never closed", '???? Titre\n??? GET "/a"\n????', [["unclosed", "???", '??? GET "/a"']]],
    ["a block that its list ends", '- ??? GET "/a"\n  x\n\ny', [["unclosed", "???", '??? GET "/a"']]],
    ["a block closed by too few", '??? GET "/a"\n??\n', [["unclosed", "???", '??? GET "/a"']]],
    ["a block closed by too many", '??? GET "/a"\n????\n', [["wrong-closer", "????", "???", "????"]]],
    ["an opener of two marks, closed by two", '?? GET "/a"\n??\n', [["short-opener", "??", "??"]]],
    ["the same, closed by three", '?? GET "/a"\n???\n', [["short-opener", "??", "??"]]],
    [
      "a block in another of as many marks, whose own end is no fault more",
      '??? Titre\n??? GET "/a"\n???\n???',
      [["unclosed", "???", "??? Titre"]],
    ],
    ["an end without a block", "texte\n\n ???\n", [["stray-closer", "???", "???"]]],
    [
      "a fence never closed",
      '??? GET "/a"\n```json\n{}\n???\n\ntexte',
      [["unclosed-fence", "```", "```json"]],
    ],
    [
      "a fence that goes on over the next one",
      '??? GET "/a"\n```\n/a\n```json\n{}\n```\n???',
      [["unclosed-fence", "```", "```"]],
    ],
    ["such a fence outside a block", "~~~\na\n~~~ js\nb\n~~~", [["unclosed-fence", "~~~", "~~~"]]],
    [
      "a misspelt language of a sample",
      '??? GET "/a"\n```jso\n{}\n```\n???',
      [["unknown-language", "jso", "json", "```jso"]],
    ],
    ["an unknown method", '??? GTE "/a"\n???', [["unknown-method", "GTE", "GET", "GTE"]]],
    [
      "an address that differs",
      `??? GET "{{ urls.api }}/a"\n\`\`\`\n {{ urls.api }}/b \n\`\`\`\n???`,
      [["other-address", "https://data.example/api/a", "{{ urls.api }}/b"]],
    ],
    ["JSON in HEAD", `??? HEAD "/a"\n${FENCE}\n???`, [["json-in-head", "```json"]]],
    [
      "each of several",
      '??? GTE "/a"\n\n??? GET /b\n????\n\n???',
      [
        ["unknown-method", "GTE", "GET", "GTE"],
        ["unclosed", "???", '??? GTE "/a"'],
        ["unquoted-address", "GET", "/b"],
        ["wrong-closer", "????", "???", "????"],
      ],
    ],
  ])("is %s", (_title, text, expected) => {
    expect(faultsOf(text)).toEqual(expected);
  });

  it.each([
    ["a page without blocks", "# Titre\n\nVraiment ???\n"],
    ["nested blocks", '????? A\n???? B\n??? GET "/a"\n???\n????\n??? C\n???\n?????'],
    ["question marks in a fence", "```\n???\n??? GET\n```\n\n~~~~\n???\n~~~\n~~~~"],
    ["the address with or without its final slash", '??? GET "/a/"\n```\n/a\n```\n???'],
    ["the whole address of a path", '??? GET "/a"\n```\nhttps://data.example/api/a\n```\n???'],
    ["an address whose variable is unknown", '??? GET "{{ urls.opn }}/a"\n```\n{{ urls.api }}/a\n```\n???'],
    ["a request named in HEAD’s text", '??? HEAD "/a"\n```bash\ncurl -I\n```\n???'],
  ])("is not %s", (_title, text) => {
    expect(faultsOf(text)).toEqual([]);
  });
});

describe("a block on the page", () => {
  it("is folded, its anchor inside it, with what the check says and what can be copied", () => {
    const text = '??? DELETE "https://data.example/api/a/{b}?c=<d>"\n\n*texte*\n\n???';
    const markdown = new MarkdownIt().use(apiExample, { words, slots });
    const button = "fr-btn fr-btn--sm fr-btn--tertiary-no-outline";
    const call = '<span class="fr-sr-only"> de DELETE /a/{b}</span>';
    const { page, html } = renderPage(text);
    expect(page.examples[0]?.anchor).toBe("delete-a-b");
    expect(html).toContain('<div class="example-body" id="delete-a-b">');
    // Without a page there is no anchor to give
    expect(markdown.render(text)).toBe(
      '[before ]<details class="example" data-method="DELETE">\n' +
        '<summary><span class="fr-badge fr-badge--sm fr-badge--pink-tuile">DELETE</span> <code class="address">' +
        '<span class="address-server">https://data.example</span>' +
        '<span class="address-path">/<wbr>api/<wbr>a/<wbr><span class="placeholder">{b}</span></span>' +
        '<span class="address-query">?<wbr>c=&lt;d&gt;</span></code>[badge ]</summary>\n' +
        '<div class="example-body" id="">\n' +
        '<div class="example-bar" data-pagefind-ignore>\n[verdict ]<div class="example-actions">' +
        `<button type="button" class="${button} icon-copy" hidden data-copy="address" data-done="C’est « copié »" ` +
        `data-failed="&quot;non&quot;" data-incomplete="reste à faire :"><span>Copier l’adresse</span>${call}</button>` +
        `<button type="button" class="${button} icon-link" hidden data-copy="link" data-done="C’est « copié »" ` +
        `data-failed="voir l’adresse" data-incomplete="reste à faire :"><span>Copier le lien</span>${call}</button>` +
        `<a class="${button} icon-link" href="#" data-without-script><span>Lien vers cet exemple</span>${call}</a>` +
        "</div>\n</div>\n<p><em>texte</em></p>\n</div>\n</details>\n",
    );
  });

  it("tells each method by its own colour, and each sample by its call", () => {
    const html = htmlOf(
      ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"]
        .map((method) => `??? ${method} "/a"\n???\n`)
        .join("\n"),
    );
    expect(
      Array.from(html.matchAll(/fr-badge--(?!sm)([\w-]+)">(\w+)/g), ([, colour, method]) => [method, colour]),
    ).toEqual([
      ["GET", "blue-cumulus"],
      ["HEAD", "beige-gris-galet"],
      ["POST", "green-emeraude"],
      ["PUT", "yellow-tournesol"],
      ["PATCH", "purple-glycine"],
      ["DELETE", "pink-tuile"],
    ]);
    expect(htmlOf(`??? GET "/a/{b}"\n${FENCE}\n???`)).toContain('aria-label="JSON, GET /a/{b}"');
  });

  it("is a section where it calls nothing", () => {
    expect(htmlOf("??? Un « <titre> »\ntexte\n???")).toBe(
      '<details class="section">\n<summary>Un « &lt;titre&gt; »</summary>\n<div class="section-body">\n<p>texte</p>\n</div>\n</details>\n',
    );
  });

  it("is shown to its end where it is not closed, and the next one is its own", () => {
    const html = htmlOf('??? GET "/a"\nun\n\n??? GET "/b"\ndeux\n???\ntrois');
    expect(html.match(/<\/?(?:details|p)\b[^>]*>|un|deux|trois/g)).toEqual([
      '<details class="example" data-method="GET">',
      "<p>",
      "un",
      "</p>",
      "</details>",
      '<details class="example" data-method="GET">',
      "<p>",
      "deux",
      "</p>",
      "</details>",
      "<p>",
      "trois",
      "</p>",
    ]);
  });

  it("stays text behind four spaces", () => {
    expect(htmlOf('    ??? GET "/a"\n')).toBe("<pre><code>??? GET &quot;/a&quot;\n</code></pre>\n");
  });
});
