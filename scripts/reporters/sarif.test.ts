import { describe, expect, it } from "vitest";
import type { ExcusedProblem, Problem } from "../../types/problem.ts";
import { fingerprints } from "./fingerprint.ts";
import { reportSarif } from "./sarif.ts";

const problem: Problem = {
  ...{ file: "content/fr/a.md", line: 2, column: 3, endLine: 4, endColumn: 5 },
  ...{ severity: "erreur", check: "liens", reason: "Rien ici.", advice: "Écrivez {datastore}." },
};
const { advice: _advice, ...bare } = problem;
const excused: ExcusedProblem = { ...problem, check: "medias", excuse: "carte de la page" };

describe("a SARIF log", () => {
  it("names the checks, and gives each problem its rule, its place and a fingerprint", () => {
    const problems: Problem[] = [{ ...bare, severity: "avertissement", check: "medias" }, problem];
    const [first, second, third] = fingerprints([...problems, excused]);
    expect(read(problems, [excused])).toEqual({
      $schema: "https://json.schemastore.org/sarif-2.1.0.json",
      version: "2.1.0",
      runs: [
        {
          tool: {
            driver: {
              name: "Vérification",
              informationUri: "https://a.example/",
              language: "fr",
              rules: [
                rule("liens", "Les liens mènent quelque part."),
                rule("medias", "Les images sont légères."),
              ],
            },
          },
          language: "fr",
          columnKind: "utf16CodeUnits",
          results: [
            result({ ruleId: "medias", ruleIndex: 1, level: "warning", text: "Rien ici.", print: first }),
            result({
              ...{ ruleId: "liens", ruleIndex: 0, level: "error", print: second },
              text: "Rien ici. Écrivez {datastore}.",
            }),
            {
              ...result({
                ...{ ruleId: "medias", ruleIndex: 1, level: "error", print: third },
                text: "Rien ici. Écrivez {datastore}.",
              }),
              suppressions: [{ kind: "inSource", justification: "carte de la page" }],
            },
          ],
        },
      ],
    });
  });

  it.each([
    ["content/fr/une page d’été.md", "content/fr/une%20page%20d%E2%80%99%C3%A9t%C3%A9.md"],
    ["content/fr/a#b?c%d:e.md", "content/fr/a%23b%3Fc%25d%3Ae.md"],
  ])("writes the file %j as the address %j", (file, uri) => {
    expect(JSON.stringify(read([{ ...problem, file }], []))).toContain(`"uri":"${uri}"`);
  });

  it("without problems has no results, and still its rules", () => {
    const { runs } = read([], []) as { runs: { results: []; tool: { driver: { rules: object[] } } }[] };
    expect(runs.map(({ results, tool }) => [results, tool.driver.rules.length])).toEqual([[[], 2]]);
  });
});

function read(problems: readonly Problem[], suppressed: readonly ExcusedProblem[]): unknown {
  return JSON.parse(
    reportSarif(problems, suppressed, {
      ...{ name: "Vérification", informationUri: "https://a.example/" },
      titles: { liens: "Les liens mènent quelque part.", medias: "Les images sont légères." },
      helpOf: (check) => `https://a.example/${check}/`,
    }),
  );
}

function rule(id: string, text: string): object {
  return { id, shortDescription: { text }, helpUri: `https://a.example/${id}/` };
}

interface Expected {
  ruleId: string;
  ruleIndex: number;
  level: string;
  text: string;
  print: string | undefined;
}

function result({ text, print, ...rest }: Expected): object {
  return {
    ...rest,
    message: { text },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: "content/fr/a.md", uriBaseId: "%SRCROOT%" },
          region: { startLine: 2, startColumn: 3, endLine: 4, endColumn: 5 },
        },
      },
    ],
    partialFingerprints: { "fileCheckReason/v1": print },
    suppressions: [],
  };
}
