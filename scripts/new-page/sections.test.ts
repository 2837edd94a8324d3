import { describe, expect, it } from "vitest";
import { NO_ORDER } from "../../plugins/navigation/navigation-page.ts";
import type { ExistingPage } from "./read-pages.ts";
import { chooseSection, listSections, showSections } from "./sections.ts";
import { WrongAnswer } from "./wrong-answer.ts";

const PAGES: ExistingPage[] = [
  page("fr/appels/erreurs.md", { key: "Erreurs", title: "Lire une erreur", parent: "Appels", order: 2 }),
  page("fr/appels/index.md", { key: "Appels", title: "Mener les appels", parent: "Guides", order: 2 }),
  page("fr/appels/pages.md", { key: "Parcourir une liste", parent: "Appels", order: 1 }),
  page("fr/contact.md", {}),
  page("fr/acces.md", { key: "L'accès à l'API", parent: "Guides", order: 1 }),
  page("fr/2024.md", { key: "2024" }),
  page("fr/index.md", { key: "Guides", order: 1 }),
];

function page(file: string, given: Partial<ExistingPage>): ExistingPage {
  return { file, url: `/${file}`, formerUrls: [], title: given.key ?? file, order: NO_ORDER, ...given };
}

describe("the sections", () => {
  const sections = listSections(PAGES);

  it("are the pages of the menus, as a tree in the order of the menus, with numbers", () => {
    expect(showSections(sections)).toBe(
      [
        "  1  Guides",
        "  2    L'accès à l'API",
        "  3    Appels",
        "  4      Parcourir une liste",
        "  5      Erreurs",
        "  6  2024",
      ].join("\n"),
    );
  });

  it("know the pages below them, in the order of the menu", () => {
    expect(sections.map(({ key, children }) => [key, children.map(({ file }) => file)])).toEqual([
      ["Guides", ["fr/acces.md", "fr/appels/index.md"]],
      ["L'accès à l'API", []],
      ["Appels", ["fr/appels/pages.md", "fr/appels/erreurs.md"]],
      ["Parcourir une liste", []],
      ["Erreurs", []],
      ["2024", []],
    ]);
  });

  it.each([
    ["Appels", "Appels"],
    ["appels", "Appels"],
    ["Mener les appels", "Appels"],
    ["l’acces a l’api", "L'accès à l'API"],
    ["5", "Erreurs"],
    ["2024", "2024"],
  ])("are chosen by name or number: %s", (answer, key) => {
    expect(chooseSection(answer, sections).key).toBe(key);
  });

  it.each([
    ["Apels", "la section « Apels » n’existe pas : vouliez-vous « Appels » ?"],
    ["lire une ereur", "la section « lire une ereur » n’existe pas : vouliez-vous « Erreurs » ?"],
    ["Autre chose", "la section « Autre chose » n’existe pas ; « npm run new » montre celles qui existent."],
    ["0", "la section « 0 » n’existe pas ; « npm run new » montre celles qui existent."],
    ["7", "la section « 7 » n’existe pas ; « npm run new » montre celles qui existent."],
    ["", "la section manque."],
  ])("are not chosen by %j", (answer, reason) => {
    expect(() => chooseSection(answer, sections)).toThrow(new WrongAnswer(reason));
  });
});
