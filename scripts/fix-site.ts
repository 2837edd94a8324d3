import { french } from "../contract/message-words.ts";
import { chooseFiles, keepFiles } from "./chosen-files.ts";
import { fixPages } from "./fix/fix-pages.ts";
import { reportFixes } from "./fix/report-fixes.ts";
import { readSite } from "./read-site.ts";
import { setExitCode } from "./report.ts";
import { summarize } from "./reporters/summary.ts";

/** Corrects what is mechanical in the pages of a folder, or only in the files that are named; prints what it has changed, then what remains. */
export async function fixSite(content: string, words: readonly string[]): Promise<void> {
  const files = chooseFiles(words, content);
  const isChosen = (file: string): boolean => files.length === 0 || files.includes(file);
  const { fixed, untouched, checked } = await fixPages(() => readSite(content), isChosen);
  const remaining = keepFiles(checked, files);
  console.log(`${reportFixes(fixed, untouched)}\n\n${summarize(remaining)}`);
  if (remaining.problems.length > 0) console.log(french`« npm run check » en donne la liste.`);
  setExitCode(remaining);
}
