import MarkdownIt from "markdown-it";
import { describe, expect, it } from "vitest";
import { codeFigure } from "./index.ts";

const copy = { label: "Copier", done: "C’est « copié »", failed: '"non"' };
const markdown = new MarkdownIt().use(codeFigure, { copy });
const button =
  '<button type="button" class="copy" hidden data-copy data-done="C’est « copié »" data-failed="&quot;non&quot;">Copier</button>';

describe("a fence", () => {
  it.each([
    ["with a title", '``` title="Le <contenu>"\n/a\n```', "Le &lt;contenu&gt;", "", "/a\n"],
    [
      "with a language",
      "```JSON\n1\n```",
      "JSON",
      ' class="language-json"',
      '<span class="hl-number">1</span>\n',
    ],
    [
      "with both",
      '~~~json title="Réponse"\n1\n~~~',
      "Réponse",
      ' class="language-json"',
      '<span class="hl-number">1</span>\n',
    ],
    ["with neither", "```\n<a>\n```", "", "", "&lt;a&gt;\n"],
    ["with an entity in its title", '``` title="a &amp; b"\n```', "a &amp; b", "", ""],
    ["with a strange language", '```a"b\nx\n```', "A&quot;B", ' class="language-a&quot;b"', "x\n"],
    ["never closed", "```\na", "", "", "a"],
  ])("%s is a figure with its title and a copy button", (_title, text, label, className, code) => {
    expect(markdown.render(text)).toBe(
      `<figure class="code">\n<figcaption><span>${label}</span>${button}</figcaption>\n` +
        `<pre tabindex="0"><code${className}>${code}</code></pre>\n</figure>\n`,
    );
  });
});
