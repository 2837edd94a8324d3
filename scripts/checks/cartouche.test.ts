import { expect, it } from "vitest";
import { renderPage } from "../../tests/render-page.ts";
import { findingsOf, siteOf } from "../../tests/site-of.ts";
import { cartouche } from "./cartouche.ts";

const findings = (text: string, data: Record<string, unknown>): [string, string][] => {
  const { page } = renderPage(text, { data });
  return findingsOf(cartouche, page, siteOf([page], { navigationKeys: ["Tutoriels"] }));
};

it.each([
  ["has a title", "---\ntitle: A\n---\n", { title: "A" }],
  [
    "has a parent, be it with a blank behind",
    "---\ntitle: A\neleventyNavigation:\n  parent: Tutoriels \n---\n",
    { title: "A", eleventyNavigation: { parent: "Tutoriels " } },
  ],
])("a page is right that %s", (_title, text, data) => {
  expect(findings(text, data)).toEqual([]);
});

it.each([
  ["an empty page", "", { title: undefined }, [["", "Cette page est vide."]]],
  ["a page without title", "# A", { title: undefined }, [["# A", "Cette page n’a pas de titre."]]],
  [
    "a page with a blank title",
    "---\ntitle: ' '\n---\n",
    { title: " " },
    [["---", "Cette page n’a pas de titre."]],
  ],
  [
    "a parent that no page has",
    "---\ntitle: A\neleventyNavigation:\n  parent: Tutoriel\n---\n",
    { title: "A", eleventyNavigation: { parent: "Tutoriel" } },
    [["Tutoriel", "Aucune page n’a pour clé « Tutoriel » : vouliez-vous « Tutoriels » ?"]],
  ],
  [
    "front matter that is not YAML, and not the title that it hides",
    '---\ntitle: "A\n---\n',
    { title: undefined },
    [['"A\n', "Le cartouche n’est pas du YAML correct."]],
  ],
])("%s is found", (_title, text, data, expected) => {
  expect(findings(text, data)).toEqual(expected);
});
