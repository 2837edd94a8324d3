import type { ExcusedProblem, Problem } from "../../types/problem.ts";
import { fingerprints } from "./fingerprint.ts";

export interface SarifOptions {
  /** What the checks are called together. */
  name: string;
  /** The address of what explains them all. */
  informationUri: string;
  /** One sentence on each check, by its name. */
  titles: Readonly<Record<string, string>>;
  helpOf: (check: string) => string;
}

/** The problems, and the excused ones as suppressed, as a SARIF 2.1.0 log for code scanning. */
export function reportSarif(
  problems: readonly Problem[],
  excused: readonly ExcusedProblem[],
  { name, informationUri, titles, helpOf }: SarifOptions,
): string {
  const found = [...problems, ...excused];
  const names = fingerprints(found);
  const checks = Object.keys(titles);
  const rules = Object.entries(titles).map(([id, text]) => ({
    id,
    shortDescription: { text },
    helpUri: helpOf(id),
  }));
  const run = {
    tool: { driver: { name, informationUri, language: "fr", rules } },
    language: "fr",
    columnKind: "utf16CodeUnits",
    results: found.map((problem, index) => ({
      ruleId: problem.check,
      ruleIndex: checks.indexOf(problem.check),
      level: problem.severity === "erreur" ? "error" : "warning",
      message: { text: messageOf(problem) },
      locations: [{ physicalLocation: placeOf(problem) }],
      partialFingerprints: { "fileCheckReason/v1": names[index] },
      // The standard wants these of all results, or of none
      suppressions: "excuse" in problem ? [{ kind: "inSource", justification: problem.excuse }] : [],
    })),
  };
  return JSON.stringify({ $schema: SCHEMA, version: "2.1.0", runs: [run] }, null, 2);
}

const SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

/** Braces stay single, whatever the standard says: its readers show a text that has no arguments as it is. */
function messageOf({ reason, advice }: Problem): string {
  return advice === undefined ? reason : `${reason} ${advice}`;
}

function placeOf({ file, line, column, endLine, endColumn }: Problem): object {
  return {
    artifactLocation: { uri: file.split("/").map(encodeURIComponent).join("/"), uriBaseId: "%SRCROOT%" },
    region: { startLine: line, startColumn: column, endLine, endColumn },
  };
}
