import { expect, test } from "vitest";
import { fitsNumberFormat, fitsTextFormat, isKnownFormat } from "./formats.ts";

test.each([
  ["uuid", "7a7ccc8b-e0d1-47ed-848d-5a5cdb529539", true],
  ["uuid", "7A7CCC8B-E0D1-47ED-848D-5A5CDB529539", true],
  ["uuid", "7a7ccc8be0d147ed848d5a5cdb529539", false],
  ["date", "2024-02-29", true],
  ["date", "2023-02-29", false],
  ["date", "2023-13-01", false],
  ["date", "01/02/2023", false],
  ["date-time", "2023-02-01T09:45:10.725069Z", true],
  ["date-time", "2023-02-01T09:45:10+01:00", true],
  ["date-time", "2023-02-01T09:45:10", false],
  ["date-time", "2023-02-01T25:45:10Z", false],
  ["date-time", "2023-02-01", false],
  ["uri", "https://data.geopf.fr/wfs?a=b", true],
  ["uri", "data.geopf.fr", false],
  ["uri", "https://data geopf.fr", false],
  ["email", "contact@ign.fr", true],
  ["email", "contact", false],
  ["ipv4", "192.0.2.1", true],
  ["ipv4", "192.0.2.256", false],
  ["binary", "no matter what", true],
  ["int64", "a string is none of its business", true],
])("as %s, %s: %s", (format, text, expected) => {
  expect(fitsTextFormat(text, format)).toBe(expected);
});

test.each([
  ["int32", 2147483647, true],
  ["int32", 2147483648, false],
  ["int64", 10000000000, true],
  ["int64", 1.5, false],
  ["double", 1.5, true],
  ["uuid", 12, true],
])("as %s, %d: %s", (format, value, expected) => {
  expect(fitsNumberFormat(value, format)).toBe(expected);
});

test("a format that is not checked is not known", () => {
  expect(["uuid", "hostname", "toString", 12].map(isKnownFormat)).toEqual([true, false, false, false]);
});
