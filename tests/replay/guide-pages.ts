import { readdirSync, readFileSync } from "node:fs";
import ids from "../../_data/ids.ts";
import manques from "../../_data/manques.ts";
import placeholders from "../../_data/placeholders.ts";
import urls from "../../_data/urls.ts";
import { loadContract } from "../../contract/load-contract.ts";
import { callsOfPage, type ExampleCall } from "../../examples/example-call.ts";
import { openMockService } from "../../scripts/replay/mock-service.ts";
import { readGuide, type Guide } from "../../scripts/replay/read-guide.ts";
import { replayGuides, type GuideResult } from "../../scripts/replay/replay-guides.ts";
import type { Page } from "../../types/page.ts";
import { renderPage } from "../render-page.ts";

const FOLDER = "content/fr/guides-developpeur";
const contract = loadContract();
const facts = { contract, placeholders };

/** Every page of the guides as the site has it, by the end of its file’s name: `donnees-vecteur/livrer.md`. */
export interface GuidePages {
  pages: readonly Page[];
  guides: readonly Guide[];
  calls: readonly ExampleCall[];
}

/** Reads the guides of the site. */
export function readGuidePages(): GuidePages {
  const pages = readdirSync(FOLDER, { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => name.endsWith(".md"))
    .sort()
    .map((name) => readText(`${FOLDER}/${name}`, readFileSync(`${FOLDER}/${name}`, "utf8")));
  return {
    pages,
    guides: pages.map((page) => readGuide(page, { pages, ...facts })).filter(hasCalls),
    calls: pages.flatMap((page) => callsOfPage(page, contract)),
  };
}

/** Replays guides on the mock API of the site as it is. */
export function replayOnMock(guides: readonly Guide[], { calls }: GuidePages): Promise<GuideResult[]> {
  return replayGuides(guides, openMockService({ ...facts, calls }), facts);
}

/** Replays a guide of which the text has been changed, on the mock API of the site as it is. */
export async function replayChanged(page: Page, text: string, site: GuidePages): Promise<GuideResult> {
  const changed = readText(page.file, text);
  const pages = site.pages.map((other) => (other === page ? changed : other));
  const [result] = await replayOnMock([readGuide(changed, { pages, ...facts })], site);
  if (!result) throw new Error(`${page.file} was not replayed`);
  return result;
}

function hasCalls({ main, asides }: Guide): boolean {
  return main.steps.length + asides.length > 0;
}

function readText(file: string, text: string): Page {
  const { page } = renderPage(text, { data: { urls, ids, manques } });
  const url = file.replace(/^content|index\.md$/g, "").replace(/\.md$/, "/");
  const [, title = ""] = /^title: (.*)$/m.exec(text) ?? [];
  return Object.assign(page, { file, url, data: { ...page.data, title } });
}
