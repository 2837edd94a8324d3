import { readOptionsAndFiles } from "./command-line.ts";
import { fixSite } from "./fix-site.ts";
import { failToRun } from "./report.ts";

/** `npm run fix`: corrects what is mechanical in the pages, all of them or those that are named. */
async function fix(): Promise<void> {
  const { options, files } = readOptionsAndFiles({ content: "content" });
  await fixSite(options.content, files);
}

await fix().catch(failToRun);
