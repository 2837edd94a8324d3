import { french, quote } from "../contract/message-words.ts";
import type { ProblemsEvent } from "../plugins/problems/index.ts";
import { readOptions } from "./command-line.ts";
import { failToRun, formatProblems, FORMATS, setExitCode } from "./report.ts";
import { createEleventy } from "./run-eleventy.ts";

/** `npm run check`: reads the whole site, writes nothing, prints its problems. */
async function check(): Promise<void> {
  const options = readOptions({ format: "text", content: "content" });
  const format = FORMATS.find((name) => name === options.format);
  if (!format)
    throw new Error(
      french`format ${quote(options.format)} inconnu ; formats possibles : ${FORMATS.join(", ")}.`,
    );
  let found: ProblemsEvent | undefined;
  const eleventy = await createEleventy({
    content: options.content,
    onProblems: (event) => {
      found = event;
    },
  });
  eleventy.disableLogger();
  await eleventy.toJSON();
  if (!found) throw new Error("Eleventy n’a lu aucune page.");
  console.log(formatProblems(found, format));
  setExitCode(found);
}

await check().catch(failToRun);
