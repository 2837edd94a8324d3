import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readEditorFile } from "./editor-files.ts";

const text = readFileSync("CONTRIBUTING.md", "utf8");
const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };

describe("CONTRIBUTING.md", () => {
  it("fits one page", () => {
    expect(text.split("\n").length).toBeLessThanOrEqual(60);
  });

  it("names commands that exist", () => {
    const named = Array.from(text.matchAll(/`npm (?:run )?([\w:]+)/g), ([, name = ""]) => name);
    expect(named).toEqual(expect.arrayContaining(["new", "check", "fix", "validate", "schema"]));
    expect(named.filter((name) => name !== "ci" && scripts[name] === undefined)).toEqual([]);
  });

  it("leads to files that exist", () => {
    const files = Array.from(text.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g), ([, file = ""]) => file);
    expect(files).toContain("content/fr/ecrire/index.md");
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
  });

  it("names snippets of VS Code that exist", () => {
    const snippets = readEditorFile<Record<string, { prefix: string | string[] }>>(
      "documentation.code-snippets",
    );
    const prefixes = Object.values(snippets).flatMap(({ prefix }) => prefix);
    expect(prefixes).toEqual(expect.arrayContaining(["appel-get", "section", "image"]));
  });

  it("is set in French typography", () => {
    const prose = text.replace(/`[^`]*`|https?:\S+/g, "");
    expect(prose).not.toMatch(/'|"| [:;!?»]|« /);
  });
});
