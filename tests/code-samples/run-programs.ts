import { execFile } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { CodeLanguage } from "../../examples/code/index.ts";

/** What a program showed: the status and the body of the answer, or why there is none. */
export interface Outcome {
  status: number | undefined;
  body: string;
  error: string;
}

/** What runs the programs of each language, all of them in one process that is told their folder and their number. */
const RUNNERS: Readonly<
  Record<CodeLanguage, { command: string; args: string[]; extension: string; needs: string }>
> = {
  curl: {
    command: "sh",
    args: [join(import.meta.dirname, "run-curl.sh")],
    extension: "sh",
    needs: "a POSIX shell and curl 7.81 or newer (apt-get install curl)",
  },
  python: {
    command: "python3",
    args: [join(import.meta.dirname, "run-python.py")],
    extension: "py",
    needs: "Python 3 with requests (apt-get install python3-requests)",
  },
  javascript: {
    command: process.execPath,
    args: [join(import.meta.dirname, "run-javascript.js")],
    extension: "mjs",
    needs: "Node.js",
  },
};

/** Nothing of this machine has a say: no proxy, no `.curlrc`, no `.netrc`. */
function environmentOf(home: string): NodeJS.ProcessEnv {
  return {
    PATH: process.env["PATH"],
    HOME: home,
    NO_PROXY: "*",
    no_proxy: "*",
    LC_ALL: "C.UTF-8",
    PYTHONDONTWRITEBYTECODE: "1",
  };
}

/** What `run` gives for each language, two at a time. */
export async function runEach<Result>(
  run: (language: CodeLanguage) => Promise<Result>,
): Promise<Record<CodeLanguage, Result>> {
  const [javascript, [python, curl]] = await Promise.all([
    run("javascript"),
    run("python").then(async (result) => [result, await run("curl")] as const),
  ]);
  return { curl, python, javascript };
}

/** A new folder with files of these names; gives its path back. */
export function makeFolder(
  folder: string,
  names: Iterable<string>,
  contentOf: (name: string) => string,
): string {
  mkdirSync(folder);
  for (const name of names) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), contentOf(name));
  }
  return folder;
}

/** Runs programs of one language one after the other in a folder, where they find the files that they send; throws where the language is not installed. */
export async function runPrograms(
  language: CodeLanguage,
  programs: readonly string[],
  folder: string,
): Promise<Outcome[]> {
  const own = writePrograms(language, programs, folder);
  await run(language, ["run", own, String(programs.length)], folder);
  return programs.map((_, at) => readOutcome(language, join(own, String(at))));
}

/** Says of each program whether it is one of its language, without running it: nothing, or what is wrong. */
export async function compilePrograms(
  language: CodeLanguage,
  programs: readonly string[],
  folder: string,
): Promise<string[]> {
  const own = writePrograms(language, programs, folder);
  await run(language, ["compile", own, String(programs.length)], folder);
  return programs.map((_, at) => readFileSync(join(own, `${at}.err`), "utf8"));
}

function writePrograms(language: CodeLanguage, programs: readonly string[], folder: string): string {
  const own = `${folder}-${language}`;
  for (const path of [folder, own]) mkdirSync(path, { recursive: true });
  programs.forEach((program, at) =>
    writeFileSync(join(own, `${at}.${RUNNERS[language].extension}`), `${program}\n`),
  );
  return own;
}

function run(language: CodeLanguage, args: readonly string[], folder: string): Promise<void> {
  const { command, args: script, needs } = RUNNERS[language];
  const options = { cwd: folder, env: environmentOf(`${folder}-${language}`), maxBuffer: 1024 * 1024 };
  return new Promise((resolve, reject) => {
    execFile(command, [...script, ...args], options, (error, _stdout, stderr) => {
      if (!error) return resolve();
      reject(new Error(`The samples in ${language} need ${needs}: ${stderr.trim() || error.message}`));
    });
  });
}

function readOutcome(language: CodeLanguage, path: string): Outcome {
  const output = readFileSync(`${path}.out`, "utf8");
  const error = readFileSync(`${path}.err`, "utf8").trim();
  const [, status, body = ""] =
    (language === "curl"
      ? /^(?:HTTP\/1\.1 1\d\d.*?\r\n\r\n)?HTTP\/1\.1 (\d{3}).*?\r\n\r\n(.*)$/s
      : /^(\d{3})\n(.*)\n$/s
    ).exec(output) ?? [];
  return { status: status === undefined ? undefined : Number(status), body, error };
}
