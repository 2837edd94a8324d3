import { describe, expect, it } from "vitest";
import type { Problem } from "../../types/problem.ts";
import { summarize, summarizeExcused, type Counted } from "./summary.ts";

const problem: Problem = {
  ...{ file: "content/fr/a.md", line: 1, column: 1, endLine: 1, endColumn: 2 },
  ...{ severity: "erreur", check: "liens", reason: "Rien ici." },
};
const warning: Problem = { ...problem, severity: "avertissement" };
const elsewhere: Problem = { ...problem, file: "content/fr/b.md" };

describe("the summary of a check", () => {
  it.each<[string, Partial<Counted>, string]>([
    [
      "the pages and examples of a site without problems",
      {},
      "Aucun problème\u00a0: 43 pages, 206 exemples.",
    ],
    [
      "the pages alone where there is no example",
      { pageCount: 1, exampleCount: 0 },
      "Aucun problème\u00a0: 1 page.",
    ],
    ["the files that were asked for", { fileCount: 1 }, "Aucun problème\u00a0: 1 fichier."],
    ["errors", { problems: [problem] }, "1 erreur dans 1 fichier."],
    ["warnings", { problems: [warning] }, "1 avertissement dans 1 fichier."],
    [
      "errors before warnings",
      { problems: [warning, problem, elsewhere] },
      "2 erreurs, 1 avertissement dans 2 fichiers.",
    ],
    [
      "excused problems, beside none",
      { excused: [problem, warning] },
      "Aucun problème\u00a0: 43 pages, 206 exemples\u00a0; 2 problèmes excusés (npm run check:excused).",
    ],
    [
      "excused problems, beside others",
      { problems: [problem], excused: [elsewhere] },
      "1 erreur dans 1 fichier\u00a0; 1 problème excusé (npm run check:excused).",
    ],
  ])("counts %s", (_name, change, summary) => {
    const clean: Counted = { problems: [], excused: [], pageCount: 43, exampleCount: 206 };
    expect(summarize({ ...clean, ...change })).toBe(summary);
  });
});

it.each<[Problem[], string]>([
  [[], "Aucun problème excusé."],
  [[problem], "1 problème excusé dans 1 fichier."],
  [[problem, problem, elsewhere], "3 problèmes excusés dans 2 fichiers."],
])("excused problems %# are counted by file", (excused, summary) => {
  expect(summarizeExcused(excused)).toBe(summary);
});
