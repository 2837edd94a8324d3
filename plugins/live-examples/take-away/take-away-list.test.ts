import nunjucks from "nunjucks";
import { describe, expect, it } from "vitest";
import type { TakenFile } from "./index.ts";

const texts = {
  takeAway: {
    title: "Emporter ces appels",
    files: {
      "appels.http": { name: "Requêtes HTTP", use: "pour VS Code et JetBrains" },
      "appels.sh": { name: "Script shell", use: "à lancer dans un terminal" },
    },
  },
};

describe("the list of the files to take away", () => {
  const render = (files: readonly TakenFile[]): string => {
    const loader = new nunjucks.FileSystemLoader("_includes");
    const environment = new nunjucks.Environment(loader, { autoescape: true });
    environment.addFilter("takeAwayFiles", () => files);
    const data = { page: { inputPath: "./content/fr/a.md" }, texts };
    return environment.render("components/take-away.njk", data).trim();
  };

  it("links each file, which the browser saves", () => {
    expect(
      render([
        { name: "appels.http", address: "/fr/a/appels.http" },
        { name: "appels.sh", address: "/fr/a/appels.sh" },
      ]),
    ).toBe(
      [
        '<section class="take-away" aria-labelledby="emporter" data-pagefind-ignore>',
        '<h2 id="emporter">Emporter ces appels</h2>',
        "<ul>",
        '<li><a class="fr-link" href="/fr/a/appels.http" download>Requêtes HTTP</a> pour VS Code et JetBrains</li>',
        '<li><a class="fr-link" href="/fr/a/appels.sh" download>Script shell</a> à lancer dans un terminal</li>',
        "</ul>",
        "</section>",
      ].join("\n"),
    );
  });

  it("is nothing on a page without calls", () => {
    expect(render([])).toBe("");
  });
});
