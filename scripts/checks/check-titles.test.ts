import { expect, it } from "vitest";
import { CHECK_TITLES } from "./check-titles.ts";
import { checks } from "./index.ts";

it("every check has one sentence that says what it sees to", () => {
  expect(Object.keys(CHECK_TITLES).sort()).toEqual(checks.map(({ name }) => name).sort());
  for (const title of Object.values(CHECK_TITLES)) expect(title).toMatch(/^[A-ZÉ][^.:;!?']+\.$/);
});
