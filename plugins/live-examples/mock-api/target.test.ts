import { expect, test } from "vitest";
import { isBelow, readTarget } from "./target.ts";

test.each([
  ["/users/me", "/users/me"],
  ["/users/me?fields=_id", "/users/me?fields=_id"],
  ["http://localhost:4010/users/me", "/users/me"],
  ["http://localhost:4010", "/"],
  ["http://localhost:4010?a=http://x/", "/?a=http://x/"],
  ["?a=1", "/?a=1"],
  ["*", "/*"],
  ["", "/"],
  [undefined, "/"],
])("of %s, the API is asked for %s", (url, target) => expect(readTarget(url)).toBe(target));

test.each([
  ["/api-simulee", true],
  ["/api-simulee/", true],
  ["/api-simulee/users/me", true],
  ["/api-simulee?a=1", true],
  ["/api-simulee-2/users/me", false],
  ["/users/api-simulee", false],
  ["/", false],
])("%s is below /api-simulee: %s", (target, expected) =>
  expect(isBelow(target, "/api-simulee")).toBe(expected),
);
