import { expect, test } from "vitest";
import { describeRequest } from "./describe-request.ts";

test.each([
  ["/users/me", "GET /users/me 200 3\u00a0ms"],
  ["/données\u009b31m", "GET /donn?es?31m 200 3\u00a0ms"],
  ["/a\u001b[2J", "GET /a?[2J 200 3\u00a0ms"],
  [`/${"a".repeat(300)}`, `GET /${"a".repeat(198)}… 200 3\u00a0ms`],
])("a request for %j is told on one line that a terminal cannot take for an order", (path, line) => {
  expect(describeRequest({ method: "GET", path, status: 200, milliseconds: 2.6 })).toBe(line);
});
