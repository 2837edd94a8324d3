import { describe, expect, it } from "vitest";
import { renderPage } from "../../tests/render-page.ts";

/** The excuses of a page: checks, reason, what stands at its place and what it excuses. */
function excusesOf(text: string): unknown[] {
  const { page, at } = renderPage(text);
  return page.excuses.map(({ checks, reason, range, scope }) => [
    checks.join(" "),
    reason,
    at(range),
    at(scope),
  ]);
}

describe("an excuse", () => {
  it.each([
    ["a block", "<!-- verif: liens: à venir -->\n\na\nb\n\nc", "a\nb"],
    ["a block right below", "<!-- verif: liens: à venir -->\na\n\nc", "a"],
    ["a list", "<!-- verif: liens: à venir -->\n\n- a\n\n  b\n\nc", "- a\n\n  b\n"],
    [
      "an example",
      '<!-- verif: liens: à venir -->\n\n??? GET "/a"\n\nb\n\n???\n\nc',
      '??? GET "/a"\n\nb\n\n???',
    ],
    ["a table of Windows", "<!-- verif: liens: à venir -->\r\n\r\n| a |\r\n|---|\r\n\r\nc", "| a |\r\n|---|"],
    ["a line", "a\n😀 b <!-- verif: liens: à venir --> c\nd", "😀 b <!-- verif: liens: à venir --> c"],
    ["nothing, at the end of a page", "a\n\n<!-- verif: liens: à venir -->\n", ""],
    ["a block of a quote, not what follows it", "> <!-- verif: liens: à venir -->\n>\n> a\n\nc", "> a"],
    ["nothing behind its list", "- <!-- verif: liens: à venir -->\n\nc", ""],
  ])("may be for %s", (_title, text, scope) => {
    expect(excusesOf(text)).toEqual([["liens", "à venir", "<!-- verif: liens: à venir -->", scope]]);
  });

  it("may be for the whole page, with its front matter", () => {
    const text = "---\ntitle: A\n---\n\na\n\n<!-- verif-page: liens: à venir -->\n";
    expect(excusesOf(text)).toEqual([["liens", "à venir", "<!-- verif-page: liens: à venir -->", text]]);
  });

  it("in front matter is for the next line", () => {
    expect(
      excusesOf("---\r\ntitle: A\r\n  # verif: cartouche: à venir \r\nordre: 1\r\n---\r\n# verif: a: b\r\n"),
    ).toEqual([["cartouche", "à venir", "# verif: cartouche: à venir", "ordre: 1"]]);
  });

  it("for one block stands beside another", () => {
    expect(excusesOf("<!-- verif: liens: un -->\n\n<!-- verif: medias: deux -->\n\na")).toEqual([
      ["liens", "un", "<!-- verif: liens: un -->", "a"],
      ["medias", "deux", "<!-- verif: medias: deux -->", "a"],
    ]);
  });

  it.each([
    ["<!-- verif: liens, medias: a : b -->", "liens medias", "a : b"],
    ["<!--verif:liens:a-->", "liens", "a"],
    ["<!-- Vérif : liens : a -->", "liens", "a"],
    ["<!-- verif: liens -->", "liens", ""],
    ["<!-- verif: liens: -->", "liens", ""],
    ["<!-- verif -->", "", ""],
    ["<!-- verif: liens:\nune raison\nlongue -->", "liens", "une raison\nlongue"],
  ])("is read from %j", (comment, checks, reason) => {
    expect(excusesOf(`${comment}\n\na`)).toEqual([[checks, reason, comment, "a"]]);
  });

  it.each([
    "<!-- vérifier: liens: a -->",
    "<!-- à vérifier -->",
    "`<!-- verif: liens: a -->`",
    "```\n<!-- verif: liens: a -->\n```",
  ])("is not %j", (text) => {
    expect(excusesOf(`${text}\n\na`)).toEqual([]);
  });

  it("is shown nowhere", () => {
    expect(renderPage("<!-- verif: liens: a -->\n\na <!-- verif: liens: b -->").html).toBe("<p>a </p>\n");
  });
});
