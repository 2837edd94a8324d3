import { describe, expect, it } from "vitest";
import { renderPage } from "../../tests/render-page.ts";

describe("a page", () => {
  it("is what its bytes, its front matter and its template say", () => {
    const text = "---\ntitle: A\n---\n{{ urls.opn }} {{ a }\n";
    const { page } = renderPage(text);
    expect(page).toMatchObject({
      file: "content/page.md",
      url: "/fr/page/",
      text,
      frontMatterFaults: [],
      unknownVariables: [{ path: "urls.opn", suggestion: "urls.open", range: { start: 25, end: 28 } }],
      templateFaults: [{ kind: "syntax", message: "expected variable end", range: { start: 32, end: 38 } }],
      examples: [],
      blockFaults: [],
      links: [],
      headings: [],
    });
    expect(page).not.toHaveProperty("invalidByte");
    expect(page.frontMatterRange(["title"])).toEqual({ start: 11, end: 12 });
  });

  it("says where its first byte is that is not UTF-8, and is read all the same", () => {
    const { page, html } = renderPage(Uint8Array.from([0xef, 0xbb, 0xbf, 0x61, 0x20, 0xe9, 0x20, 0x62]));
    expect(page.invalidByte).toEqual({ start: 2, end: 3 });
    expect(html).toBe("<p>a \uFFFD b</p>\n");
  });

  it("says where it names a layout that does not exist", () => {
    const { page, at } = renderPage("---\ntitle: A\nlayout: fiche\n---\n");
    expect(page.frontMatterFaults).toEqual([
      { kind: "unknown-layout", message: "fiche", range: { start: 21, end: 26 } },
    ]);
    expect(at(page.frontMatterFaults[0]?.range)).toBe("fiche");
  });

  it("shows its other tags and collects its examples where some are faulty", () => {
    const { page, html, at } = renderPage(
      '{{ urls.api }\n\n{% if a %}\n\n??? GET "{{ urls.api }}/a"\n???\n\n{{ title | zut }} {{ title }}\n',
    );
    expect(page.templateFaults.map(({ kind, range }) => [kind, at(range)])).toEqual([
      ["syntax", "{{ urls.api }"],
      ["unclosed-tag", "{% if a %}"],
      ["unknown-filter", "zut"],
    ]);
    expect(page.examples.map(({ method, address }) => [method, address])).toEqual([
      ["GET", "https://data.example/api/a"],
    ]);
    expect(html).toMatch(/<p>\{\{ title \| zut \}\} Titre<\/p>\n$/);
  });

  it.each([
    ["code blocks", "```json\n{{ sign }}\n```\n", "&amp;&lt;&gt;\"'`\n"],
    ["inline code", "`{{ mark }}`", "&amp;&lt;&gt;&quot;'"],
    ["prose", "a{{ mark }}", "&amp;&lt;&gt;&quot;'"],
  ])("shows the signs of a value in %s", (_title, text, expected) => {
    const { html } = renderPage(text, { data: { mark: "&<>\"'" } });
    expect(html.replace(/<figcaption>.*<\/figcaption>/, "")).toContain(expected);
  });

  const CASES: [string, string][] = [
    ["correct blocks", '??? GET "{{ urls.api }}/a"\n\n```json\n{ "a": "{{ title }}" }\n```\n???\n\n'],
    ["unknown variables", "{{ urls.opn }} {{ title }}\n\n"],
    ["unclosed variables", "{{ urls.api }\n\n{{ title }}\n\n"],
    ["tags without end", "{% if title %}\n\n"],
    ["unknown tags", "{% foo %}\n\n"],
    ["unclosed comments", "a {#\n\n"],
    ["unclosed blocks", '??? GET "/a"\n\n'],
    ["links in one paragraph", "[a](/a) <b href='/b'> {{ title }}\n"],
  ];
  it.each(CASES)("of 300 kB takes a second or two, not minutes: %s", (_title, text) => {
    const start = performance.now();
    const { page } = renderPage(text.repeat(Math.ceil(300_000 / text.length)));
    expect(page.text.length).toBeGreaterThanOrEqual(300_000);
    expect(performance.now() - start).toBeLessThan(15_000);
  });
});
