import { expect, it } from "vitest";
import type { Problem } from "../../types/problem.ts";
import { reportGithub } from "./github.ts";

const problem: Problem = {
  ...{ file: "content/fr/a.md", line: 2, column: 3, endLine: 2, endColumn: 5 },
  ...{ severity: "erreur", check: "liens", reason: "Rien ici." },
};

it.each<[string, Partial<Problem>, string]>([
  [
    "an error",
    {},
    "::error file=content/fr/a.md,line=2,endLine=2,col=3,endColumn=5,title=liens::Rien ici.%0Ahttps://a.example/",
  ],
  [
    "a warning with advice",
    { severity: "avertissement", advice: "Écrivez-le." },
    "::warning file=content/fr/a.md,line=2,endLine=2,col=3,endColumn=5,title=liens::Rien ici.%0AÉcrivez-le.%0Ahttps://a.example/",
  ],
  [
    "a place of several lines, whose end has no column",
    { endLine: 4, endColumn: 1 },
    "::error file=content/fr/a.md,line=2,endLine=4,col=3,title=liens::Rien ici.%0Ahttps://a.example/",
  ],
  [
    "a message, of which it escapes what would end it and nothing else",
    { reason: "100 %\r\nde « a::b, c », %0A" },
    "::error file=content/fr/a.md,line=2,endLine=2,col=3,endColumn=5,title=liens::100 %25%0D%0Ade « a::b, c », %250A%0Ahttps://a.example/",
  ],
  [
    "a file, of which it escapes what would end the name",
    { file: "content/fr/à 100 %, a:b\r\n.md" },
    "::error file=content/fr/à 100 %25%2C a%3Ab%0D%0A.md,line=2,endLine=2,col=3,endColumn=5,title=liens::Rien ici.%0Ahttps://a.example/",
  ],
])("tells GitHub of %s", (_name, change, command) => {
  expect(reportGithub([{ ...problem, ...change }], () => "https://a.example/")).toBe(command);
});

it("each problem is a line, none is nothing", () => {
  const helpOf = (check: string): string => check;
  expect(reportGithub([problem, problem], helpOf).split("\n")).toHaveLength(2);
  expect(reportGithub([], helpOf)).toBe("");
});
