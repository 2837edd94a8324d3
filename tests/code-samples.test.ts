import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CODE_LANGUAGES, writeCode, type CodeLanguage } from "../examples/code/index.ts";
import { startServer, type ReceivedRequest, type TestServer } from "./code-samples/echo-server.ts";
import { startMock } from "./code-samples/mock-server.ts";
import { NASTY_FILE_NAMES, NASTY_TEXTS } from "./code-samples/nasty-texts.ts";
import { caseKey, readRequest } from "./code-samples/read-request.ts";
import { contentOf, headerOf, requestCases } from "./code-samples/request-cases.ts";
import {
  compilePrograms,
  makeFolder,
  runEach,
  runPrograms,
  type Outcome,
} from "./code-samples/run-programs.ts";
import { readSamples, type SiteSample } from "./code-samples/site-samples.ts";

const LANGUAGES = CODE_LANGUAGES.map(({ id }) => id);

/** Of all programs of the three languages, on a machine that has much else to do. */
const PATIENCE = 300_000;

const root = mkdtempSync(join(tmpdir(), "code-samples-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe("whatever a request holds, its program sends just that", () => {
  const texts = NASTY_TEXTS.map(([, text]) => text);
  const received = new Map<string, ReceivedRequest>();
  const folder = makeFolder(join(root, "nasty"), NASTY_FILE_NAMES, contentOf);
  const filesBefore = readdirSync(folder);
  let server: TestServer;
  let outcomes: Record<CodeLanguage, Outcome[]>;

  beforeAll(async () => {
    server = await startServer((request) => {
      received.set(caseKey(request.target), request);
      return { status: 201, body: "Reçu.\n" };
    });
    outcomes = await runEach((language) => {
      const base = `${server.address}/${language}`;
      const bodies = requestCases(language).map(({ target, request }) => ({
        ...request,
        url: base + target,
      }));
      const headers = texts.map((text, at) => ({
        method: "GET" as const,
        url: `${base}/header/${at}`,
        headers: [["Authorization", `Bearer ${text}`]] as const,
      }));
      const programs = [...bodies, ...headers].map((request) => writeCode(language, request));
      return runPrograms(language, programs, folder);
    });
  }, PATIENCE);
  afterAll(() => server.close());

  test.each(LANGUAGES)("in %s: its method, its address, its body and its files", (language) => {
    const cases = requestCases(language);
    const seen = cases.map(({ target }) => received.get(caseKey(`/${language}${target}`)));
    expect(cases.length).toBeGreaterThan(150);
    expect(seen.map((request) => request && readRequest(request))).toEqual(cases.map(({ meant }) => meant));
    const shown = outcomes[language].slice(0, cases.length).map((outcome) => JSON.stringify(outcome));
    expect([...new Set(shown)]).toEqual(['{"status":201,"body":"Reçu.\\n","error":""}']);
  });

  test.each(LANGUAGES)("in %s: one header, of one line, or a refusal in the client’s words", (language) => {
    const seen = texts.map((_, at) => received.get(`/${language}/header/${at}`));
    const meant = texts.map((text) => headerOf(text, language));
    expect(seen.map((request) => request && readRequest(request).headers)).toEqual(
      meant.map((value) => value && [["authorization", value]]),
    );
    const errors = outcomes[language].slice(-texts.length).map(({ error }) => error.replace(/\d+/g, "…"));
    expect(errors).toEqual(meant.map((value) => (value === undefined ? REFUSAL : "")));
  });

  test("nothing of what a text says is executed", () => {
    expect(readdirSync(folder)).toEqual(filesBefore);
  });
});

/** What `fetch` says of a header that is no Latin-1. */
const REFUSAL =
  "TypeError: Cannot convert argument to a ByteString because the character at index … has a value of … which is greater than ….";

describe("the samples of the whole site", async () => {
  const samples = await readSamples(root);
  const own = samples.filter(({ meant }) => meant !== undefined);
  const others = samples.filter(({ meant }) => meant === undefined);
  const folder = makeFolder(
    join(root, "site"),
    new Set(samples.flatMap(({ fileNames }) => fileNames)),
    contentOf,
  );
  let mock: TestServer;
  let outcomes: Record<CodeLanguage, Outcome[]>;

  beforeAll(async () => {
    mock = await startMock(samples.map(({ call }) => call));
    outcomes = await runEach((language) =>
      runPrograms(
        language,
        own.map(({ requestTo }) => writeCode(language, requestTo(mock.address))),
        folder,
      ),
    );
  }, PATIENCE);
  afterAll(() => mock.close());

  const notJson = own.filter(({ meant }) => meant?.isJson === false);

  test("are those of the API, which are run, and of other services, which are read", () => {
    expect(own.length).toBeGreaterThan(150);
    expect(others.length).toBeGreaterThan(5);
    expect(own.length - notJson.length).toBeGreaterThan(150);
    expect(own.length + others.length).toBe(samples.length);
  });

  test.each(LANGUAGES)("in %s get the documented answer from the mock API", (language) => {
    const faults = own.flatMap((sample, at) => findFault(sample, outcomes[language][at]) ?? []);
    expect(faults).toEqual([]);
  });

  test.each(LANGUAGES)("in %s are programs where they call other services", async (language) => {
    const programs = others.map(({ requestTo }) => writeCode(language, requestTo(mock.address)));
    expect(await compilePrograms(language, programs, join(root, "others"))).toEqual(others.map(() => ""));
  });
});

test("a program that is none is told", async () => {
  const told = await runEach((language) => compilePrograms(language, ["'"], join(root, "wrong")));
  expect(
    Object.values(told)
      .flat()
      .every((error) => error !== ""),
  ).toBe(true);
});

/** In what the answer to a sample is not the documented one. */
function findFault({ call, meant }: SiteSample, outcome: Outcome | undefined): string | undefined {
  const where = `${call.method} ${call.id}`;
  if (!outcome || !meant?.statuses.includes(outcome.status ?? 0))
    return `${where}: ${outcome?.status}, not ${meant?.statuses.join()}: ${outcome?.error || outcome?.body}`;
  if (outcome.body === "") return meant.isBodyShown ? `${where}: no body` : undefined;
  if (!meant.isJson) return undefined;
  try {
    JSON.parse(outcome.body);
    return undefined;
  } catch {
    return `${where}: no JSON: ${outcome.body.slice(0, 80)}`;
  }
}
