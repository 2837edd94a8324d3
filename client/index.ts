import { enableCopyButtons } from "./copy-button.ts";
import { drawDiagrams } from "./diagrams.ts";
import { openDetails } from "./open-details.ts";

/** Each stands alone: where one fails, the page goes on with the others. */
for (const enhance of [enableCopyButtons, openDetails, drawDiagrams]) {
  Promise.resolve(document).then(enhance).catch(console.warn);
}
