import { expect, it } from "vitest";
import type { Problem } from "../../types/problem.ts";
import { fingerprints } from "./fingerprint.ts";
import { reportGitlab } from "./gitlab.ts";

const helpOf = (check: string): string => `https://a.example/${check}/`;

it("each problem is an issue of a Code Quality report", () => {
  const problems: Problem[] = [
    {
      ...{ file: "content/fr/été 1.md", line: 2, column: 3, endLine: 4, endColumn: 5 },
      ...{ severity: "erreur", check: "liens", reason: "Rien ici.", advice: "Ôtez-le." },
    },
    {
      ...{ file: "content/fr/a.md", line: 6, column: 1, endLine: 6, endColumn: 9 },
      ...{ severity: "avertissement", check: "medias", reason: "Trop lourd." },
    },
  ];
  const [first, second] = fingerprints(problems);
  expect(JSON.parse(reportGitlab(problems, helpOf))).toEqual([
    {
      description: "Rien ici. Ôtez-le. Aide\u00a0: https://a.example/liens/",
      check_name: "liens",
      fingerprint: first,
      severity: "major",
      location: { path: "content/fr/été 1.md", lines: { begin: 2, end: 4 } },
    },
    {
      description: "Trop lourd. Aide\u00a0: https://a.example/medias/",
      check_name: "medias",
      fingerprint: second,
      severity: "minor",
      location: { path: "content/fr/a.md", lines: { begin: 6, end: 6 } },
    },
  ]);
});

it("no problem is an empty report", () => {
  expect(reportGitlab([], helpOf)).toBe("[]");
});
