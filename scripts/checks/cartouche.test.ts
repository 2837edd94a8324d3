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
    [["' '", "Cette page n’a pas de titre."]],
  ],
  [
    "front matter behind a blank line",
    "\n \n---\ntitle: A\n---\n",
    { title: undefined },
    [["\n \n", "Le cartouche ne commence pas à la première ligne."]],
  ],
  [
    "front matter without title",
    "---\nnoindex: true\n---\n",
    { title: undefined },
    [["---", "Cette page n’a pas de titre."]],
  ],
  [
    "a title without value",
    "---\ntitle:\n---\n",
    { title: undefined },
    [["title", "Cette page n’a pas de titre."]],
  ],
  [
    "a misspelt title, and not the one that lacks",
    "---\ntitel: A\n---\n",
    { title: undefined },
    [["titel", "Propriété « titel » inconnue : vouliez-vous « title » ?"]],
  ],
  [
    "a misspelt part, and not the one that lacks",
    "---\ntitle: A\naction:\n  titel: B\n  url: /\n---\n",
    { title: "A" },
    [["titel", "Propriété « action.titel » inconnue : vouliez-vous « title » ?"]],
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

/** Pages of these front matters, and what is found on the last of them. */
function findingsOfLast(...frontMatters: Record<string, unknown>[]): [string, string][] {
  const pages = frontMatters.map((data, index) => ({
    ...renderPage(`---\n${JSON.stringify(data)}\n---\n`, { data }).page,
    file: `content/${index}.md`,
    url: `/${index}/`,
  }));
  const places = frontMatters.map(({ eleventyNavigation }) => eleventyNavigation as Record<string, string>);
  const site = siteOf(pages, {
    navigationKeys: places.flatMap(({ key }) => key ?? []),
    menus: places.flatMap(({ parent, nav }) => (parent === undefined ? (nav ?? []) : [])),
  });
  const last = pages.at(-1);
  return last ? findingsOf(cartouche, last, site) : [];
}

const place = (key: string, rest: Record<string, string> = {}) => ({
  title: key,
  eleventyNavigation: { key, ...rest },
});

it.each([
  ["its parent’s parent", [place("A", { parent: "C" }), place("B", { parent: "A" })], []],
  ["no menu", [place("A", { nav: "guides" }), place("B", { parent: "A" })], []],
  ["a menu of its own", [place("A", { nav: "guides" }), place("B", { nav: "aide" })], []],
  [
    "a menu that resembles one, but that others are in too",
    [place("A", { nav: "guides" }), place("C", { nav: "guide" }), place("B", { nav: "guide" })],
    [],
  ],
  [
    "a menu that resembles that of others",
    [place("A", { nav: "guides" }), place("B", { nav: "guide" })],
    [['"guide"', "Aucun menu « guide » : vouliez-vous « guides » ?"]],
  ],
  [
    "a parent below it",
    [place("A", { parent: "B" }), place("B", { parent: "A" })],
    [['"A"', "Les pages parentes de celle-ci ramènent à elle : « A »."]],
  ],
  [
    "a parent that is below itself, which is the matter of others",
    [place("A", { parent: "C" }), place("C", { parent: "A" }), place("B", { parent: "A" })],
    [],
  ],
  [
    "the key of another page",
    [place("A"), place("A")],
    [['"A"', "Une autre page a déjà pour clé « A » : content/0.md."]],
  ],
  [
    "the title of another page under its parent",
    [place("P"), place("A", { parent: "P" }), { ...place("B", { parent: "P" }), title: "A" }],
    [['"A"', "Une page voisine porte le même titre, « A » : content/1.md."]],
  ],
  [
    "former addresses that pages have, or had before",
    [
      { ...place("A"), redirect_from: ["/x/", "/z/"] },
      { ...place("B"), redirect_from: ["/0", "/x", "/y/"] },
    ],
    [
      ['"/0"', "L’adresse « /0/ » est déjà celle de content/0.md."],
      ['"/x"', "L’adresse « /x/ » est déjà celle de content/0.md."],
    ],
  ],
])("of a page with %s, this is told", (_title, frontMatters, expected) => {
  expect(findingsOfLast(...frontMatters).filter(([, reason]) => !reason.includes("pour clé « C »"))).toEqual(
    expected,
  );
});
