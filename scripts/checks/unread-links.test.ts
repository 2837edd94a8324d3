import { expect, it } from "vitest";
import { renderPage } from "../../tests/render-page.ts";
import { findUnreadLinks } from "./unread-links.ts";

/** What is told of the links that Markdown leaves as text: their place, then the reason with plain spaces. */
function unreadIn(text: string): [part: string | undefined, reason: string][] {
  const { page, at } = renderPage(text);
  return findUnreadLinks(page).map(({ range, reason }) => [at(range), reason.replaceAll("\u00a0", " ")]);
}

it.each([
  [
    "links that Markdown reads",
    "[a](/b) [a]( /b ) [a](</b c>) [a][r] [r] [r][] ![a](/b) <https://a.fr>\n\n[r]: /b",
  ],
  ["links with brackets and parentheses", "[a [b] c](/d) [a](/b_(c)) [![a](/b)](/c)"],
  [
    "code",
    "`[a](/b c)` ``[a][b]`` `[a] (/b)`\n\n    [a](/b c)\n\n```\n[a] (/b)\n```\n\n<code>[a](/b)</code>",
  ],
  ["comments", "<!-- [a](/b c) --> a <!-- [a] (/b) -->"],
  ["escaped brackets", "\\[a](/b) [a\\](/b) \\[a\\] (/b)"],
  ["brackets for something else", "a[i][j] [x] (voir plus bas) [1] [2](suite) - [ ] à faire"],
  ["what a variable lacks", "[a] ({{ nope }})  [a](/b {{ nope }})"],
])("nothing is told of %s", (_title, text) => {
  expect(unreadIn(text)).toEqual([]);
});

it.each([
  [
    "an address with blanks",
    "😀 [a](/b c) ![d](./e f.png)",
    [
      ["/b c", "L’adresse « /b c » contient une espace : ce lien s’affiche comme du texte."],
      ["./e f.png", "L’adresse « ./e f.png » contient une espace : ce lien s’affiche comme du texte."],
    ],
  ],
  [
    "an address apart",
    "| [a] (https://a.fr) |\n|-|",
    [["https://a.fr", "Une espace sépare ce lien de son adresse : il s’affiche comme du texte."]],
  ],
  ["a link around a link", "[a [b](/c) d](/e)", [["/e", "Ce lien s’affiche comme du texte."]]],
  [
    "an address that Markdown refuses",
    "[a](javascript:b(1))",
    [["javascript:b(1)", "Ce lien s’affiche comme du texte."]],
  ],
  ["a link in a block of HTML", "<div>\n[a](#b)\n</div>", [["#b", "Ce lien s’affiche comme du texte."]]],
  [
    "a label that nothing defines",
    "## [a][b]\r\n\r\n> ![c][d]",
    [
      ["b", "Aucune ligne ne donne l’adresse de « [b] » : ce lien s’affiche comme du texte."],
      ["d", "Aucune ligne ne donne l’adresse de « [d] » : ce lien s’affiche comme du texte."],
    ],
  ],
])("%s is told at its address", (_title, text, expected) => {
  expect(unreadIn(text)).toEqual(expected);
});
