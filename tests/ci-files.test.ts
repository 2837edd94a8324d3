import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

const { scripts, engines } = JSON.parse(readFileSync("package.json", "utf8")) as {
  scripts: Record<string, string>;
  engines: { node: string };
};

interface Step {
  uses?: string;
  with?: Record<string, unknown>;
  run?: string;
  "continue-on-error"?: boolean;
}
interface Workflow {
  on: { push: unknown; pull_request: unknown };
  permissions: unknown;
  concurrency: { "cancel-in-progress": boolean };
  jobs: Record<string, { "timeout-minutes": number; steps: Step[] }>;
}
interface GitLab {
  workflow: { rules: { if: string; when?: string }[] };
  validate: {
    image: string;
    timeout: string;
    interruptible: boolean;
    variables: Record<string, string>;
    before_script: string[];
    script: string[];
    artifacts: { when: string; reports: { codequality: string } };
  };
}

const FILES = [".github/workflows/validate.yml", ".gitlab-ci.yml"];
const texts = FILES.map((file) => readFileSync(file, "utf8"));
const [gitHub, gitLab] = texts.map((text): unknown => parse(text)) as [Workflow, GitLab];

describe.each(FILES.map((file, index) => [file, texts[index] ?? ""]))("%s", (_file, text) => {
  it("names commands of package.json only", () => {
    const named = Array.from(text.matchAll(/npm run (?:--silent )?([\w:]+)/g), ([, name]) => name);
    expect(named).toContain("validate");
    expect(named.filter((name = "") => scripts[name] === undefined)).toEqual([]);
  });

  it("names no secret and no address", () => {
    expect(text).not.toMatch(/secrets\.|token|password|https?:|registry/i);
  });
});

describe("the workflow of GitHub", () => {
  const { "timeout-minutes": timeout, steps } = gitHub.jobs["validate"] ?? {
    "timeout-minutes": 0,
    steps: [],
  };
  const indexOf = (command: string): number => steps.findIndex(({ run }) => run?.includes(command));
  const used = (action: string): Step | undefined => steps.find(({ uses }) => uses?.startsWith(`${action}@`));

  it("runs on pushes and on pull requests, reads only, and drops a run that a new one replaces", () => {
    expect(Object.keys(gitHub.on)).toEqual(["push", "pull_request"]);
    expect(gitHub.permissions).toEqual({ contents: "read" });
    expect(gitHub.concurrency["cancel-in-progress"]).toBe(true);
    expect(timeout).toBe(25);
  });

  it("asks for the whole history, which dates come from", () => {
    expect(used("actions/checkout")?.with?.["fetch-depth"]).toBe(0);
  });

  it("takes each action by its major version", () => {
    expect(steps.flatMap(({ uses = [] }) => uses)).toEqual(["actions/checkout@v6", "actions/setup-node@v6"]);
  });

  it("runs the Node that the project asks for", () => {
    expect(engines.node).toBe(`>=${String(used("actions/setup-node")?.with?.["node-version"])}.19`);
  });

  it("annotates once all is installed, without stopping what validates", () => {
    const order = [indexOf("npm ci"), indexOf("npm run --silent check:github"), indexOf("npm run validate")];
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(order[0]).toBeGreaterThan(-1);
    const mayFail = steps.filter((step) => step["continue-on-error"]).map(({ run }) => run);
    expect(mayFail).toEqual(["npm run --silent check:github"]);
    expect(steps.at(-1)?.run).toBe("npm run validate");
  });
});

describe("the pipeline of GitLab", () => {
  const {
    image,
    timeout,
    interruptible,
    variables,
    before_script: before,
    script,
    artifacts,
  } = gitLab.validate;

  it("runs on merge requests and on branches, once for a branch that has one", () => {
    expect(gitLab.workflow.rules).toEqual([
      { if: '$CI_PIPELINE_SOURCE == "merge_request_event"' },
      { if: "$CI_COMMIT_BRANCH && $CI_OPEN_MERGE_REQUESTS", when: "never" },
      { if: "$CI_COMMIT_BRANCH" },
    ]);
    expect({ timeout, interruptible }).toEqual({ timeout: "25 minutes", interruptible: true });
  });

  it("asks for the whole history, which dates come from", () => {
    expect(variables["GIT_DEPTH"]).toBe("0");
  });

  it("runs the Node that the project asks for", () => {
    expect(engines.node).toBe(`>=${/^node:(\d+)-/.exec(image)?.[1] ?? ""}.19`);
  });

  it("annotates once all is installed, without stopping what validates", () => {
    expect(before[0]).toMatch(/^npm ci /);
    expect(script).toEqual([
      "npm run --silent check:gitlab > gl-code-quality-report.json || true",
      "npm run validate",
    ]);
    expect(artifacts).toEqual({ when: "always", reports: { codequality: "gl-code-quality-report.json" } });
  });

  it("writes its report where neither git nor the check of form looks", () => {
    expect(readFileSync(".gitignore", "utf8").split(/\r?\n/)).toContain(artifacts.reports.codequality);
  });
});
