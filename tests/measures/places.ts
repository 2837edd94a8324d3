import { readCorrectPages, seed, type SeededFault, type SeededPage } from "./corpus.ts";
import { checkPages, type PrintedProblem } from "./run-check.ts";

/** How the check tells of the mistakes put into the corpus. */
export interface PlacesFigures {
  faults: number;
  operations: number;
  /** Faults told at their exact line and column. */
  exact: number;
  /** Faults told as one problem, and nothing else. */
  single: number;
  /** Faults with a proposal to make, and those where the right one is made. */
  proposals: number;
  rightProposals: number;
  /** What was expected and what was said, where they differ. */
  misses: string[];
}

/** Runs the command on every page with its mistake, one mistake a page, and compares. */
export async function measurePlaces(faults: readonly SeededFault[]): Promise<PlacesFigures> {
  const correct = readCorrectPages();
  const pages = faults.map((fault) => seed(fault, correct));
  const names = pages.map((page, index) => `${page.fault.page}-${index}`);
  const found = await checkPages(pages.map(({ text }, index) => [names[index] ?? "", text] as const));
  const compared = pages.map((page, index) => compare(page, found.get(names[index] ?? "") ?? []));
  const count = (key: "isExact" | "isSingle" | "isProposed") => compared.filter((one) => one[key]).length;
  return {
    faults: pages.length,
    operations: countOperations(pages, [...correct.values()]),
    exact: count("isExact"),
    single: count("isSingle"),
    proposals: pages.filter(({ fault }) => fault.suggestion !== undefined).length,
    rightProposals: compared.filter(({ isProposed }, index) => isProposed && pages[index]?.fault.suggestion)
      .length,
    misses: compared.flatMap(({ miss }) => miss ?? []),
  };
}

interface Comparison {
  isExact: boolean;
  isSingle: boolean;
  isProposed: boolean;
  miss?: string;
}

/** Compares what is said of a page with what must be said of it. */
export function compare(
  { fault, line, column }: SeededPage,
  problems: readonly PrintedProblem[],
): Comparison {
  const isExact = problems.some((problem) => problem.line === line && problem.column === column);
  const isSingle = problems.length === 1;
  const proposal = `vouliez-vous « ${fault.suggestion ?? ""} » ?`;
  const isProposed =
    fault.suggestion === undefined ||
    problems.some(({ reason }) => reason.replaceAll("\u00a0", " ").endsWith(proposal));
  if (isExact && isSingle && isProposed) return { isExact, isSingle, isProposed };
  const said = problems.map((problem) => `    ${problem.line}:${problem.column} ${problem.reason}`);
  const expected = `${fault.page} ${fault.rule} ${line}:${column} ${JSON.stringify(fault.to)}`;
  return { isExact, isSingle, isProposed, miss: [expected, ...said].join("\n") };
}

/** How many operations the mistakes stand in, whatever fills their parameters: of calls, those that a correct page makes too. */
function countOperations(pages: readonly SeededPage[], correct: readonly string[]): number {
  const real = new Set(correct.flatMap((text) => text.split("\n").map((line) => callAbove([line]))));
  const calls = new Set(pages.map(({ text, line }) => callAbove(text.split("\n").slice(0, line))));
  return [...calls].filter((call) => real.has(call) && /^[A-Z]+ \//.test(call)).length;
}

/** The call of the block that the last of the lines stands in: `GET /datastores/{}`. */
function callAbove(lines: readonly string[]): string {
  const opener = lines.findLast((line) => /\?{3,} [A-Z]+ "/.test(line)) ?? "";
  const [, method = "", address = ""] = /\?{3,} ([A-Z]+) "([^"?]*)/.exec(opener) ?? [];
  const path = address.replace(/^\{\{ urls\.api_entrepot \}\}/, "").replace(/\/$/, "");
  return `${method} ${path.replace(/\{[^/]*\}|[0-9a-f]{8}-[0-9a-f-]{27}/g, "{}")}`;
}
