import { foldCode } from "./code-fold.ts";
import { chooseCodeLanguage } from "./code-language.ts";
import { wrapCode } from "./code-wrap.ts";
import { enableCopyButtons } from "./copy-button.ts";
import { drawDiagrams } from "./diagrams.ts";
import { enableLiveExamples } from "./live.ts";
import { openDetails } from "./open-details.ts";
import { followReading } from "./reading-place.ts";
import { reachScrollAreas } from "./scroll-areas.ts";
import { enableSearch } from "./search.ts";
import { closeSheets } from "./sheets.ts";
import { chooseTheme } from "./theme.ts";

const enhancements = [
  chooseTheme,
  enableCopyButtons,
  chooseCodeLanguage,
  enableLiveExamples,
  wrapCode,
  foldCode,
  openDetails,
  followReading,
  drawDiagrams,
  enableSearch,
  reachScrollAreas,
  closeSheets,
];

// Each stands alone: where one fails, the page goes on with the others
for (const enhance of enhancements) {
  Promise.resolve(document).then(enhance).catch(console.warn);
}
