import type { Eleventy } from "@11ty/eleventy";
import type { ProblemsEvent } from "../plugins/problems/index.ts";
import { createEleventy } from "./run-eleventy.ts";

/** The pages of a folder with all that the checks find in them, unless told not to look; writes nothing. */
export async function readSite(content: string, { isChecked = true } = {}): Promise<ProblemsEvent> {
  let found: ProblemsEvent | undefined;
  const eleventy = await createEleventy({
    content,
    isChecked,
    onProblems: (event) => {
      found = event;
    },
  });
  readFilesAnew(eleventy);
  eleventy.disableLogger();
  await eleventy.toJSON();
  if (!found) throw new Error("Eleventy n’a lu aucune page.");
  return found;
}

/** Front matter is kept by Eleventy as long as its process lasts: what a correction has changed there would go unseen. */
function readFilesAnew(eleventy: Eleventy): void {
  const { config } = eleventy as Eleventy & { config: object };
  Object.assign(config, { useTemplateCache: false });
}
