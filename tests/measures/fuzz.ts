import ids from "../../_data/ids.ts";
import placeholders from "../../_data/placeholders.ts";
import urls from "../../_data/urls.ts";
import { createSeededRandom, type SeededRandom } from "../../contract/check/fixtures/seeded-random.ts";
import { checkPage } from "../../plugins/problems/run-checks.ts";
import { checks } from "../../scripts/checks/index.ts";
import { renderPage } from "../render-page.ts";
import { siteOf } from "../site-of.ts";
import { readCorrectPages, readIncludedTexts } from "./corpus.ts";
import { checkPages, type PrintedProblem } from "./run-check.ts";

/** What the check does with pages that random edits of their bytes have spoilt. */
export interface FuzzFigures {
  edits: number;
  problems: number;
  /** Pages where the check threw, took too long or placed a problem outside the file, with what happened. */
  failures: string[];
  slowestMilliseconds: number;
}

const LONGEST_MILLISECONDS = 5_000;
const MOST_EDITS = 4;

/** Edits a page at a time and checks it as the command does, but for Eleventy, in this process. */
export function fuzzPages(rounds: number, seed: number): FuzzFigures {
  const random = createSeededRandom(seed);
  const pages = [...readCorrectPages().values()].map((text) => Buffer.from(text));
  const includes = readIncludedTexts();
  const figures: FuzzFigures = { edits: 0, problems: 0, failures: [], slowestMilliseconds: 0 };
  while (figures.edits < rounds) {
    const { bytes, edits } = spoil(random.pick(pages), random);
    figures.edits += edits;
    const start = performance.now();
    try {
      const { page } = renderPage(bytes, { data: { urls, ids, placeholders }, includes });
      const { problems } = checkPage(page, siteOf([page]), checks);
      figures.problems += problems.length;
      for (const problem of problems)
        if (!isInside(problem, page.text)) figures.failures.push(`outside: ${JSON.stringify(problem)}`);
    } catch (error) {
      figures.failures.push(`${String(error)}\n${bytes.toString()}`);
    }
    const milliseconds = performance.now() - start;
    if (milliseconds > LONGEST_MILLISECONDS) figures.failures.push(`${milliseconds} ms\n${bytes.toString()}`);
    figures.slowestMilliseconds = Math.max(figures.slowestMilliseconds, milliseconds);
  }
  return figures;
}

/** Runs the real command on spoilt pages, all at once. */
export async function fuzzCommand(pageCount: number, seed: number): Promise<FuzzFigures> {
  const random = createSeededRandom(seed);
  const correct = [...readCorrectPages().values()].map((text) => Buffer.from(text));
  let edits = 0;
  const spoilt = Array.from({ length: pageCount }, (_, index) => {
    const { bytes, edits: count } = spoil(random.pick(correct), random);
    edits += count;
    return [`page-${index}`, bytes] as const;
  });
  const start = performance.now();
  const found = await checkPages(spoilt);
  const failures = spoilt.flatMap(([name, bytes]) =>
    (found.get(name) ?? [])
      .filter((problem) => !isInside(problem, bytes.toString().replace(/^\uFEFF/, "")))
      .map((problem) => `outside: ${JSON.stringify(problem)}`),
  );
  const problems = [...found.values()].reduce((count, list) => count + list.length, 0);
  return { edits, problems, failures, slowestMilliseconds: performance.now() - start };
}

/** The page with one edit or a few: a byte or some cut, doubled, put in another’s place, or inserted. */
function spoil(page: Buffer, random: SeededRandom): { bytes: Buffer; edits: number } {
  const edits = 1 + random.integer(MOST_EDITS);
  let bytes = page;
  for (let edit = 0; edit < edits; edit++) {
    const at = random.integer(bytes.length);
    const length = random.pick([1, 1, 1, 2, 5, 40]);
    const [before, piece, after] = [
      bytes.subarray(0, at),
      bytes.subarray(at, at + length),
      bytes.subarray(at + length),
    ];
    const other = random.integer(bytes.length);
    const inserted = random.pick([Buffer.from([random.integer(256)]), Buffer.from(random.pick(INSERTED))]);
    bytes = Buffer.concat(
      random.pick([
        [before, after],
        [before, piece, piece, after],
        [before, bytes.subarray(other, other + length), after],
        [before, inserted, piece, after],
      ]),
    );
  }
  return { bytes, edits };
}

const INSERTED = [
  "???",
  "```",
  "{{",
  "}}",
  "{%",
  "%}",
  "{#",
  '"',
  "{",
  "}",
  "[",
  "]",
  ",",
  ":",
  "…",
  "\r",
  "\n",
  "\t",
  "é",
  "😀",
  "\u00a0",
  "\0",
  "---",
  "    ",
  "> ",
  "- ",
];

function isInside(
  { line, column, endLine = line, endColumn = column }: Omit<PrintedProblem, "file" | "check" | "reason">,
  text: string,
): boolean {
  const lines = text.split(/\r\n|\n|\r/);
  const holds = (row: number, place: number): boolean =>
    row >= 1 && row <= lines.length && place >= 1 && place <= (lines[row - 1]?.length ?? 0) + 1;
  return holds(line, column) && holds(endLine, endColumn) && (endLine > line || endColumn >= column);
}
