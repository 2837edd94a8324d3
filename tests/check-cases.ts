import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { copyProject } from "./project-copy.ts";
import { runScript } from "./run-command.ts";

/** A page in which a check must find nothing. */
export interface CorrectCase {
  name: string;
  /** The page; without front matter of its own, it gets a title. */
  page: string;
  /** Other pages in its folder, by file name. */
  with?: Readonly<Record<string, string>>;
}

/** A page with one mistake; `▸` stands before the place where its writer must be told of it. */
export interface FaultCase extends CorrectCase {
  /** What the writer reads, with ordinary spaces. */
  reason: string;
  severity?: "erreur" | "avertissement";
}

/** The cases of one check: `tests/fixtures/checks/<check>.ts`. */
export interface CheckCases {
  faults: readonly FaultCase[];
  correct: readonly CorrectCase[];
}

/** What the command says of a page: `7:12 avertissement [typographie] Apostrophe droite.` */
type Told = string;

export interface CaseResult {
  check: string;
  kind: "fault" | "correct";
  name: string;
  expected: Told[];
  told: Told[];
}

const CASES = "tests/fixtures/checks";
const MARK = "▸";

/** The cases of every check, by its name. */
export async function readCases(): Promise<Map<string, CheckCases>> {
  const names = readdirSync(CASES).filter((name) => name.endsWith(".ts"));
  const entries = names.map(async (name): Promise<[string, CheckCases]> => {
    const module = (await import(pathToFileURL(join(CASES, name)).href)) as { default: CheckCases };
    return [name.replace(/\.ts$/, ""), module.default];
  });
  return new Map(await Promise.all(entries));
}

/** Writes every case as a page of its own folder into a site that has some pages, pictures and videos, and runs the command once. */
export async function runCases(all: ReadonlyMap<string, CheckCases>): Promise<CaseResult[]> {
  const project = copyProject();
  try {
    rmSync(join(project.folder, "content"), { recursive: true });
    writeSite(project.folder);
    const results = [...all].flatMap(([check, { faults, correct }]) => [
      ...faults.map((fault, index) => writeCase(project.folder, check, "fault", fault, index)),
      ...correct.map((page, index) => writeCase(project.folder, check, "correct", page, index)),
    ]);
    const { stdout, stderr, exitCode } = await runScript(
      "scripts/check.ts",
      ["--format", "json"],
      project.folder,
    );
    if (exitCode > 1) throw new Error(stderr);
    const problems = JSON.parse(stdout) as PrintedProblem[];
    return results.map(({ file, ...result }) => ({
      ...result,
      told: problems.filter((problem) => problem.file === file).map(tell),
    }));
  } finally {
    project.remove();
  }
}

interface PrintedProblem {
  file: string;
  line: number;
  column: number;
  severity: string;
  check: string;
  reason: string;
}

function tell({ line, column, severity, check, reason }: Omit<PrintedProblem, "file">): Told {
  return `${line}:${column} ${severity} [${check}] ${reason.replaceAll("\u00a0", " ")}`;
}

function writeCase(
  project: string,
  check: string,
  kind: CaseResult["kind"],
  { name, page, with: others = {}, ...fault }: CorrectCase & Partial<FaultCase>,
  index: number,
): Omit<CaseResult, "told"> & { file: string } {
  const folder = `content/fr/cas/${check}-${kind}-${index + 1}`;
  const whole = page.replace(MARK, "").startsWith("---")
    ? page
    : `---\ntitle: Cas ${check} ${kind} ${index + 1}\n---\n\n${page}`;
  const [before = "", ...behind] = whole.split(MARK);
  if (behind.length !== (kind === "fault" ? 1 : 0)) throw new Error(`${check}, ${name}: not one ${MARK}`);
  const lines = before.split(/\r\n|\n|\r/);
  const place = { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
  write(join(project, folder, "index.md"), before + behind.join(""));
  for (const [file, text] of Object.entries(others)) write(join(project, folder, file), text);
  const severity = fault.severity ?? "erreur";
  const expected = kind === "fault" ? [tell({ ...place, severity, check, reason: fault.reason ?? "" })] : [];
  return { file: `${folder}/index.md`, check, kind, name, expected };
}

/** The pages of `tests/fixtures/checks/site`, and files that pages may show. */
function writeSite(project: string): void {
  const site = join(CASES, "site");
  for (const file of readdirSync(site, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".md"),
  ))
    write(join(project, "content", file), readFileSync(join(site, file)));
  const svg = (attributes: string): string => `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}/>`;
  const files: Record<string, string | Uint8Array> = {
    "images/petite.svg": svg('width="40" height="30"'),
    "images/sans-taille.svg": svg(""),
    "images/cassee.png": "ceci n’est pas une image",
    "images/lourde.svg": svg('width="40" height="30"').replace("/>", `><!--${"x".repeat(310_000)}--></svg>`),
    "images/limite.svg": svg('width="40" height="30"').replace("/>", `><!--${"x".repeat(299_000)}--></svg>`),
    "videos/demo.webm": "vidéo",
    "videos/demo.mp3": "son",
    "videos/demo.vtt": "WEBVTT\n",
  };
  for (const [name, content] of Object.entries(files)) write(join(project, "assets", name), content);
}

function write(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
