import { expect, it } from "vitest";
import { frenchDate, isoDay } from "./date-words.ts";

it.each([
  ["2026-11-23T12:00:00Z", "23 novembre 2026", "2026-11-23"],
  ["2026-11-30T23:30:00Z", "1er décembre 2026", "2026-12-01"],
  ["2026-07-31T21:59:00Z", "31 juillet 2026", "2026-07-31"],
  ["2026-02-11T00:00:00+14:00", "10 février 2026", "2026-02-10"],
])("%s was in Paris the %s", (date, words, day) => {
  expect([frenchDate(new Date(date)), isoDay(new Date(date))]).toEqual([words, day]);
});
