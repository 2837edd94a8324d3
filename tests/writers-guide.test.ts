import { existsSync, readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import texts from "../_data/texts.ts";
import { findDiagramFaults } from "../plugins/mermaid/index.ts";
import { FRONT_MATTER_SCHEMA } from "../plugins/page-source/front-matter-schema.ts";
import { checks } from "../scripts/checks/index.ts";
import { publicHelp } from "../scripts/help-address.ts";
import { readEditorFile } from "./editor-files.ts";
import { copyProject, FEW_PAGES } from "./project-copy.ts";
import { startPreview } from "./start-preview.ts";
import { followGuide, SHOWN_OUTPUT, type Followed } from "./writers-guide/follow-guide.ts";
import { checkPairs, HELP_PAGES, helpPages, readPairs, type CheckedPair } from "./writers-guide/pairs.ts";
import { readFences } from "./writers-guide/read-fences.ts";

const GUIDE = "content/fr/ecrire";
const names = checks.map(({ name }) => name);
const pairs = readPairs();
const read = (page: string): string => readFileSync(`${GUIDE}/${page}`, "utf8");

describe("the pages « Erreurs »", () => {
  it("are one for each check, and no other", () => {
    expect(helpPages().sort()).toEqual([...names].sort());
  });

  it("stand where messages lead", () => {
    const addresses = names.map((name) => new URL(publicHelp(name)).pathname);
    expect(addresses).toEqual(names.map((name) => `${HELP_PAGES.replace("content", "")}/${name}/`));
  });

  it("are all in the list, in the order of the checks", () => {
    const rows = read("erreurs/index.md").matchAll(/^\| \[(\w+)\]\(\/fr\/ecrire\/erreurs\/(\w+)\/\)/gm);
    const listed = Array.from(rows, ([, name, address]) => [name, address]);
    expect(listed).toEqual(names.map((name) => [name, name]));
  });

  it("show at least two mistakes each, and what corrects them", () => {
    const countOf = (name: string): number => pairs.filter(({ check }) => check === name).length;
    expect(names.filter((name) => countOf(name) < 2)).toEqual([]);
  });
});

describe("in a page of the site", () => {
  let checked: readonly CheckedPair[];
  beforeAll(async () => {
    checked = await checkPairs(pairs);
  });

  it("each sample « À corriger » is told of by the check of its page, in the words of « Message »", () => {
    const told = checked.map(({ pair, wrong }) => {
      const own = wrong.filter(({ check }) => check === pair.check);
      return [pair.name, ...own.map(({ message }) => asShown(message, pair.message))];
    });
    expect(told).toEqual(pairs.map(({ name, message }) => [name, message]));
  });

  it("each sample « Corrigé » is told of by no check", () => {
    const told = checked.filter(({ right }) => right.length > 0);
    expect(told.map(({ pair, right }) => [pair.name, ...right])).toEqual([]);
  });
});

/** What was printed, without its advice where the guide leaves it out. */
function asShown(message: string, shown: string): string {
  return shown.includes("→") ? message : message.replace(/^→[^]*$/m, "");
}

describe("the guide, followed from its first command to its last", () => {
  let followed: readonly Followed[];
  beforeAll(async () => {
    followed = await followGuide();
  });

  it("creates a page, finds nothing, finds four mistakes, corrects three, finds nothing", () => {
    expect(followed.map(({ command, exitCode }) => [command.split(" ")[2], exitCode])).toEqual([
      ["new", 0],
      ["check", 0],
      ["check", 1],
      ["fix", 1],
      ["check", 0],
    ]);
  });

  it("prints what the guide says", () => {
    expect(followed.map(({ printed }) => printed)).toEqual(followed.map(({ shown }) => shown));
  });

  it("prints the message that « Lire un message » takes apart", () => {
    const shown = readFences(`${HELP_PAGES}/index.md`).filter(({ title }) => title === SHOWN_OUTPUT);
    expect(shown.map(({ text }) => followed.some(({ printed }) => printed.includes(text)))).toEqual([true]);
  });
});

it("« npm start » ends with the lines that the guide shows", async () => {
  const project = copyProject(FEW_PAGES);
  const preview = await startPreview(project.folder);
  try {
    await preview.waitFor(/Server at .*\n/);
    const shown = readFences(`${GUIDE}/installer.md`).find(({ title }) => title === "Les dernières lignes");
    expect(shown?.text).toContain("http://localhost:8080/");
    expect(preview.output()).toContain(shown?.text.replace("http://localhost:8080", preview.address));
  } finally {
    await preview.stop();
    project.remove();
  }
});

it("Mermaid refuses each trap of « Les schémas », and draws what is to be written instead", async () => {
  const [, traps = ""] = read("schemas.md").split("## Les pièges");
  const rows = Array.from(traps.matchAll(/^\| `([^`]+)` \| [^|]+ \| `([^`]+)` \|/gm), ([, wrong, right]) => [
    wrong,
    right,
  ]);
  expect(rows.length).toBeGreaterThanOrEqual(4);
  const diagrams = rows.flat().map((line) => `flowchart LR\n    ${line}\n`);
  const faults = await findDiagramFaults(diagrams);
  const isRefused = diagrams.map((diagram) => faults.get(diagram) !== undefined);
  expect(isRefused).toEqual(rows.flatMap(() => [true, false]));
});

describe("the guide names only what exists", () => {
  const files = readdirSync(GUIDE, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".md"),
  );
  const all = files.map(read).join("\n");
  const namesIn = (text: string, pattern: RegExp): string[] =>
    Array.from(text.matchAll(pattern), ([, name = ""]) => name);

  it("commands", () => {
    const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: object };
    const named = namesIn(all, /npm run (?:--silent )?([\w:]+)/g);
    expect(named).toEqual(expect.arrayContaining(["new", "check", "fix", "check:excused", "links:external"]));
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });

  it("files of the project, but for the page that its reader creates", () => {
    const named = namesIn(all, /`((?:content|assets|_data|_includes)\/[\w./-]*[\w/])`/g);
    expect(named).toContain("_data/placeholders.ts");
    expect(named.filter((path) => !existsSync(path) && !path.endsWith("/suivre-une-livraison.md"))).toEqual(
      [],
    );
  });

  it("tasks and snippets of VS Code", () => {
    const { tasks } = readEditorFile<{ tasks: { label: string }[] }>("tasks.json");
    for (const { label } of tasks) expect(read("verifier.md")).toContain(`| ${label} |`);
    const snippets = readEditorFile<Record<string, { prefix: string | string[] }>>(
      "documentation.code-snippets",
    );
    const prefixes = Object.values(snippets).flatMap(({ prefix }) => prefix);
    const named = namesIn(all, /[Ll](?:’extrait|es extraits) ((?:`[\w-]+`(?:, | et )?)+)/g);
    const words = named.flatMap((list) => namesIn(list, /`([\w-]+)`/g));
    expect(words).toEqual(expect.arrayContaining(["cartouche", "appel-post", "rendu"]));
    expect(words.filter((word) => !prefixes.includes(word))).toEqual([]);
  });

  it("properties of the front matter, and all of them", () => {
    const { eleventyNavigation, ...others } = FRONT_MATTER_SCHEMA.properties;
    const properties = [
      "eleventyNavigation",
      ...Object.keys(eleventyNavigation.properties),
      ...Object.keys(others),
    ];
    const rows = namesIn(read("page.md").split("### ")[0] ?? "", /^\| ((?:`\w+`(?:, )?)+) \|/gm);
    expect(rows.flatMap((row) => namesIn(row, /`(\w+)`/g)).sort()).toEqual(properties.sort());
  });

  it("badges of examples, and all of them", () => {
    const [, badges = ""] = read("bloc.md").split("## Ce que dit le badge");
    const labels = Object.values(texts.exampleState).map(({ label }) => label);
    expect(namesIn(badges, /^\| (?!Badge|-)([^|]+) \|/gm).sort()).toEqual(labels.sort());
  });
});
