import placeholders from "../_data/placeholders.ts";
import { loadContract } from "../contract/load-contract.ts";
import { count, french, quote } from "../contract/message-words.ts";
import { callsOfPage } from "../examples/example-call.ts";
import type { Repetition } from "../examples/scenario/replay-result.ts";
import { chooseFiles } from "./chosen-files.ts";
import { readSite } from "./read-site.ts";
import { openHttpService } from "./replay/http-service.ts";
import { openJournal, type Created } from "./replay/journal.ts";
import { openMockService } from "./replay/mock-service.ts";
import { readGuide, type Guide } from "./replay/read-guide.ts";
import { readRequest, type ReplayRequest } from "./replay/read-request.ts";
import { replayGuides, type GuideResult, type Service } from "./replay/replay-guides.ts";
import { reportJson } from "./replay/report-json.ts";
import { reportJunit } from "./replay/report-junit.ts";
import { nameCreated, reportReplay } from "./replay/report-text.ts";
import { tally } from "./replay/summary.ts";
import { failToRun } from "./report.ts";

const REPORTS: Record<
  ReplayRequest["report"],
  (results: readonly GuideResult[], created: Created[]) => string
> = {
  text: reportReplay,
  json: reportJson,
  junit: reportJunit,
};

/** Empties the line of a terminal. */
const CLEARED = "\r\u001b[K";

const journal = openJournal();

/**
 * `npm run replay [page…]`: runs the calls of each guide in their order, against the mock API or a real service (`--base`), and
 * prints where a page is not what the service does.
 */
async function replay(): Promise<void> {
  const request = readRequest(process.env, placeholders);
  const chosen = chooseFiles(request.files, request.content);
  const { pages } = await readSite(request.content, { isChecked: false });
  const contract = loadContract();
  const facts = { contract, placeholders };
  const guides = pages
    .map((page) => readGuide(page, { pages, ...facts }))
    .filter(({ main, asides }) => main.steps.length + asides.length > 0)
    .sort((a, b) => (a.page.file < b.page.file ? -1 : 1));
  const calls = pages.flatMap((page) => callsOfPage(page, contract));

  const { service, values } = request;
  if (service) process.once("SIGINT", stop);
  const opened: Service = service
    ? openHttpService({ ...service, ...facts, values, journal, onWait: showWaiting })
    : openMockService({ ...facts, calls, values });
  const results = await replayGuides(chooseGuides(guides, chosen), opened, facts);
  refuseNothing(results);

  if (process.stderr.isTTY) process.stderr.write(CLEARED);
  const created = journal.remaining();
  console.log(REPORTS[request.report](results, created));
  if (request.report !== "text" && created.length > 0) console.error(nameCreated(created));
  process.exitCode = tally(results).faults > 0 ? 1 : 0;
}

function chooseGuides(guides: readonly Guide[], files: readonly string[]): readonly Guide[] {
  if (files.length === 0) return guides;
  return files.map((file) => {
    const guide = guides.find(({ page }) => page.file === file);
    if (!guide) throw new Error(french`${quote(file, 400)} ne montre aucun appel à rejouer.`);
    return guide;
  });
}

/** A replay that has asked nothing proves nothing. */
function refuseNothing(results: readonly GuideResult[]): void {
  const { replayed, leftOut } = tally(results);
  if (replayed > 0) return;
  const reasons = Array.from(leftOut, ([reason, amount]) => french`${reason} : ${amount}`).join(french` ; `);
  throw new Error(french`aucun appel n’a pu être rejoué (${reasons}).`);
}

/** On a terminal one line, which the next one takes the place of; elsewhere a line a reading. */
function showWaiting({ step, state, readings }: Repetition, seconds: number): void {
  const { isTTY } = process.stderr;
  const what = state === undefined ? "vérifications en cours" : quote(state);
  const line = french`Ligne ${step.line} : ${what} après ${count(readings, "lecture")}, ${seconds} s…`;
  process.stderr.write(isTTY ? CLEARED + line : `${line}\n`);
}

/** Interrupted, it says what it has left behind. */
function stop(): void {
  const created = journal.remaining();
  console.error(
    created.length > 0
      ? french`\nRejeu interrompu. ${nameCreated(created)}`
      : french`\nRejeu interrompu : rien n’a été créé sur le service.`,
  );
  process.exit(130);
}

await replay().catch((error: unknown) => {
  failToRun(error);
  const created = journal.remaining();
  if (created.length > 0) console.error(nameCreated(created));
});
