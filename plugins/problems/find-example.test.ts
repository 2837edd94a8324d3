import { expect, it } from "vitest";
import { renderPage } from "../../tests/render-page.ts";
import { createExampleFinder } from "./find-example.ts";

it("a problem belongs to the innermost example that holds its line", () => {
  const { page } = renderPage('a\n\n???? GET "/a"\nb\n\n??? GET "/b"\nc\n???\n\nd\n????\ne\n');
  const exampleOf = createExampleFinder(page);
  expect([1, 3, 4, 6, 8, 10, 11, 12].map((line) => exampleOf({ line })?.anchor)).toEqual([
    undefined,
    "get-a",
    "get-a",
    "get-b",
    "get-b",
    "get-a",
    "get-a",
    undefined,
  ]);
});
