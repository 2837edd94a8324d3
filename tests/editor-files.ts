import { readFileSync } from "node:fs";
import { parse, type ParseError } from "jsonc-parser";

/** A file of `.vscode/`, which may hold comments; throws where VS Code could not read it. */
export function readEditorFile<Content>(name: string): Content {
  const errors: ParseError[] = [];
  const content = parse(readFileSync(`.vscode/${name}`, "utf8"), errors) as Content;
  if (errors.length > 0) throw new Error(`.vscode/${name}: ${JSON.stringify(errors)}`);
  return content;
}

export interface ProblemMatcher {
  owner: string;
  severity: "error" | "warning";
  fileLocation: string[];
  pattern: { regexp: string } & Record<"file" | "line" | "column" | "message" | "code", number>;
  background?: { activeOnStart: boolean; beginsPattern: string; endsPattern: string };
}

export interface Task {
  label: string;
  type: string;
  command: string;
  args: string[];
  isBackground?: boolean;
  problemMatcher: ProblemMatcher[];
}

/** A line of VS Code’s panel of problems. */
export interface PanelLine {
  file: string;
  line: number;
  column: number;
  severity: string;
  check: string;
  reason: string;
}

/** What a line of output puts in the panel, by each matcher that knows it: which one comes first must not matter. */
export function matchLine(line: string, matchers: readonly ProblemMatcher[]): PanelLine[] {
  return matchers.flatMap(({ pattern, severity }) => {
    const match = new RegExp(pattern.regexp).exec(line);
    if (!match) return [];
    const part = (name: "file" | "line" | "column" | "message" | "code"): string =>
      match[pattern[name]] ?? "";
    const place = { file: part("file"), line: Number(part("line")), column: Number(part("column")) };
    return [{ ...place, severity, check: part("code"), reason: part("message") }];
  });
}

/** The panel at the end of each list of a background task, and what the panel gets outside of any list. */
export function followPanel(
  lines: readonly string[],
  matchers: readonly ProblemMatcher[],
): { panels: PanelLine[][]; strays: PanelLine[] } {
  const [background] = matchers.flatMap((matcher) => matcher.background ?? []);
  if (!background) throw new Error("no matcher says when a list begins and ends");
  const begins = new RegExp(background.beginsPattern);
  const ends = new RegExp(background.endsPattern);
  const panels: PanelLine[][] = [];
  const strays: PanelLine[] = [];
  let list: PanelLine[] | undefined = background.activeOnStart ? [] : undefined;
  for (const line of lines) {
    if (!list && begins.test(line)) list = [];
    else if (list && ends.test(line)) {
      panels.push(list);
      list = undefined;
    } else (list ?? strays).push(...matchLine(line, matchers));
  }
  return { panels, strays };
}

/** What VS Code inserts for the body of a snippet, if nobody changes anything: tab stops, defaults, first choices, escapes. */
export function expandSnippet(body: string | readonly string[]): string {
  const text = [body].flat().join("\n");
  const stop = /\\([\\$}])|\$(\d)|\$\{(\d)(?::((?:\\.|[^\\}])*)|\|([^,|]*)[^}]*)?\}/g;
  const defaults = new Map<string, string>();
  for (const [, , , number = "", words, choice] of text.matchAll(stop))
    if (words !== undefined || choice !== undefined)
      defaults.set(number, (words ?? choice ?? "").replace(/\\(.)/g, "$1"));
  return text.replace(stop, (_stop, escaped?: string, bare?: string, number?: string) =>
    escaped === undefined ? (defaults.get(bare ?? number ?? "") ?? "") : escaped,
  );
}
