import { expect, it } from "vitest";
import type { Operation } from "../../contract/contract.ts";
import { expectedStatus } from "./expected-status.ts";

const operation = (status: string, isStatusAssumed: boolean): Operation => ({
  ...{ method: "GET", path: "/a", id: "a", summary: "A", parameters: [] },
  responses: { [status]: { content: {}, isStatusAssumed }, "404": { content: {}, isStatusAssumed: false } },
});

it.each([
  ["what its sample says", [201], operation("200", false), { statuses: [201] }],
  ["what its samples say, errors included", [201, 409], operation("200", true), { statuses: [201, 409] }],
  ["the success of its operation", [undefined], operation("201", false), { statuses: [201] }],
  ["any success, where nobody has seen it", [], operation("204", true), { statuses: [], range: [200, 299] }],
  ["its error or a success", [404], operation("200", false), { statuses: [200, 404] }],
  ["a success or a way elsewhere", [], undefined, { statuses: [], range: [200, 399] }],
] as const)("a call may answer %s", (_, statuses, ofOperation, expected) => {
  const responses = statuses.map((status) => ({ text: "{}", ...(status === undefined ? {} : { status }) }));
  expect(expectedStatus({ responses }, ofOperation)).toEqual(expected);
});
