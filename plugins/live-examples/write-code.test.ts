import MarkdownIt from "markdown-it";
import { describe, expect, it } from "vitest";
import placeholders from "../../_data/placeholders.ts";
import texts from "../../_data/texts.ts";
import { loadContract } from "../../contract/load-contract.ts";
import { renderPage } from "../../tests/render-page.ts";
import { codeFigure } from "../code-figure/index.ts";
import { createCodeWriter } from "./write-code.ts";

/** The HTML of the code of a page’s examples, in their order. */
function codeOf(text: string): string[] {
  const { page } = renderPage(text);
  const markdown = new MarkdownIt({ html: true }).use(codeFigure, { words: texts.code });
  const write = createCodeWriter(page, {
    contract: loadContract(),
    markdown,
    placeholders,
    words: texts.exampleCode,
  });
  return page.examples.map(({ anchor }) => write(anchor));
}

const API = "https://data.geopf.fr/api";
const openers = (html: string): number => html.split("data-trial").length - 1;
const textOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, "")
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");

describe("the code of an example", () => {
  it("is one figure a language, with what the browser needs to write it again", () => {
    const [html = ""] = codeOf(`??? GET "${API}/users/me"\n???\n`);
    expect(Array.from(html.matchAll(/data-code="(\w+)"/g), ([, id]) => id)).toEqual([
      "curl",
      "python",
      "javascript",
    ]);
    expect(html).toContain('data-operation="');
    expect(html).not.toContain("data-content-type");
    expect(textOf(html)).toContain("Bearer {token}");
    expect(openers(html)).toBe(1);
  });

  it("can be sent from the page where its operation is the API’s, and only there", () => {
    const [other = ""] = codeOf('??? GET "https://data.geopf.fr/wfs?request=GetCapabilities"\n???\n');
    expect(other).not.toContain("data-operation");
    expect(openers(other)).toBe(0);
    expect(textOf(other)).not.toContain("{token}");
  });

  it("is nothing where no example has the anchor", () => {
    const { page } = renderPage("Texte.\n");
    const options = { contract: loadContract(), markdown: new MarkdownIt(), placeholders };
    expect(createCodeWriter(page, { ...options, words: texts.exampleCode })("rien")).toBe("");
  });

  it("shows markup in a sample as text, and as its sample writes it", () => {
    const name = "<img src=x onerror=alert(1)></code></pre></script><script>alert(2)</script>";
    const body = JSON.stringify({ name, description: "d", type: "VECTOR", srs: "EPSG:2154" });
    const [html = ""] = codeOf(
      `??? POST "${API}/datastores/{datastore}/uploads"\n\n\`\`\`json title="Requête"\n${body}\n\`\`\`\n???\n`,
    );
    expect(html).toContain('data-content-type="application/json"');
    expect(html).not.toMatch(/<(?:img|script)/);
    expect(html.match(/<\/pre>/g)).toHaveLength(3);
    expect(textOf(html)).toContain(name);
  });
});
