import { french } from "../../contract/message-words.ts";
import type { Problem } from "../../types/problem.ts";
import { fingerprints } from "./fingerprint.ts";

/** The problems as a Code Quality report, which GitLab shows in the merge request. */
export function reportGitlab(problems: readonly Problem[], helpOf: (check: string) => string): string {
  const names = fingerprints(problems);
  const issues = problems.map(({ file, line, endLine, severity, check, reason, advice }, index) => ({
    // GitLab shows nothing else of an issue than its description
    description: [reason, advice, french`Aide : ${helpOf(check)}`].filter(Boolean).join(" "),
    check_name: check,
    fingerprint: names[index],
    severity: severity === "erreur" ? "major" : "minor",
    location: { path: file, lines: { begin: line, end: endLine } },
  }));
  return JSON.stringify(issues, null, 2);
}
