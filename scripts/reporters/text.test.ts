import { expect, it } from "vitest";
import type { Problem } from "../../types/problem.ts";
import { reportText } from "./text.ts";

const problem: Problem = {
  file: "content/fr/a.md",
  line: 2,
  column: 3,
  endLine: 2,
  endColumn: 4,
  severity: "erreur",
  check: "exemples",
  reason: "Virgule attendue.",
  advice: "Ajoutez-la.",
};

it.each<[string, Partial<Problem>, string[], string[]]>([
  [
    "between its neighbours",
    {},
    ["un", "deux", "trois"],
    ["  1 │ un", "  2 │ deux", "    │   ^", "  3 │ trois", "  → Ajoutez-la."],
  ],
  [
    "with the numbers aligned",
    { line: 9, column: 1 },
    ["", "", "", "", "", "", "", "huit", "neuf", "dix"],
    ["   8 │ huit", "   9 │ neuf", "     │ ^", "  10 │ dix", "  → Ajoutez-la."],
  ],
  [
    "below tabs, whatever their width",
    { column: 4 },
    ["", "\t\tab"],
    ["  2 │ \t\tab", "    │ \t\t ^", "  → Ajoutez-la."],
  ],
  [
    "past an emoji, which is two units wide",
    { column: 4 },
    ["", "🏖 a"],
    ["  2 │ 🏖 a", "    │   ^", "  → Ajoutez-la."],
  ],
  [
    "after the end of its line",
    { column: 5 },
    ["", "deux"],
    ["  2 │ deux", "    │     ^", "  → Ajoutez-la."],
  ],
  [
    "in the middle of a line of 5,000 characters",
    { column: 2501 },
    ["", "-".repeat(2500) + "x" + "-".repeat(2499)],
    [`  2 │ …${"-".repeat(50)}x${"-".repeat(49)}…`, `    │  ${" ".repeat(50)}^`, "  → Ajoutez-la."],
  ],
])("shows a place %s", (_name, change, lines, excerpt) => {
  const shown = { ...problem, ...change };
  const heading = `content/fr/a.md:${shown.line}:${shown.column}  Virgule attendue.  [exemples]`;
  expect(reportText([shown], () => lines)).toBe([heading, ...excerpt, ""].join("\n"));
});

it("names warnings, which do not stop anything", () => {
  const { advice: _advice, ...rest } = problem;
  const warning: Problem = { ...rest, severity: "avertissement" };
  expect(reportText([warning], () => ["un", "deux"])).toBe(
    "content/fr/a.md:2:3  Avertissement\u00a0: Virgule attendue.  [exemples]\n  1 │ un\n  2 │ deux\n    │   ^\n",
  );
});
