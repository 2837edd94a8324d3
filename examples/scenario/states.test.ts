import { expect, test } from "vitest";
import { checksFrom, hasRunningChecks, isFinalState, leadsTo, sortsChecks } from "./states.ts";

test.each([
  ["CHECKING", "CLOSED"],
  ["CHECKING", "UNSTABLE"],
  ["CREATED", "SUCCESS"],
  ["WAITING", "FAILURE"],
  ["PROGRESS", "ABORTED"],
  ["GENERATING", "GENERATED"],
  ["PUBLISHING", "PUBLISHED"],
  ["MODIFYING", "PUBLISHED"],
  ["UNPUBLISHING", "UNPUBLISHED"],
  ["SYNCHRONIZING", "PUBLISHED"],
])("%s comes to %s by itself", (state, other) => {
  expect(leadsTo(state, other)).toBe(true);
});

test.each([
  ["OPEN", "CHECKING"],
  ["CLOSED", "OPEN"],
  ["SUCCESS", "PROGRESS"],
  ["PROGRESS", "WAITING"],
  ["PUBLISHED", "UNPUBLISHED"],
  ["PROGRESS", "PROGRESS"],
  ["constructor", "name"],
])("%s does not come to %s by itself", (state, other) => {
  expect(leadsTo(state, other)).toBe(false);
});

test.each([
  ["SUCCESS", true],
  ["UNSTABLE", true],
  ["OPEN", true],
  ["CREATED", false],
  ["PROGRESS", false],
])("%s is final: %s", (state, isFinal) => {
  expect(isFinalState(state)).toBe(isFinal);
});

test("the checks of an upload are known by their four lists", () => {
  const lists = { asked: [1], in_progress: [2], passed: [3], failed: [4] };
  expect(sortsChecks(lists)).toBe(true);
  expect(sortsChecks({ ...lists, failed: 4 })).toBe(false);
  expect(hasRunningChecks({ ...lists, asked: [] })).toBe(true);
  expect(hasRunningChecks({ ...lists, asked: [], in_progress: [] })).toBe(false);
});

test("a check that is asked for or running may be read farther on, one that has ended may not", () => {
  const lists = { asked: [1], in_progress: [2], passed: [3], failed: [4] };
  expect(checksFrom(lists, "asked")).toEqual([1, 2, 3, 4]);
  expect(checksFrom(lists, "in_progress")).toEqual([2, 3, 4]);
  expect(checksFrom(lists, "passed")).toEqual([3]);
  expect(checksFrom(lists, "other")).toEqual([]);
});
