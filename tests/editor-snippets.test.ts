import { copyFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { checks } from "../scripts/checks/index.ts";
import { expandSnippet, readEditorFile } from "./editor-files.ts";
import { copyProject } from "./project-copy.ts";
import { runScript } from "./run-command.ts";

interface Snippet {
  scope: "markdown" | "yaml";
  prefix: string | string[];
  description: string;
  body: string | string[];
}

const snippets = readEditorFile<Record<string, Snippet>>("documentation.code-snippets");
const bodies = new Map(
  Object.values(snippets).map(({ scope, prefix, body }) => [
    `${scope} ${[prefix].flat()[0] ?? ""}`,
    expandSnippet(body),
  ]),
);
const body = (name: string): string => bodies.get(name) ?? "";

it.each([
  ["a${1:b}c$1", "abcb"],
  ["a$0b${2}c", "abc"],
  ["${1|un,deux|}: $1", "un: un"],
  ["{{ urls.a }} ${1:{b\\}} \\$1 {c}", "{{ urls.a }} {b} $1 {c}"],
])("expands %s as VS Code does", (written, inserted) => {
  expect(expandSnippet(written)).toBe(inserted);
});

it("lets excuses name checks only", () => {
  const names = Object.values(snippets).flatMap(
    ({ body: written }) => /\$\{1\|(.*?)\|\}/.exec(String(written))?.[1]?.split(",") ?? [],
  );
  expect(names).toContain("typographie");
  expect(names.filter((name) => !checks.some((check) => check.name === name))).toEqual([]);
});

it("inserts nothing that the check does not accept as it is", async () => {
  const project = copyProject();
  onTestFinished(() => project.remove());
  const at = (...path: string[]): string => join(project.folder, ...path);
  copyFileSync("assets/images/partage.png", at("assets/images/capture.png"));
  for (const type of ["webm", "vtt"]) writeFileSync(at(`assets/videos/demonstration.${type}`), "WEBVTT\n");

  const straight = "Une apostrophe droite, c'est excusé.";
  const unknown = (before: string): string => `---\ntitle: Extrait\n${before}order: 1\n---\nUn texte.`;
  const pages: Record<string, string> = {
    ...Object.fromEntries(bodies),
    "markdown excuse": `${body("markdown excuse")}\n\n${straight}`,
    "markdown excuse-page": `${body("markdown excuse-page")}\n\nUn texte.\n\n${straight}`,
    "yaml excuse": unknown(`${body("yaml excuse")}\n`),
    "without excuse": straight,
    "without excuse in YAML": unknown(""),
  };
  const contents = Object.entries(pages);
  rmSync(at("content/fr/extraits"), { recursive: true, force: true });
  mkdirSync(at("content/fr/extraits"));
  contents.forEach(([, text], index) => {
    const page = text.startsWith("---\n") ? text : `---\ntitle: Extrait ${index}\n---\n\n${text}`;
    writeFileSync(at(`content/fr/extraits/${index}.md`), `${page}\n`);
  });

  const { stdout } = await runScript("scripts/check.ts", ["--format", "json"], project.folder);
  const problems = JSON.parse(stdout) as { file: string; line: number; check: string; reason: string }[];
  const found = problems.flatMap(({ file, line, check, reason }) => {
    const index = /^content\/fr\/extraits\/(\d+)\.md$/.exec(file)?.[1];
    const name = index === undefined ? undefined : contents[Number(index)]?.[0];
    return name === undefined ? [] : [`${name}, ${line}: ${reason.replaceAll("\u00a0", " ")} [${check}]`];
  });
  expect(found.sort()).toEqual([
    "without excuse in YAML, 3: La propriété « order » se place sous « eleventyNavigation ». [cartouche]",
    "without excuse, 5: Apostrophe droite. [typographie]",
  ]);
  expect([...bodies.keys()]).toEqual([
    ...[
      "cartouche",
      "appel-get",
      "appel-post",
      "section",
      "sections",
      "schema",
      "image",
      "video",
      "lien",
    ].map((prefix) => `markdown ${prefix}`),
    ...["markdown rendu", "markdown excuse", "markdown excuse-page", "yaml excuse"],
  ]);
});
