import { expect, it } from "vitest";
import type { Problem } from "../../types/problem.ts";
import { reportJson } from "./json.ts";

const helpOf = (check: string): string => `https://a.example/${check}/`;
const problem: Problem = {
  ...{ file: "content/fr/a.md", line: 2, column: 3, endLine: 4, endColumn: 5 },
  ...{ severity: "erreur", check: "liens", reason: "« b » n’existe pas." },
};

it("a problem is one object, its fields in a fixed order", () => {
  const fixed: Problem = { ...problem, advice: "Écrivez « c ».", fix: { start: 0, end: 1, text: "c" } };
  expect(reportJson([fixed], helpOf)).toBe(`[
  {
    "file": "content/fr/a.md",
    "line": 2,
    "column": 3,
    "endLine": 4,
    "endColumn": 5,
    "severity": "erreur",
    "check": "liens",
    "reason": "« b » n’existe pas.",
    "advice": "Écrivez « c ».",
    "help": "https://a.example/liens/"
  }
]`);
});

it("one without advice has no such field, an excused one has its excuse", () => {
  const fields = (text: string): string[] => Object.keys((JSON.parse(text) as object[])[0] ?? {});
  expect(fields(reportJson([problem], helpOf)).slice(-2)).toEqual(["reason", "help"]);
  const excused = { ...problem, excuse: "page à venir" };
  expect(fields(reportJson([excused], helpOf)).slice(-2)).toEqual(["help", "excuse"]);
});

it("no problem is an empty list", () => {
  expect(reportJson([], helpOf)).toBe("[]");
});
