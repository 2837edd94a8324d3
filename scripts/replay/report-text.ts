import { count, french } from "../../contract/message-words.ts";
import { reportText } from "../reporters/text.ts";
import type { Created } from "./journal.ts";
import { listProblems } from "./list-problems.ts";
import type { GuideResult } from "./replay-guides.ts";
import { nameCalls, summarizeReplay, tally } from "./summary.ts";

/** What a person reads of a replay: a line a page, each fault at its place, and the sum. */
export function reportReplay(results: readonly GuideResult[], created: readonly Created[]): string {
  const textByFile = new Map(results.map(({ guide: { page } }) => [page.file, page.text]));
  const linesOf = (file: string): string[] => (textByFile.get(file) ?? "").split(/\r\n|\n|\r/);
  const problems = listProblems(results);
  return [
    results.map(nameGuide).join("\n"),
    ...(problems.length > 0 ? [reportText(problems, linesOf).trimEnd()] : []),
    summarizeReplay(results),
    ...(created.length > 0 ? [nameCreated(created)] : []),
  ].join("\n\n");
}

/** « ✓ Livrer des données vecteur : 10 appels » */
function nameGuide(result: GuideResult): string {
  const counts = tally([result]);
  const faults = counts.faults > 0 ? ` (${count(counts.faults, "écart")})` : "";
  return french`${counts.faults > 0 ? "✗" : "✓"} ${result.guide.title} : ${nameCalls(counts)}${faults}`;
}

/** What was created and not removed, a line each. */
export function nameCreated(created: readonly Created[]): string {
  const lines = created.map(({ method, address, identifier }) =>
    identifier === undefined
      ? french`  ${method} ${address} : sans réponse, peut-être fait`
      : french`  ${method} ${address} : ${identifier}`,
  );
  return [french`Créé sur le service et non supprimé :`, ...lines].join("\n");
}
