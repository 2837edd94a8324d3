import nunjucks from "nunjucks";
import { describe, expect, it } from "vitest";
import texts from "../../_data/texts.ts";
import { frenchDate, isoDay } from "./date-words.ts";
import { editAddress } from "./index.ts";

describe("the address where a page is edited", () => {
  it.each([
    [
      "https://forge.example/edit/main/",
      "./content/fr/a.md",
      "https://forge.example/edit/main/content/fr/a.md",
    ],
    ["https://forge.example/edit/main", "content/fr/a.md", "https://forge.example/edit/main/content/fr/a.md"],
    ["https://forge.example/", ".\\content\\fr\\a.md", "https://forge.example/content/fr/a.md"],
    [
      "https://forge.example/",
      "./content/été/a #1?.md",
      "https://forge.example/content/%C3%A9t%C3%A9/a%20%231%3F.md",
    ],
    ["", "./content/fr/a.md", undefined],
  ])("under %j, of %j, is %j", (editUrl, inputPath, expected) => {
    expect(editAddress(editUrl, inputPath)).toBe(expected);
  });
});

describe("what a page says of its origin", () => {
  const render = (change: Date | undefined, editUrl: string): string => {
    const environment = new nunjucks.Environment(new nunjucks.FileSystemLoader("_includes"), {
      autoescape: true,
    });
    environment.addFilter("lastChange", () => change);
    environment.addFilter("editAddress", (path: string) => editAddress(editUrl, path));
    environment.addFilter("frenchDate", frenchDate);
    environment.addFilter("isoDay", isoDay);
    const data = { page: { inputPath: "./content/fr/a&b.md" }, texts };
    return environment.render("components/page-origin.njk", data).trim();
  };

  it("is the day of its last change and a link to edit it", () => {
    expect(render(new Date("2026-11-23T12:00:00Z"), "https://forge.example/edit/")).toBe(
      [
        '<div class="page-origin">',
        '<p>Dernière modification le <time datetime="2026-11-23">23 novembre 2026</time></p>',
        '<p><a class="fr-link" href="https://forge.example/edit/content/fr/a%26b.md">Modifier cette page</a></p>',
        "</div>",
      ].join("\n"),
    );
  });

  it("is nothing where neither is known", () => {
    expect(render(undefined, "")).toBe("");
  });
});
