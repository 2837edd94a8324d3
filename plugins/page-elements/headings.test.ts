import { expect, it } from "vitest";
import { renderPage } from "../../tests/render-page.ts";

it("hands over the titles of a page in their order, with those inside a fold, a list or HTML as nested", () => {
  const { page, at } = renderPage(
    "## Un *deux* `trois`\n\n### Deux\nlignes\n\n??? Repli\n\n## Caché\n\n???\n\n<h4 id='x'>Un <b>autre</b></h4>\n\n" +
      "- Titre\n  ---\n\n##\n\n## ![Une image](/a.png) suit\n\n## Un deux trois\n",
  );
  expect(
    page.headings.map(({ level, id, text, isNested, range }) => [level, id, text, isNested, at(range)]),
  ).toEqual([
    [2, "un-deux-trois", "Un deux trois", false, "## Un *deux* `trois`"],
    [3, "deux", "Deux", false, "### Deux"],
    [2, "cach%C3%A9", "Caché", true, "## Caché"],
    [4, "x", "Un autre", true, "<h4 id='x'>"],
    [2, "titre", "Titre", true, "- Titre"],
    [2, "", "", false, "##"],
    [2, "suit", "Une image suit", false, "## ![Une image](/a.png) suit"],
    [2, "un-deux-trois-1", "Un deux trois", false, "## Un deux trois"],
  ]);
});
