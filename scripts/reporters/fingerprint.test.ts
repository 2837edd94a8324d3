import { expect, it } from "vitest";
import type { Problem } from "../../types/problem.ts";
import { fingerprints } from "./fingerprint.ts";

const problem: Problem = {
  ...{ file: "content/fr/a.md", line: 2, column: 3, endLine: 2, endColumn: 5 },
  ...{ severity: "erreur", check: "liens", reason: "Rien ici." },
};

it("a fingerprint is a SHA-256, the same from one day to the next", () => {
  expect(fingerprints([problem])).toEqual([
    "f092ca14a65e3311f5a5bc82c2ee8a65863ae9e10f2502a46774ac1047004e85",
  ]);
});

it("lines that are added above change none", () => {
  const lower = { ...problem, line: 12, endLine: 12, column: 1, endColumn: 3 };
  expect(fingerprints([lower])).toEqual(fingerprints([problem]));
});

it.each<[string, Partial<Problem>]>([
  ["another file", { file: "content/fr/b.md" }],
  ["another check", { check: "medias" }],
  ["another reason", { reason: "Rien là." }],
  ["a reason that begins where the check ends", { check: "liensR", reason: "ien ici." }],
])("%s has another", (_name, change) => {
  expect(fingerprints([{ ...problem, ...change }])).not.toEqual(fingerprints([problem]));
});

it("of problems alike, each has its own, and those before it keep theirs", () => {
  const [first, second, third] = fingerprints([problem, problem, problem]);
  expect(new Set([first, second, third]).size).toBe(3);
  expect(fingerprints([problem, problem])).toEqual([first, second]);
});
