import MarkdownIt from "markdown-it";
import { describe, expect, it } from "vitest";
import { codeFigure } from "./index.ts";

const words = {
  label: "Extrait",
  copy: "Copier",
  copied: "C’est « copié »",
  refused: '"non"',
  incomplete: "reste <à> faire :",
  wrap: "Retour à la ligne",
  showAll: "Tout afficher",
  lines: "lignes",
  showLess: "Replier",
};
const markdown = new MarkdownIt().use(codeFigure, { words });

function button(icon: string, attributes: string, label: string, name: string): string {
  return (
    `<button type="button" class="fr-btn fr-btn--sm fr-btn--tertiary-no-outline ${icon}" hidden ${attributes}>` +
    `<span>${label}</span><span class="fr-sr-only"> ${name}</span></button>`
  );
}

function actions(name: string): string {
  return (
    '<div class="code-actions" data-pagefind-ignore>' +
    button("icon-wrap", 'aria-pressed="false" data-wrap', "Retour à la ligne", name) +
    button(
      "icon-copy",
      'data-copy="code" data-done="C’est « copié »" data-failed="&quot;non&quot;" data-incomplete="reste &lt;à&gt; faire :"',
      "Copier",
      name,
    ) +
    "</div>"
  );
}

describe("a fence", () => {
  it.each([
    ["with a title", '``` title="Le <contenu>"\n/a\n```', "Le &lt;contenu&gt;", "", "/a\n"],
    [
      "with a language",
      "```JSON\n1\n```",
      "JSON",
      ' class="language-json"',
      '<span class="hl-literal">1</span>\n',
    ],
    [
      "with both",
      '~~~json title="Réponse"\n1\n~~~',
      "Réponse",
      ' class="language-json"',
      '<span class="hl-literal">1</span>\n',
    ],
    ["with an entity in its title", '``` title="a &amp; b"\n```', "a &amp; b", "", ""],
    ["with a strange language", '```a"b\nx\n```', "A&quot;B", ' class="language-a&quot;b"', "x\n"],
    ["with an empty title", '```sh title=" "\na\n```', "Shell", ' class="language-sh"', "a\n"],
  ])("%s is a figure with its title and its buttons", (_title, text, name, className, code) => {
    expect(markdown.render(text)).toBe(
      `<figure class="code">\n<figcaption>${name}</figcaption>\n${actions(name)}\n` +
        `<pre tabindex="0" role="group" aria-label="${name}"><code${className}>${code}</code></pre>\n</figure>\n`,
    );
  });

  it.each([
    ["with neither title nor language", "```\n<a>\n```", "&lt;a&gt;\n"],
    ["never closed", "```\na", "a"],
  ])("%s has no caption, and its buttons all the same", (_title, text, code) => {
    expect(markdown.render(text)).toBe(
      `<figure class="code">\n${actions("Extrait")}\n` +
        `<pre tabindex="0" role="group" aria-label="Extrait"><code>${code}</code></pre>\n</figure>\n`,
    );
  });

  it("of more than forty lines can be folded behind the twentieth", () => {
    const lines = Array.from({ length: 41 }, (_, index) => `ligne ${index + 1}\n`);
    const fence = (count: number): string => "```\n" + lines.slice(0, count).join("") + "```";
    expect(markdown.render(fence(40))).not.toContain("data-rest");
    expect(markdown.render(fence(40))).not.toContain("data-fold");
    expect(markdown.render(fence(41))).toBe(
      `<figure class="code">\n${actions("Extrait")}\n` +
        `<pre tabindex="0" role="group" aria-label="Extrait"><code>${lines.slice(0, 20).join("")}` +
        `<span class="code-rest" data-rest>${lines.slice(20).join("")}</span></code></pre>\n` +
        '<div class="code-fold">' +
        button(
          "icon-fold",
          'aria-expanded="false" data-fold="Replier"',
          "Tout afficher (41\u00a0lignes)",
          "Extrait",
        ) +
        "</div>\n</figure>\n",
    );
  });
});
