import { expect, test } from "vitest";
import { loadContract } from "../contract/load-contract.ts";
import {
  ACTIONS,
  CREATIONS,
  followingStatuses,
  isFinalStatus,
  kindOfPath,
  LIFECYCLES,
} from "./lifecycles.ts";

test.each([
  ["CHECKING", ["CLOSED", "OPEN"]],
  ["WAITING", ["PROGRESS", "ABORTED", "SUCCESS"]],
  ["GENERATING", ["GENERATED"]],
  ["PUBLISHING", ["PUBLISHED", "MODIFYING", "UNPUBLISHING", "UNPUBLISHED"]],
  ["SUCCESS", []],
  ["constructor", []],
])("after %s may come %j", (status, following) => {
  expect(followingStatuses(status)).toEqual(expect.arrayContaining(following));
  expect(followingStatuses(status).includes(status) && following.length === 0).toBe(false);
});

test.each([
  ["SUCCESS", true],
  ["FAILURE", true],
  ["ABORTED", true],
  ["CLOSED", true],
  ["UNSTABLE", true],
  ["GENERATED", true],
  ["PUBLISHED", true],
  ["UNPUBLISHED", true],
  ["CREATED", false],
  ["WAITING", false],
  ["PROGRESS", false],
  ["CHECKING", false],
  ["GENERATING", false],
  ["PUBLISHING", false],
  ["MODIFYING", false],
  ["UNPUBLISHING", false],
  ["SYNCHRONIZING", false],
])("whether waiting ends at %s: %s", (status, isFinal) => {
  expect(isFinalStatus(status)).toBe(isFinal);
});

test.each([
  ["/datastores/{datastore}/uploads/{upload}", "upload"],
  ["/datastores/{datastore}/processings/executions/{execution}", "processing_execution"],
  ["/datastores/{datastore}/checks/executions/{execution}", "check_execution"],
  ["/statics/tms/{tms}", "tms"],
  ["/users/me", undefined],
])("the kind of the entity at the end of %s is %s", (path, kind) => {
  expect(kindOfPath(path)).toBe(kind);
});

test("the tables name operations and kinds of the contract", () => {
  const { operations } = loadContract();
  const ids = new Set(operations.map(({ id }) => id));
  const kinds = new Set(operations.map(({ path }) => kindOfPath(path)));
  expect([...Object.keys(ACTIONS), ...Object.keys(CREATIONS)].filter((id) => !ids.has(id))).toEqual([]);
  expect(Object.keys(LIFECYCLES).filter((kind) => !kinds.has(kind))).toEqual([]);
});
