import { enableCopyButtons } from "./copy-button.ts";
import { drawDiagrams } from "./diagrams.ts";
import { openDetails } from "./open-details.ts";

enableCopyButtons(document);
openDetails(document);
void drawDiagrams(document);
