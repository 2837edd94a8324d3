import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/** A mistake put into a correct page of the corpus, and the place where a writer must be told of it. */
export interface SeededFault {
  /** Name of the page, without its ending. */
  page: string;
  /** The kind of fault that must tell of it, as `EXAMPLE_RULES` names it. */
  rule: string;
  /** What is replaced: a text that stands once in the page. */
  from: string;
  /** What replaces it; `▸` stands before the expected place, unless `at` says it. */
  to: string;
  /** A text that stands once in the changed page, with `▸` before the expected place. */
  at?: string;
  /** What « vouliez-vous » must propose. */
  suggestion?: string;
  /** How the whole page is written: line ends, indentation, byte order mark. */
  variant?: Variant;
}

export type Variant = "crlf" | "tabs" | "bom";

/** A page with its mistake, and the place counted on its raw text: 1-based, columns in UTF-16 units. */
export interface SeededPage {
  fault: SeededFault;
  text: string;
  line: number;
  column: number;
}

const CORPUS = fileURLToPath(new URL("../fixtures/corpus", import.meta.url));
const MARK = "▸";

/** What `@@long@@` stands for in a page: a text too long for a line to be read. */
const LONG_TEXT = "Une très longue description. ".repeat(175);

/** The correct pages, by name. */
export function readCorrectPages(): Map<string, string> {
  const folder = join(CORPUS, "fr");
  const pages = readdirSync(folder).filter((name) => name.endsWith(".md"));
  return new Map(
    pages.map((name) => [
      name.replace(/\.md$/, ""),
      readFileSync(join(folder, name), "utf8").replaceAll("\r\n", "\n").replaceAll("@@long@@", LONG_TEXT),
    ]),
  );
}

/** The mistakes of every list of `faults/`: all, or with `every: 3` every third of each rule, the first included. */
export async function readFaults({ every = 1 } = {}): Promise<SeededFault[]> {
  const folder = join(CORPUS, "faults");
  const lists = readdirSync(folder).filter((name) => name.endsWith(".ts"));
  const modules = await Promise.all(
    lists.map(
      (name) => import(pathToFileURL(join(folder, name)).href) as Promise<{ default: SeededFault[] }>,
    ),
  );
  const ofRules = new Map<string, number>();
  return modules
    .flatMap((module) => module.default)
    .filter(({ rule }) => {
      const rank = ofRules.get(rule) ?? 0;
      ofRules.set(rule, rank + 1);
      return rank % every === 0;
    });
}

/** The page with its mistake; throws where the texts of the fault do not stand once in it. */
export function seed(fault: SeededFault, pages: ReadonlyMap<string, string>): SeededPage {
  const { page, from, to, at, variant } = fault;
  const correct = pages.get(page);
  if (correct === undefined) throw new Error(`no page ${page}`);
  let marked = replaceOnce(correct, from, to);
  if (at !== undefined) marked = replaceOnce(marked, at.replace(MARK, ""), at);
  if (marked.split(MARK).length !== 2) throw new Error(`${page}: not one ${MARK} in ${to}`);
  if (variant === "tabs") marked = marked.replace(/^(?: {4})+/gm, (spaces) => "\t".repeat(spaces.length / 4));
  const before = marked.slice(0, marked.indexOf(MARK)).split("\n");
  const text = marked.replace(MARK, "");
  return {
    fault,
    text: write(text, variant),
    line: before.length,
    column: (before.at(-1)?.length ?? 0) + 1,
  };
}

function write(text: string, variant: Variant | undefined): string {
  if (variant === "crlf") return text.replaceAll("\n", "\r\n");
  return variant === "bom" ? `\uFEFF${text}` : text;
}

function replaceOnce(text: string, from: string, to: string): string {
  const parts = text.split(from);
  if (parts.length !== 2)
    throw new Error(`${JSON.stringify(from)} stands ${parts.length - 1} times in the page`);
  return parts.join(to);
}

/** What the pages include, by the name that they write. */
export function readIncludedTexts(): Record<string, string> {
  const names = readdirSync(join(CORPUS, "fr")).filter((name) => !name.endsWith(".md"));
  const texts = names.map((name) => [`./${name}`, readFileSync(join(CORPUS, "fr", name), "utf8")]);
  return Object.fromEntries(texts) as Record<string, string>;
}

/** Writes pages into a folder, with what they include. */
export function writePages(
  folder: string,
  pages: Iterable<readonly [name: string, text: string | Uint8Array]>,
): void {
  mkdirSync(join(folder, "fr"), { recursive: true });
  for (const [name, text] of Object.entries(readIncludedTexts()))
    writeFileSync(join(folder, "fr", name), text);
  for (const [name, text] of pages) writeFileSync(join(folder, "fr", `${name}.md`), text);
}
