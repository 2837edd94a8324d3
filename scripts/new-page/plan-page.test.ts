import { describe, expect, it } from "vitest";
import { NO_ORDER } from "../../plugins/navigation/navigation-page.ts";
import { readFrontMatter } from "../../plugins/page-source/front-matter.ts";
import { planPage, readOrder, readTitle } from "./plan-page.ts";
import type { ExistingPage } from "./read-pages.ts";
import type { Section } from "./sections.ts";
import { WrongAnswer } from "./wrong-answer.ts";

function page(file: string, given: Partial<ExistingPage> = {}): ExistingPage {
  const url = `/${file.replace(/(?:index)?\.md$/, "/").replace("//", "/")}`;
  return { file, url, formerUrls: [], title: file, order: NO_ORDER, ...given };
}

function section(file: string, children: ExistingPage[], given: Partial<ExistingPage> = {}): Section {
  return { key: "Appels", page: page(file, { key: "Appels", ...given }), depth: 0, children };
}

/** The front matter of a planned page. */
function frontMatterOf(title: string, below: Section, pages: readonly ExistingPage[] = []): unknown {
  return readFrontMatter(planPage({ title, section: below }, pages).text).data;
}

describe("a new page", () => {
  it("goes to the folder of its section, after the last page, in the same menu", () => {
    const below = section("fr/appels/index.md", [
      page("a.md", { order: 1 }),
      page("b.md", { order: 4, menu: "guides" }),
    ]);
    const { file, address, text } = planPage({ title: "Lire l'erreur : où ?", section: below }, []);
    expect({ file, address }).toEqual({
      file: "fr/appels/lire-l-erreur-ou.md",
      address: "/fr/appels/lire-l-erreur-ou/",
    });
    expect(text).toBe(`---
title: "Lire l’erreur : où ?"
description: "À compléter : ce que la page apporte, en une phrase."
eleventyNavigation:
    key: "Lire l'erreur : où ?"
    parent: Appels
    order: 5
    nav: guides
---

**À la fin de cette page**, vous savez qui vous êtes pour l’API : remplacez cette phrase et l’appel qui suit par les vôtres.

??? GET "{{ urls.api_entrepot }}/users/me"

\`\`\` title="Contenu"
{{ urls.api_entrepot }}/users/me
\`\`\`

\`\`\`json
{
    "_id": "{user}",
    "email": "dave.lopper@ign.fr",
    …
}
\`\`\`

???
`);
  });

  it("of a section that has no folder gets one beside it, and is the first page there", () => {
    const below = section("fr/appels.md", [], { menu: "guides" });
    expect(planPage({ title: "Erreurs", section: below }, [])).toMatchObject({
      file: "fr/appels/erreurs.md",
      address: "/fr/appels/erreurs/",
    });
    expect(frontMatterOf("Erreurs", below)).toMatchObject({
      eleventyNavigation: { key: "Erreurs", parent: "Appels", order: 1, nav: "guides" },
    });
  });

  it("names no menu where its neighbours and its section name none", () => {
    expect(frontMatterOf("Erreurs", section("a.md", []))).toMatchObject({
      eleventyNavigation: { key: "Erreurs", parent: "Appels", order: 1 },
    });
  });

  it("has no rank where the last page of its section has none", () => {
    const below = section("a.md", [page("b.md", { order: 2 }), page("c.md")]);
    expect(frontMatterOf("Erreurs", below)).toMatchObject({
      eleventyNavigation: { key: "Erreurs", parent: "Appels" },
    });
  });

  it("has the rank that is asked for", () => {
    const { text } = planPage({ title: "Erreurs", section: section("a.md", []), order: 1.5 }, []);
    expect(readFrontMatter(text).data).toMatchObject({ eleventyNavigation: { order: 1.5 } });
  });

  it("whose title is a key already has the name of its section in its own", () => {
    const pages = [page("fr/autre.md", { key: "Erreurs" })];
    expect(frontMatterOf("Erreurs", section("a.md", []), pages)).toMatchObject({
      title: "Erreurs",
      eleventyNavigation: { key: "Erreurs (Appels)" },
    });
  });

  it.each([
    "a: b",
    "# un",
    "un # deux",
    "@type",
    "`code`",
    "- liste 1",
    "2024",
    "2024-01-31",
    "true",
    "null",
    "~ a",
    "[a] {b}",
    "*a &b !c %d",
    "{{ urls.x }} 1",
    "'a'",
    'a "b',
    "a\\nb",
    "? a",
    "--- a",
    "a:",
    `${"très ".repeat(30)}long`,
  ])("keeps its title through YAML: %s", (title) => {
    expect(frontMatterOf(title, section("a.md", []))).toMatchObject({ eleventyNavigation: { key: title } });
  });

  it.each([
    [
      "Index",
      [page("fr/appels/index.md")],
      "la page « fr/appels/index.md » existe déjà ; choisissez un autre titre.",
    ],
    [
      "Erreurs",
      [page("fr/appels/Erreurs.md")],
      "la page « fr/appels/Erreurs.md » existe déjà ; choisissez un autre titre.",
    ],
    [
      "Erreurs",
      [page("fr/appels/erreurs/index.md")],
      "l’adresse « /fr/appels/erreurs/ » mène déjà à la page « fr/appels/erreurs/index.md » ; choisissez un autre titre.",
    ],
    [
      "Appels",
      [page("fr/appels/index.md")],
      "l’adresse « /fr/appels/ » mène déjà à la page « fr/appels/index.md » ; choisissez un autre titre.",
    ],
    [
      "Erreurs",
      [page("fr/fautes.md", { formerUrls: ["/fr/appels/erreurs"] })],
      "l’adresse « /fr/appels/erreurs/ » mène déjà à la page « fr/fautes.md » ; choisissez un autre titre.",
    ],
    [
      "Erreurs",
      [page("fr/a.md", { key: "Erreurs" }), page("fr/b.md", { key: "Erreurs (Appels)" })],
      "deux pages du site s’appellent déjà « Erreurs » ; choisissez un autre titre.",
    ],
  ])("named %s is refused where it would take another’s place", (title, pages, reason) => {
    const request = { title, section: section("fr/appels/index.md", []) };
    expect(() => planPage(request, pages)).toThrow(new Error(reason));
  });
});

describe("a title", () => {
  it("is on one line", () => {
    expect(readTitle("  Lire\n une   erreur ")).toBe("Lire une erreur");
  });

  it.each([
    [" ", "le titre manque."],
    ["?!", "le titre « ?! » n’a ni lettre latine ni chiffre, dont faire le nom d’un fichier."],
  ])("is refused: %j", (answer, reason) => {
    expect(() => readTitle(answer)).toThrow(new WrongAnswer(reason));
  });
});

describe("a rank", () => {
  it.each([
    ["3", 3],
    ["-1", -1],
    ["1,5", 1.5],
  ])("is a number: %s", (answer, order) => {
    expect(readOrder(answer)).toBe(order);
  });

  it.each(["trois", " ", "1 2", "Infinity"])("is refused: %j", (answer) => {
    expect(() => readOrder(answer)).toThrow(/^le rang « .* » n’est pas un nombre\.$/);
  });
});
