import { describe, expect, it } from "vitest";
import { renderPage } from "../../tests/render-page.ts";
import { siteOf } from "../../tests/site-of.ts";
import { contentMessages } from "./content-messages.ts";
import { typographie } from "./typographie.ts";
import { keepVisible, SIGNS } from "./visible-text.ts";

/** Words as a test can show them: `~` for a no-break space. */
function visible({ reason, advice }: { reason: string; advice?: string }): string[] {
  return [reason, ...(advice === undefined ? [] : [advice])].map((words) => words.replaceAll("\u00a0", "~"));
}

it.each<[string, { reason: string; advice?: string }, string[]]>([
  ["a straight apostrophe", contentMessages.straightApostrophe(), ["Apostrophe droite.", "Écrivez «~’~»."]],
  [
    "a space before a sign",
    contentMessages.missingSpace("?"),
    ["Il manque une espace insécable avant «~?~».", "«~npm run fix~» l’ajoute."],
  ],
  [
    "a space behind a sign",
    contentMessages.missingSpace("«"),
    ["Il manque une espace insécable après «~«~».", "«~npm run fix~» l’ajoute."],
  ],
  ["straight quotes", contentMessages.straightQuotes("mot"), ["Guillemets droits.", "Écrivez «~mot~»."]],
  [
    "a capital",
    contentMessages.bareCapital("Etat", "État"),
    ["Majuscule sans accent~: «~Etat~».", "Écrivez «~État~»."],
  ],
])("says of %s what to write", (_name, message, expected) => {
  expect(visible(message)).toEqual(expected);
});

describe("a finding", () => {
  /** What is found on a page: the text at its place, what to write there, and what the writer is advised. */
  function found(text: string): [shown: string, fixed: string | undefined, advice: string | undefined][] {
    const { page } = renderPage(text);
    return typographie.run(page, siteOf([page])).map(({ range, severity, fix, ...message }) => {
      expect(severity).toBe("avertissement");
      const fixed = fix && `${page.text.slice(fix.start, fix.end)}→${fix.text}`.replaceAll("\u00a0", "~");
      return [page.text.slice(range.start, range.end), fixed, visible(message)[1]];
    });
  }

  it.each<[string, string, ReturnType<typeof found>]>([
    ["an apostrophe", "l'un", [["'", "'→’", "Écrivez «~’~»."]]],
    ["an ordinary space", "quoi ?", [[" ", " →~", "«~npm run fix~» l’ajoute."]]],
    ["a sign without its space", "quoi?", [["?", "→~", "«~npm run fix~» l’ajoute."]]],
    ["an opening quote without its space", "«un\u00a0»", [["u", "→~", "«~npm run fix~» l’ajoute."]]],
    ["straight quotes", 'le "mot"', [['"mot"', '"mot"→«~mot~»', "Écrivez «~mot~»."]]],
    [
      "straight quotes over two lines",
      '> le "grand\n> mot"',
      [['"grand\n> mot"', '"grand\n> mot"→«~grand\n> mot~»', "Écrivez «~grand mot~»."]],
    ],
    ["a capital", "Etat", [["Etat", "Etat→État", "Écrivez «~État~»."]]],
    [
      "an opening quote before a tag that writes nothing",
      "«{% if true %}un{% endif %}\u00a0»",
      [["{", "→~", "«~npm run fix~» l’ajoute."]],
    ],
  ])("shows %s, and how to mend it", (_name, text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe("what nobody reads as French", () => {
  const { word, opening, closing, lineBreak, noBreakSpace } = SIGNS;
  const show = (text: string): string =>
    text
      .replaceAll(word, "w")
      .replaceAll(opening, "<")
      .replaceAll(closing, ">")
      .replaceAll(lineBreak, "|")
      .replaceAll(noBreakSpace, "~");

  it.each([
    ["an address", "À HTTPS, https://a.b/c'd?e=f:g. Là", "À HTTPS, wwwwwwwwwwwwwwwwwwwww. Là"],
    ["an address between quotes", 'À "https://a.b" !', 'À "wwwwwwwwwww" !'],
    ["an e-mail address", "À a.b@c.fr, là", "À wwwwwwww, là"],
    ["paths", "À /a?b='c' ou ../a ou a/b/ : et/ou", "À wwwwwwww ou wwww ou wwww : wwwww"],
    ["placeholders", "À {a}, {{ a b }}, {% a %}, {a b}", "À www, wwwwwwwww, wwwwwww, {a b}"],
    ["numbers", "À 10:30 : 1:25000, 1.25", "À wwwww : wwwwwww, 1.25"],
    ["entities", "À&nbsp;: &#xA0;? &amp;", "À~~~~~~: ~~~~~~? wwwww"],
    ["escapes", "À \\' et \\", "À ww et \\"],
    ["names of files", "À Etat.md.", "À wwwwwww."],
  ])("is hidden: %s", (_name, text, expected) => {
    expect(show(keepVisible(text, []))).toBe(expected);
  });

  it("is told apart: code, tags, ends of lines", () => {
    const text = "a `b` <i>c</i><br>d <code>e</code> <https://f>";
    const masked = ["`b`", "<i>", "</i><br>", "<code>e</code>", "<https://f>"].map((part) => {
      const start = text.indexOf(part);
      return { start, end: start + part.length };
    });
    expect(show(keepVisible(text, masked))).toBe("a www <<<c>>>>||||d <<<<<<w>>>>>>> wwwwwwwwwww");
  });
});
