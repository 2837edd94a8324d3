import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import placeholders from "../_data/placeholders.ts";
import { loadContract } from "../contract/load-contract.ts";
import type { ExamplesDocument } from "../examples/files/examples-document.ts";
import { readHttpFile } from "../examples/files/fixtures/read-http-file.ts";
import { runScript } from "./run-command.ts";
import { runCommand, startMockApi } from "./take-away/run-script.ts";

const GUIDES = "/fr/guides-developpeur/tutoriels";

let folder: string;
let site: string;
let again: string;
let document: ExamplesDocument;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "site-"));
  site = join(folder, "site");
  again = join(folder, "again");
  const { exitCode, stderr } = await runScript("tests/take-away/write-files.ts", [site, again]);
  expect([stderr, exitCode]).toEqual(["", 0]);
  document = JSON.parse(readFileSync(join(site, "exemples.json"), "utf8")) as ExamplesDocument;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The files of a folder with this ending, by their address. */
function filesOf(root: string, ending = ""): Map<string, string> {
  const names = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).replaceAll("\\", "/"))
    .filter((file) => file.endsWith(ending))
    .sort();
  return new Map(names.map((name) => [name.slice(root.length), readFileSync(name, "utf8")]));
}

const pagesWithCalls = (): string[] =>
  [...new Set(document.calls.map(({ id }) => id.replace(/#.*$/, "")))].sort();

describe("what readers take away from the site", () => {
  it("is the same twice, in whatever order the pages are read", () => {
    expect(filesOf(again)).toEqual(filesOf(site));
  });

  it("holds nothing of this machine", () => {
    const all = [...filesOf(site).values()].join("\n");
    expect(all).not.toContain(resolve("."));
    expect(all).not.toContain(tmpdir());
  });

  it("stands beside each page that shows calls", () => {
    expect(pagesWithCalls().length).toBeGreaterThan(20);
    for (const name of ["appels.http", "postman.json", "appels.sh"])
      expect([...filesOf(site, `/${name}`).keys()]).toEqual(pagesWithCalls().map((page) => page + name));
  });

  it("is described by its schema, with the state of each check", () => {
    const schema = JSON.parse(readFileSync(join(site, "exemples.schema.json"), "utf8")) as object;
    const validate = new Ajv2020({ allErrors: true }).compile(schema);
    expect(validate(document) || validate.errors).toBe(true);
    expect(document.calls.length).toBeGreaterThan(200);
    expect(document.calls.filter(({ state }) => state === undefined || state === "faulty")).toEqual([]);
  });

  it("has a request for each call in appels.http and postman.json, and no secret", () => {
    const secrets = Object.entries(placeholders).filter(([, { type }]) => type === "secret");
    for (const page of pagesWithCalls()) {
      const calls = document.calls.filter(({ id }) => id.startsWith(`${page}#`));
      const { requests, variables } = readHttpFile(readFileSync(join(site, page, "appels.http"), "utf8"));
      expect(requests.map(({ method }) => method)).toEqual(calls.map(({ method }) => method));
      const used = requests.flatMap(({ url, headers, body }) =>
        Array.from([url, ...headers, body].join("\n").matchAll(/\{\{(.*?)\}\}/g), ([, name = ""]) => name),
      );
      expect(new Set([...used, ...variables.keys()])).toEqual(new Set(variables.keys()));
      const collection = JSON.parse(readFileSync(join(site, page, "postman.json"), "utf8")) as {
        item: { request: { method: string } }[];
        variable: { key: string; value: string }[];
      };
      expect(collection.item.map(({ request }) => request.method)).toEqual(calls.map(({ method }) => method));
      const values = [...variables, ...collection.variable.map(({ key, value }) => [key, value] as const)];
      for (const [name] of secrets)
        expect(values.filter(([key]) => key === name).map(([, value]) => value)).not.toContainEqual(
          expect.stringMatching(/./),
        );
    }
  });
});

describe("the workflows of the site", () => {
  it("lint clean with Redocly, all of them", async () => {
    writeFileSync(join(site, "redocly.yaml"), 'extends: [recommended-strict]\ntelemetry: "off"\n');
    const files = [...filesOf(site, "/arazzo.yaml").keys()].map((file) => file.slice(1));
    expect(files.length).toBeGreaterThan(20);
    const { stderr, exitCode } = await runCommand(
      process.execPath,
      [resolve("node_modules/@redocly/cli/bin/cli.js"), "lint", "--config", "redocly.yaml", ...files],
      { folder: site, values: { REDOCLY_SUPPRESS_UPDATE_NOTICE: "true", REDOCLY_TELEMETRY: "off" } },
    );
    expect(exitCode, stderr).toBe(0);
    rmSync(join(site, "redocly.yaml"));
  });

  it("name operations of the contract, with every path parameter, and values that something gives", () => {
    interface Step {
      stepId: string;
      operationId: string;
      parameters?: { name: string; in: string }[];
      outputs?: Record<string, string>;
    }
    const { operations } = loadContract();
    for (const [file, text] of filesOf(site, "/arazzo.yaml")) {
      const { workflows } = parse(text) as {
        workflows: [{ inputs: { properties: Record<string, unknown> }; steps: Step[] }];
      };
      const [{ inputs, steps }] = workflows;
      const known = Object.keys(inputs.properties).map((name) => `$inputs.${name}`);
      for (const step of steps) {
        const operation = operations.find(({ id }) => id === step.operationId);
        const wanted = operation?.parameters.filter((parameter) => parameter.in === "path");
        expect(
          step.parameters?.filter((parameter) => parameter.in === "path").map(({ name }) => name) ?? [],
          `${file} ${step.stepId}`,
        ).toEqual(wanted?.map(({ name }) => name));
        const used = JSON.stringify(step).match(/\$(?:inputs\.\w+|steps\.\w+\.outputs\.\w+)/g) ?? [];
        expect(used.filter((expression) => !known.includes(expression))).toEqual([]);
        known.push(...Object.keys(step.outputs ?? {}).map((name) => `$steps.${step.stepId}.outputs.${name}`));
      }
    }
  });
});

describe("the scripts of the site", () => {
  it.each(["sh", "bash"])("are what %s can read", async (shell) => {
    const files = [...filesOf(site, "/appels.sh").keys()].map((file) => join(site, file));
    const loop = `for file in "$@"; do ${shell} -n "$file" || exit 1; done`;
    expect(await runCommand("sh", ["-c", loop, "sh", ...files], { folder })).toEqual({
      ...{ stdout: "", stderr: "", exitCode: 0 },
    });
  });

  it.each([
    ["donnees-vecteur/livrer", ["communes_drome.gpkg", "communes_drome.md5"]],
    ["donnees-archive/livrer-traiter", ["communes_drome.zip"]],
  ])("run from start to finish against the mock API: %s", async (guide, files) => {
    const page = `${GUIDES}/${guide}/`;
    const calls = document.calls.filter(({ id }) => id.startsWith(`${page}#`));
    const work = mkdtempSync(join(folder, "work-"));
    for (const name of files) writeFileSync(join(work, name), "contenu");
    const mock = await startMockApi(document.calls);
    try {
      const { stdout, stderr, exitCode } = await runCommand("sh", [join(site, page, "appels.sh")], {
        folder: work,
        values: {
          ...{ API_ENTREPOT: mock.address, OUI: "1", JETON: "jeton", PAUSE: "0" },
          DATASTORE: placeholders["datastore"]?.example ?? "",
        },
      });
      expect(stderr).toBe("");
      expect(exitCode, stdout).toBe(0);
      // What a job gives is read until it is there
      const answered = mock.answered.filter((line, index) => line !== mock.answered[index - 1]);
      expect(answered.map((line) => line.replace(/ .*/, ""))).toEqual(calls.map(({ method }) => method));
      expect(stdout.match(/^HTTP \d+$/gm)).toHaveLength(mock.answered.length);
    } finally {
      await mock.close();
    }
  });
});
