import site from "../_data/site.ts";
import { readOptions } from "./command-line.ts";
import { failToRun, formatProblems, setExitCode } from "./report.ts";
import { createEleventy } from "./run-eleventy.ts";

/** `npm run build`: writes the site; fails on the same problems as the check. */
async function build(): Promise<void> {
  const { content, output, pathprefix } = readOptions({
    content: "content",
    output: "_site",
    pathprefix: site.pathPrefix,
  });
  const eleventy = await createEleventy({
    content,
    output,
    pathPrefix: pathprefix,
    onProblems: (event) => {
      console.log(formatProblems(event, "text"));
      setExitCode(event);
    },
  });
  await eleventy.write();
}

await build().catch(failToRun);
