import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readLastChanges } from "./read-last-changes.ts";

describe("the last change of each file", () => {
  let root: string;
  let repository: string;
  const write = (file: string, text: string): void => writeFileSync(join(repository, file), text);
  const git = (date: string, ...args: string[]): void => {
    const who = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"];
    const env = { ...process.env, GIT_COMMITTER_DATE: date, GIT_AUTHOR_DATE: "2000-01-01T00:00:00Z" };
    execFileSync("git", [...who, ...args], { cwd: repository, env, stdio: "pipe" });
  };
  const commit = (date: string): void => {
    git(date, "add", "--all");
    git(date, "commit", "--message", "a");
  };

  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), "last-change-"));
    repository = join(root, "repository");
    mkdirSync(join(repository, "site/content/fr"), { recursive: true });
    git("", "init", "--initial-branch", "main");
    write("site/content/fr/été « 2 ».md", "a");
    write("site/content/fr/ancien.md", "a".repeat(100));
    write("site/content/fr/modifiée.md", "a");
    write("site/README.md", "a");
    commit("2026-01-01T00:00:00Z");
    git("", "checkout", "-b", "branch");
    write("site/content/fr/branche.md", "a");
    commit("2026-02-01T00:00:00Z");
    git("", "checkout", "main");
    write("site/content/fr/modifiée.md", "b");
    renameSync(join(repository, "site/content/fr/ancien.md"), join(repository, "site/content/fr/nouveau.md"));
    commit("2026-03-01T00:00:00Z");
    git("2026-04-01T00:00:00Z", "merge", "--no-ff", "--message", "a", "branch");
    write("site/content/fr/modifiée.md", "not committed");
    write("site/content/fr/nouvelle.md", "not committed");
  });
  afterAll(() => rmSync(root, { recursive: true, force: true, maxRetries: 5 }));

  it("is that of its last commit, whatever its name, its branch and what is not committed", async () => {
    const changes = await readLastChanges("content", join(repository, "site"));
    const days = [...changes].map(([file, date]) => `${file} ${date.toISOString().slice(0, 10)}`);
    expect(days.sort()).toEqual([
      "content/fr/ancien.md 2026-03-01",
      "content/fr/branche.md 2026-02-01",
      "content/fr/modifiée.md 2026-03-01",
      "content/fr/nouveau.md 2026-03-01",
      "content/fr/été « 2 ».md 2026-01-01",
    ]);
  });

  it("is unknown in a clone that has the end of the history only", async () => {
    git("", "clone", "--depth", "1", pathToFileURL(repository).href, join(root, "shallow"));
    expect(await readLastChanges("content", join(root, "shallow/site"))).toEqual(new Map());
  });

  it("is unknown outside a repository, and in one without a commit", async () => {
    mkdirSync(join(root, "empty"));
    expect(await readLastChanges("content", join(root, "empty"))).toEqual(new Map());
    git("", "init", join(root, "empty"));
    expect(await readLastChanges("content", join(root, "empty"))).toEqual(new Map());
  });
});
