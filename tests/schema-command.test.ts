import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { readEditorFile } from "./editor-files.ts";
import { copyProject } from "./project-copy.ts";
import { runScript } from "./run-command.ts";

const FILES = [".vscode/cartouche.schema.json", ".vscode/cartouche.code-snippets"];

describe("npm run schema", () => {
  it("writes the very files that the project keeps", async () => {
    const project = copyProject();
    onTestFinished(() => project.remove());
    expect(await runScript("scripts/schema.ts", [], project.folder)).toEqual({
      stdout: "Fichiers écrits\u00a0: .vscode/cartouche.schema.json, .vscode/cartouche.code-snippets.\n",
      stderr: "",
      exitCode: 0,
    });
    for (const file of FILES)
      expect(readFileSync(join(project.folder, file), "utf8")).toBe(
        readFileSync(file, "utf8").replaceAll("\r\n", "\n"),
      );
  });

  it("takes no option", async () => {
    expect(await runScript("scripts/schema.ts", ["--format"])).toEqual({
      stdout: "",
      stderr: "La commande n’a pas pu aboutir\u00a0: cette commande ne prend aucune option.\n",
      exitCode: 2,
    });
  });
});

it("offers each name of the front matter where VS Code takes the text for YAML", () => {
  const snippets = readEditorFile<Record<string, object>>("cartouche.code-snippets");
  expect(snippets["eleventyNavigation"]).toEqual({
    scope: "yaml",
    prefix: "eleventyNavigation",
    description: "La place de la page dans les menus.",
    body: "eleventyNavigation:\n\t$0",
  });
  expect(snippets["noindex"]).toMatchObject({ prefix: "noindex", body: "noindex: ${1|true,false|}" });
  expect(Object.keys(snippets)).toEqual(
    expect.arrayContaining(["title", "description", "key", "parent", "order"]),
  );
});

it("is where the settings of VS Code look for it", () => {
  const settings = readEditorFile<{ "yaml.schemas": Record<string, string> }>("settings.json");
  const [[schema = "", pages] = []] = Object.entries(settings["yaml.schemas"]);
  expect(existsSync(schema)).toBe(true);
  expect(pages).toBe("content/**/*.md");
});
