import { describe, expect, test } from "vitest";
import { readCases, runCases, type CaseResult } from "./check-cases.ts";

const all = await readCases();
const results = await runCases(all);

describe.each([...all])("the check %s", (check, { faults, correct }) => {
  const told = (kind: CaseResult["kind"], key: "expected" | "told"): string[] =>
    results
      .filter((result) => result.check === check && result.kind === kind)
      .map((result) => [result.name, ...result[key]].join("\n    "));

  test("has at least 12 faults and 20 correct cases", () => {
    expect(faults.length).toBeGreaterThanOrEqual(12);
    expect(correct.length).toBeGreaterThanOrEqual(20);
  });

  test("tells of each fault once, at its place, in these words", () => {
    expect(told("fault", "told")).toEqual(told("fault", "expected"));
  });

  test("tells of nothing on correct pages", () => {
    expect(told("correct", "told")).toEqual(told("correct", "expected"));
  });
});

test("each of the eight checks of content has its cases", () => {
  const checks = ["cartouche", "liens", "medias", "schemas", "secrets", "titres", "typographie", "variables"];
  expect([...all.keys()].sort()).toEqual(checks);
});
