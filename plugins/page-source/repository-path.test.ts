import { expect, it } from "vitest";
import { repositoryPath } from "./repository-path.ts";

it.each([
  ["./content/fr/a.md", "content/fr/a.md"],
  [".\\content\\fr\\été.md", "content/fr/été.md"],
  ["content/fr/a.md", "content/fr/a.md"],
])("%j is shown as %j", (path, shown) => {
  expect(repositoryPath(path)).toBe(shown);
});
