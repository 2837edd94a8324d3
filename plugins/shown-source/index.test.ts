import MarkdownIt from "markdown-it";
import { describe, expect, it } from "vitest";
import { renderPage } from "../../tests/render-page.ts";
import { shownSource } from "./index.ts";

const words = { source: "Source", result: "<Rendu>" };
const markdown = new MarkdownIt().use(shownSource, { words });

/** The source of each block of a page, as its readers see it, and what it is rendered as. */
function halvesOf(text: string): { source: string; result: string }[] {
  const halves = renderPage(text).html.matchAll(
    /<code class="language-markdown">([^]*?)<\/code>[^]*?Rendu<\/div>\n([^]*?)<\/div>\n<\/figure>/g,
  );
  return Array.from(halves, ([, source = "", result = ""]) => ({
    source: source.replaceAll("&gt;", ">").replaceAll("&lt;", "<"),
    result,
  }));
}

describe("a fence « markdown rendu »", () => {
  it("shows its source as any other fence, then what it is rendered as, each under its name", () => {
    const drawn = new MarkdownIt().use(shownSource, { words });
    drawn.renderer.rules.fence = (tokens, index) =>
      `<pre>${JSON.stringify(tokens[index]?.meta)} ${tokens[index]?.content ?? ""}</pre>\n`;
    expect(drawn.render('```markdown rendu title="Un <b> &amp; c"\n*a*\n```\n')).toBe(
      '<figure class="shown-source">\n' +
        "<figcaption>Un &lt;b&gt; &amp; c</figcaption>\n" +
        '<div class="shown-source-code" data-pagefind-ignore>\n' +
        '<pre>{"language":"markdown","title":"Source","call":"Un <b> & c"} *a*\n</pre>\n</div>\n' +
        '<div class="shown-source-result" role="group" aria-label="&lt;Rendu&gt;, Un &lt;b&gt; &amp; c">\n' +
        '<div class="shown-source-label" aria-hidden="true" data-pagefind-ignore>&lt;Rendu&gt;</div>\n' +
        "<p><em>a</em></p>\n" +
        "</div>\n</figure>\n",
    );
  });

  it("has no caption without a title, and needs no page", () => {
    expect(markdown.render("````markdown  RENDU\n```\n{{ a }}\n```\n````\nb")).toBe(
      '<figure class="shown-source">\n' +
        '<div class="shown-source-code" data-pagefind-ignore>\n' +
        '<pre><code class="language-markdown">```\n{{ a }}\n```\n</code></pre>\n</div>\n' +
        '<div class="shown-source-result" role="group" aria-label="&lt;Rendu&gt;">\n' +
        '<div class="shown-source-label" aria-hidden="true" data-pagefind-ignore>&lt;Rendu&gt;</div>\n' +
        "<pre><code>{{ a }}\n</code></pre>\n" +
        "</div>\n</figure>\n<p>b</p>\n",
    );
  });

  it.each([
    "```markdown\na\n```",
    '```markdown title="rendu"\na\n```',
    "```rendu markdown\na\n```",
    "```json rendu\n1\n```",
    "```markdown rendue\na\n```",
    "    ```markdown rendu\n    a\n    ```",
    "```markdown rendu `a`",
  ])("is told from any other: %j", (text) => {
    expect(markdown.render(text)).toBe(new MarkdownIt().render(text));
  });

  it.each([
    ["a paragraph", "a\n```markdown rendu\nb\n```\nc", /^<p>a<\/p>\n<figure[^]*<\/figure>\n<p>c<\/p>\n$/],
    [
      "a list item",
      "- a\n  ```markdown rendu\n  b\n  ```\n- c",
      /^<ul>\n<li>a<figure[^]*<\/figure>\n<\/li>\n<li>c/,
    ],
    [
      "a block",
      "??? Un titre\n```markdown rendu\n???\n```\n???\n\nc",
      /<figure[^]*<\/figure>\n<\/div>\n<\/details>\n<p>c/,
    ],
    [
      "another such fence",
      "````markdown rendu\n```markdown rendu\na\n```\n````",
      /^(<figure class="shown[^]*){2}<\/figure>\n$/,
    ],
  ])("may stand in %s", (_title, text, expected) => {
    expect(renderPage(text).html).toMatch(expected);
  });
});

describe("the source of such a fence", () => {
  it.each([
    [
      "its variables",
      "```markdown rendu\n[{{ title }}]({{ urls.open.wfs }})\n```",
      "[{{ title }}]({{ urls.open.wfs }})\n",
    ],
    [
      "its tags, also those that print nothing where they stand",
      "```markdown rendu\n{% for a in list %}\n- {{ a }}\n{% endfor %}\n```",
      "{% for a in list %}\n- {{ a }}\n{% endfor %}\n",
    ],
    [
      "tags that trim",
      "```markdown rendu\na\n{%- if title %} b{% endif %}\n```",
      "a\n{%- if title %} b{% endif %}\n",
    ],
    ["a variable that no data defines", "```markdown rendu\n{{ urls.opn }}\n```", "{{ urls.opn }}\n"],
    [
      "its lines behind front matter, of Windows",
      "---\r\ntitle: a\r\n---\r\n```markdown rendu\r\na\r\n\r\nb\r\n```\r\n",
      "a\n\nb\n",
    ],
    [
      "HTML and comments",
      "```markdown rendu\n<b>a</b> {# b #}<!-- c -->\n```",
      "<b>a</b> {# b #}<!-- c -->\n",
    ],
    ["nothing", "```markdown rendu\n```", ""],
    [
      "what stands behind a variable in the opening line",
      '```markdown rendu title="{{ title }}"\n{{ title }}\n```',
      "{{ title }}\n",
    ],
    ["the rest of the page where it has no end", "```markdown rendu\n{{ title }}\n\na", "{{ title }}\n\na"],
  ])("keeps %s", (_title, text, source) => {
    expect(halvesOf(text).map((halves) => halves.source)).toEqual([source]);
  });

  it.each([
    [
      "of a list",
      "1. a\n\n   ```markdown rendu\n   - {{ title }}\n\n     b\n   ```",
      "- {{ title }}\n\n  b\n",
    ],
    [
      "of the first line of an item",
      "- ```markdown rendu\n  {{ title }}\n      b\n  ```",
      "{{ title }}\n    b\n",
    ],
    ["of tabs", "- a\n\n\t```markdown rendu\n\t{{ title }}\n\t\tb\n\t```", "{{ title }}\n\tb\n"],
    ["of quotes", "> > ```markdown rendu\n> > > {{ title }}\n>> a\n> > ```", "> {{ title }}\na\n"],
    ["of its own", "  ```markdown rendu\n   a\n  b\n c\n  ```", " a\nb\nc\n"],
  ])("loses the indentation %s", (_title, text, source) => {
    expect(halvesOf(text).map((halves) => halves.source)).toEqual([source]);
  });

  it("is what was rendered where a template has brought it", () => {
    const includes = { "a.md": "```markdown rendu\n{{ title }}\n```\n" };
    expect(renderPage('{% include "a.md" %}', { includes }).html).toContain(
      '<code class="language-markdown">Titre\n</code>',
    );
  });

  it("is that of each turn of a loop", () => {
    const text = "{% for a in list %}\n```markdown rendu\n{{ a }}\n```\n{% endfor %}";
    expect(halvesOf(text)).toEqual([
      { source: "{{ a }}\n", result: "<p>un</p>\n" },
      { source: "{{ a }}\n", result: "<p>deux</p>\n" },
    ]);
  });
});

describe("the rendering of such a fence", () => {
  it.each([
    ["\n", "of Unix"],
    ["\r\n", "of Windows"],
  ])("is read as the rest of the page, at its own place, with line ends %j", (lineEnd) => {
    const text = [
      "- a",
      "",
      "  ````markdown rendu",
      "  ## Un {{ title }}",
      "",
      "  [b](/{{ list[0] }})",
      "",
      '  ??? GET "{{ urls.api }}/c"',
      "",
      "  ```json",
      '  { "d" }',
      "  ```",
      "",
      "  ???",
      "",
      "  ```mermaid",
      "  graph",
      "  ```",
      "  ````",
    ].join(lineEnd);
    const { page, at } = renderPage(text);
    const [fence] = page.examples[0]?.fences ?? [];
    expect(page.blockFaults).toEqual([]);
    expect(page.links.map(({ address, range }) => [address, at(range)])).toEqual([["/un", "/{{ list[0] }}"]]);
    expect(
      page.headings.map(({ text, level, isNested, range }) => [text, level, isNested, at(range)]),
    ).toEqual([["Un Titre", 2, true, "## Un {{ title }}"]]);
    expect(
      page.examples.map((example) => [example.anchor, at(example.addressRange()), example.isSpecimen]),
    ).toEqual([["get-c", "{{ urls.api }}/c", true]]);
    expect([fence?.content.text, fence?.content.toSource(2, 5)]).toEqual([
      '{ "d" }\n',
      { start: text.indexOf('"d"'), end: text.indexOf('"d"') + 3 },
    ]);
    expect(page.diagrams.map(({ content }) => content.text)).toEqual(["graph\n"]);
  });

  it("gives each of its anchors an identifier of its own", () => {
    const block = '````markdown rendu\n## Titre\n\n??? GET "/a"\n???\n````\n';
    expect(renderPage(block + block).page.anchors.map(({ id }) => id)).toEqual([
      "titre",
      "get-a",
      "titre-1",
      "get-a-2",
    ]);
  });

  it("may be excused as a whole", () => {
    const { page, at } = renderPage(
      "<!-- verif: liens: un essai -->\n\n```markdown rendu\n[a](/b)\n```\n\nc",
    );
    expect(page.excuses.map(({ scope }) => at(scope))).toEqual(["```markdown rendu\n[a](/b)\n```"]);
  });
});

describe("the end of such a fence", () => {
  it.each([
    ["as many marks", "```markdown rendu\na\n```\nb", "a\n"],
    ["more marks, and blanks", "~~~markdown rendu\na\n~~~~ \t\nb", "a\n"],
    ["an indented line", "```markdown rendu\na\n   ```\nb", "a\n"],
    ["no line of other marks", "```markdown rendu\n~~~\na\n~~~\n```\nb", "~~~\na\n~~~\n"],
    ["no shorter line", "````markdown rendu\n```\na\n```\n````\nb", "```\na\n```\n"],
    ["no line that is too far", "```markdown rendu\na\n    ```\n```\nb", "a\n    ```\n"],
  ])("is %s", (_title, text, source) => {
    const { page, html } = renderPage(text);
    expect(halvesOf(text)[0]?.source).toBe(source);
    expect([page.blockFaults, html.endsWith("</figure>\n<p>b</p>\n")]).toEqual([[], true]);
  });

  it.each([
    ["at the end of the page", "a\n\n```markdown rendu\nb\n", "```markdown rendu"],
    ["with its list", "- ~~~~markdown rendu\n  a\n\nb", "~~~~markdown rendu"],
    ["with its quote", "> ```markdown rendu \n> a\n\nb", "```markdown rendu"],
    ["at that of a fence inside it", "```markdown rendu\n```json\n{}\n```\n```", "```markdown rendu"],
    ["at the opening of a longer one", "```markdown rendu\n````json\n{}\n````", "```markdown rendu"],
  ])("is missing %s", (_title, text, opening) => {
    const { page, at } = renderPage(text);
    const [marker = ""] = /^\W+/.exec(opening) ?? [];
    expect(page.blockFaults.map(({ range, ...fault }) => [fault, at(range)])).toEqual([
      [{ kind: "unclosed-fence", marker }, opening],
    ]);
  });
});
