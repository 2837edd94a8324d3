import { readFileSync } from "node:fs";
import { french, quote } from "../../contract/message-words.ts";
import type { ExcusedProblem } from "../../types/problem.ts";
import { CHECK_TITLES } from "../checks/check-titles.ts";
import { localHelp, publicHelp } from "../help-address.ts";
import { reportExcused } from "./excused.ts";
import { reportGithub } from "./github.ts";
import { reportGitlab } from "./gitlab.ts";
import { listHelp } from "./help-list.ts";
import { reportJson } from "./json.ts";
import { reportSarif } from "./sarif.ts";
import { summarize, summarizeExcused, type Counted } from "./summary.ts";
import { reportText } from "./text.ts";

/** What a command has found: in the whole site, or in the files that it was asked for. */
export interface Found extends Counted {
  excused: readonly ExcusedProblem[];
}

export type Reporter = (found: Found) => string;

/** What prints the problems, by the name of its format. */
export const REPORTERS = {
  text: (found) => {
    const { problems } = found;
    if (problems.length === 0) return summarize(found);
    return `${reportText(problems, createLineReader())}\n${summarize(found)}\n\n${listHelp(problems, localHelp)}`;
  },
  json: ({ problems }) => reportJson(problems, publicHelp),
  github: (found) => joinParts(reportGithub(found.problems, publicHelp), summarize(found)),
  sarif: ({ problems, excused }) =>
    reportSarif(problems, excused, {
      name: "Vérification de la documentation",
      informationUri: publicHelp(),
      titles: CHECK_TITLES,
      helpOf: publicHelp,
    }),
  gitlab: ({ problems }) => reportGitlab(problems, publicHelp),
} satisfies Record<string, Reporter>;

/** What prints the excused problems instead. */
const EXCUSED_REPORTERS = {
  text: ({ excused }) => joinParts(reportExcused(excused), summarizeExcused(excused)),
  json: ({ excused }) => reportJson(excused, publicHelp),
} satisfies Record<string, Reporter>;

/** The reporter of a format that a command names, or where it `isExcused` that of the excused problems; throws a French sentence. */
export function chooseReporter(format: string, isExcused: boolean): Reporter {
  const reporters = new Map<string, Reporter>(Object.entries(isExcused ? EXCUSED_REPORTERS : REPORTERS));
  const reporter = reporters.get(format);
  if (reporter) return reporter;
  const possible = french`formats possibles : ${[...reporters.keys()].join(", ")}.`;
  throw new Error(
    Object.hasOwn(REPORTERS, format)
      ? french`le format ${quote(format)} ne liste pas les problèmes excusés ; ${possible}`
      : french`format ${quote(format)} inconnu ; ${possible}`,
  );
}

function joinParts(...parts: string[]): string {
  return parts.filter((part) => part !== "").join("\n");
}

/** Gives the lines of a file, read once. */
function createLineReader(): (file: string) => readonly string[] {
  const linesByFile = new Map<string, string[]>();
  return (file) => {
    const lines = linesByFile.get(file) ?? readLines(file);
    linesByFile.set(file, lines);
    return lines;
  };
}

function readLines(file: string): string[] {
  return readFileSync(file, "utf8")
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\n|\r/);
}
