import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { copyProject } from "../project-copy.ts";
import { runScript } from "../run-command.ts";
import { readFences } from "./read-fences.ts";

/** A command of the guide, with what the guide says that it prints and what it has printed. */
export interface Followed {
  command: string;
  shown: string;
  printed: string;
  exitCode: number;
}

/** The pages that are followed, in this order: what the second one mends, the first one has created. */
export const FOLLOWED_PAGES = ["content/fr/ecrire/page.md", "content/fr/ecrire/verifier.md"];

/** The title of a sample that shows what the command before it prints. */
export const SHOWN_OUTPUT = "Ce qui s’affiche";

/**
 * Does in a copy of the project what the guide tells its reader to do, from its first command to its last: runs each sample in `sh`,
 * adds or replaces the lines that the titles of other samples name. Throws where the guide asks for what cannot be done.
 */
export async function followGuide(): Promise<Followed[]> {
  const project = copyProject();
  const followed: Followed[] = [];
  let page = "";
  let wrongLine = "";
  const does: Readonly<Record<string, (text: string) => void>> = {
    [SHOWN_OUTPUT]: (text) => {
      const last = followed.at(-1);
      if (!last) throw new Error("the guide shows an output before any command");
      last.shown = text;
    },
    "À ajouter à la fin de la page": (text) => appendFileSync(page, `\n${text}`),
    "La ligne fausse": (text) => {
      wrongLine = text;
    },
    "La ligne juste": (text) => {
      const written = readFileSync(page, "utf8");
      if (wrongLine === "" || !written.includes(wrongLine)) throw new Error(`not in the page: ${wrongLine}`);
      writeFileSync(page, written.replace(wrongLine, text));
    },
  };
  try {
    for (const { language, title, text } of FOLLOWED_PAGES.flatMap(readFences)) {
      if (language !== "sh") {
        does[title]?.(text);
        continue;
      }
      const { stdout, exitCode } = await runCommand(text.trim(), project.folder);
      followed.push({ command: text.trim(), shown: "", printed: stdout, exitCode });
      const [, created] = /^Page écrite\s: (\S+)$/m.exec(stdout) ?? [];
      if (created !== undefined) page = join(project.folder, created);
    }
    return followed;
  } finally {
    project.remove();
  }
}

/** `npm run check une-page.md`, as npm would run it: by the script of `package.json`. */
async function runCommand(command: string, folder: string): Promise<{ stdout: string; exitCode: number }> {
  const [, name = "", rest = ""] = /^npm run ([\w:]+)(.*)$/.exec(command) ?? [];
  const { scripts } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
    scripts: Record<string, string>;
  };
  const words = wordsOf(`${scripts[name] ?? ""} ${rest}`);
  const script = words.find((word) => word.startsWith("scripts/"));
  if (script === undefined) throw new Error(`package.json has no script for « ${command} »`);
  const { stdout, stderr, exitCode } = await runScript(
    script,
    words.slice(words.indexOf(script) + 1),
    folder,
  );
  if (stderr !== "") throw new Error(`${command}: ${stderr}`);
  return { stdout, exitCode };
}

/** The words of a command line, those in straight quotes whole. */
function wordsOf(line: string): string[] {
  return Array.from(line.matchAll(/"([^"]*)"|(\S+)/g), ([, quoted, bare = ""]) => quoted ?? bare);
}
