import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { copyProject } from "../project-copy.ts";
import { runScript } from "../run-command.ts";
import { readFences, type ShownFence } from "./read-fences.ts";

/** Where each check has its page. */
export const HELP_PAGES = "content/fr/ecrire/erreurs";

/** What a page of « Erreurs » says of one mistake. */
export interface Pair {
  /** The check whose page it is, and the rank of the pair there: `liens 1`. */
  name: string;
  check: string;
  /** What the command is said to print: the reason with its check, then the advice. */
  message: string;
  wrong: Sample;
  right: Sample;
}

type Sample = Pick<ShownFence, "language" | "text">;

/** What the command says of a page: the check, then the words, with the advice on a line of its own. */
export interface Told {
  check: string;
  message: string;
}

export interface CheckedPair {
  pair: Pair;
  wrong: Told[];
  right: Told[];
}

const TITLES = ["Message", "À corriger", "Corrigé"];

/** The pairs of every page: samples titled « Message », « À corriger » and « Corrigé », in this order. */
export function readPairs(): Pair[] {
  return helpPages().flatMap((check) => {
    const fences = readFences(`${HELP_PAGES}/${check}.md`).filter(({ title }) => TITLES.includes(title));
    const titles = fences.map(({ title }) => title);
    if (titles.join() !== titles.map((_title, index) => TITLES[index % 3]).join() || titles.length % 3 > 0)
      throw new Error(`${check}: samples in another order than ${TITLES.join(", ")}: ${titles.join(", ")}`);
    return Array.from({ length: fences.length / 3 }, (_, index): Pair => {
      const [message, wrong, right] = fences.slice(3 * index, 3 * index + 3);
      if (!message || !wrong || !right) throw new Error(`${check}: half a pair`);
      return { name: `${check} ${index + 1}`, check, message: message.text, wrong, right };
    });
  });
}

/** The names of the pages of « Erreurs » but its own: `liens`. */
export function helpPages(): string[] {
  return readdirSync(HELP_PAGES)
    .filter((file) => file.endsWith(".md") && file !== "index.md")
    .map((file) => file.replace(/\.md$/, ""));
}

/** Files that the samples show, and that the site may not have. */
const SHOWN_FILES = {
  "assets/videos/demonstration.webm": "vidéo",
  "assets/videos/demonstration.vtt": "WEBVTT\n",
};

/** Writes the wrong half of each pair as a page of a copy of the site, and checks it; then the same with the right ones. */
export async function checkPairs(pairs: readonly Pair[]): Promise<CheckedPair[]> {
  const project = copyProject();
  try {
    for (const [file, text] of Object.entries(SHOWN_FILES)) write(join(project.folder, file), text);
    const checkHalf = async (half: "wrong" | "right"): Promise<Told[][]> => {
      for (const pair of pairs) write(join(project.folder, fileOf(pair)), pageOf(pair[half], pair));
      const { stdout, stderr } = await runScript("scripts/check.ts", ["--format", "json"], project.folder);
      if (stderr !== "") throw new Error(stderr);
      const problems = JSON.parse(stdout) as Problem[];
      return pairs.map((pair) => problems.filter(isAbout(fileOf(pair))).map(tell));
    };
    const [wrong, right] = [await checkHalf("wrong"), await checkHalf("right")];
    return pairs.map((pair, index) => ({ pair, wrong: wrong[index] ?? [], right: right[index] ?? [] }));
  } finally {
    project.remove();
  }
}

interface Problem {
  file: string;
  check: string;
  reason: string;
  advice?: string;
}

/** What is missing from the whole site is told at its declaration, with the pages that wait for it. */
function isAbout(file: string): (problem: Problem) => boolean {
  return (problem) => problem.file === file || problem.advice?.includes(file) === true;
}

function tell({ check, reason, advice }: Problem): Told {
  const words = `${reason}  [${check}]`;
  return { check, message: advice === undefined ? `${words}\n` : `${words}\n→ ${advice}\n` };
}

function fileOf({ check, name }: Pair): string {
  return `content/fr/cas/${check}/${name.replace(" ", "-")}.md`;
}

/** A sample as a file: its front matter stands for that of the page; what cannot be shown is written as it is announced. */
function pageOf({ language, text }: Sample, { name, check }: Pair): Uint8Array {
  const body = text.startsWith("---") ? text : `---\ntitle: ${name}\n---\n\n${text}`;
  const page = language === "yaml" && !text.startsWith("---") ? `---\n${text}---\n\nTexte.\n` : body;
  if (check !== "encodage") return new TextEncoder().encode(page);
  const [head = "", ...rest] = page
    .replaceAll("␍␊\n", "\r\n")
    .replaceAll("␊\n", "\n")
    .split(/(?=<[0-9A-F]{2}>)/);
  const bytes = rest.map((part) => [
    Number(`0x${part.slice(1, 3)}`),
    ...new TextEncoder().encode(part.slice(4)),
  ]);
  return Uint8Array.from([...new TextEncoder().encode(head), ...bytes.flat()]);
}

function write(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
