import { french } from "../contract/message-words.ts";
import { chooseFiles, keepFiles } from "./chosen-files.ts";
import { readOptionsAndFiles } from "./command-line.ts";
import { fixSite } from "./fix-site.ts";
import { readSite } from "./read-site.ts";
import { failToRun, setExitCode } from "./report.ts";
import { chooseReporter } from "./reporters/index.ts";

const OPTIONS = { format: "text", content: "content", excused: false, fix: false };

/**
 * `npm run check`: reads the whole site, writes nothing, prints its problems or only those of the files that are named; with
 * `--excused` lists those that are excused, with `--fix` corrects what is mechanical, as `npm run fix` does.
 */
async function check(): Promise<void> {
  const { options, files } = readOptionsAndFiles(OPTIONS);
  const report = chooseReporter(options.format, options.excused);
  if (options.fix && (options.excused || options.format !== "text"))
    throw new Error(french`« --fix » ne va ni avec « --excused » ni avec un autre format que « text ».`);
  if (options.fix) return fixSite(options.content, files);
  const chosen = chooseFiles(files, options.content);
  const found = keepFiles(await readSite(options.content), chosen);
  console.log(report(found));
  if (!options.excused) setExitCode(found);
}

await check().catch(failToRun);
