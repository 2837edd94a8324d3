import MarkdownIt from "markdown-it";
import { describe, expect, it } from "vitest";
import texts from "../../_data/texts.ts";
import { codeFigure } from "../code-figure/index.ts";
import { mermaidDiagram } from "./index.ts";

const markdown = new MarkdownIt()
  .use(codeFigure, { words: texts.code })
  .use(mermaidDiagram, { label: "Schéma" });

describe("a diagram", () => {
  it.each([
    [
      '```mermaid\ngraph TD\n  A-->|"<b>"| B\n```',
      "Schéma",
      "graph TD\n  A--&gt;|&quot;&lt;b&gt;&quot;| B\n",
    ],
    ["```Mermaid title=\"Les 'étapes'\"\nA\n```", "Les 'étapes'", "A\n"],
    ["```mermaid\n```", "Schéma", ""],
  ])("is a figure whose text can be read: %j", (text, label, source) => {
    expect(markdown.render(text)).toBe(
      `<figure class="diagram" data-diagram data-scroll aria-label="${label}">\n<pre class="diagram-source">${source}</pre>\n</figure>\n`,
    );
  });

  it("is not any other fence", () => {
    expect(markdown.render("```mermaids\nA\n```")).toMatch(/^<figure class="code">/);
  });
});
