import { rmSync } from "node:fs";
import site from "../_data/site.ts";
import { count, french } from "../contract/message-words.ts";
import { readOptions } from "./command-line.ts";
import { failToRun, formatProblems, setExitCode } from "./report.ts";
import { createEleventy } from "./run-eleventy.ts";

/** The site’s own folder, which git leaves out. */
const OUTPUT = "_site";

/** `npm run build`: writes the site; fails on the same problems as the check, or with `--no-check` looks for none. */
async function build(): Promise<void> {
  const { content, output, pathprefix, check } = readOptions({
    content: "content",
    output: OUTPUT,
    pathprefix: site.pathPrefix,
    check: true,
  });
  // What an earlier build or preview has left there would be published too
  if (output === OUTPUT) rmSync(OUTPUT, { recursive: true, force: true, maxRetries: 5 });
  const eleventy = await createEleventy({
    content,
    output,
    pathPrefix: pathprefix,
    isChecked: check,
    onProblems: (event) => {
      console.log(
        check ? formatProblems(event, "text") : french`${count(event.pageCount, "page")}, sans vérification.`,
      );
      setExitCode(event);
    },
  });
  await eleventy.write();
}

await build().catch(failToRun);
