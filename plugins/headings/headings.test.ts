import { expect, it } from "vitest";
import { renderPage } from "../../tests/render-page.ts";

it("hands over the titles of a page, in order, without those inside a fold", () => {
  const { page } = renderPage(
    "## Un *deux* `trois`\n\n### Deux\nlignes\n\n??? Repli\n\n## Caché\n\n???\n\n## Un deux trois\n",
  );
  expect(page.headings).toEqual([
    { level: 2, id: "un-deux-trois", text: "Un deux trois" },
    { level: 3, id: "deux", text: "Deux" },
    { level: 2, id: "un-deux-trois-1", text: "Un deux trois" },
  ]);
});
