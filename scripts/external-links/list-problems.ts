import { createLocator } from "../../plugins/problems/locate.ts";
import type { Problem } from "../../types/problem.ts";
import type { Answer } from "./ask-address.ts";
import type { ExternalLink } from "./find-links.ts";
import { judgeAnswer } from "./judge-answer.ts";

/** The problems of the links that were asked about, by file, line and column; those that a loop repeats, once. */
export function listProblems(
  links: readonly ExternalLink[],
  answers: ReadonlyMap<string, Answer>,
): Problem[] {
  const problems = links.flatMap((link): Problem[] => {
    const { page, range } = link;
    const answer = answers.get(link.address);
    const written = page.text.slice(range.start, range.end);
    const verdict = answer && judgeAnswer({ ...link, written }, answer);
    if (!verdict) return [];
    const locate = createLocator(page.text);
    const end = locate(range.end);
    const place = { file: page.file, ...locate(range.start), endLine: end.line, endColumn: end.column };
    return [{ ...place, check: "liens-externes", ...verdict }];
  });
  const once = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
  return [...once.values()].sort(byPlace);
}

function byPlace(a: Problem, b: Problem): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column;
}
