import { expect, test } from "vitest";
import { checkValue } from "./check-value.ts";

test.each([
  ["uuid", "1a6f2c8d-0b7e-4c39-8f15-6d92e4b7a803"],
  ["uuid", "1A6F2C8D-0B7E-4C39-8F15-6D92E4B7A803"],
  ["number", "12"],
  ["number", "-0.5"],
  ["url", "http://localhost:3000/retour"],
  ["date", "2026-09-07"],
  ["text", "« n’importe quoi » \n ${x} `y`"],
  ["secret", "mot de passe à accents"],
  ["uuid", ""],
] as const)("a %s may be %j", (type, value) => {
  expect(checkValue(value, { name: "x", type })).toBeUndefined();
});

test.each([
  ["uuid", "1a6f2c8d"],
  ["uuid", " 1a6f2c8d-0b7e-4c39-8f15-6d92e4b7a803"],
  ["uuid", "{datastore}"],
  ["number", "douze"],
  ["number", "1e"],
  ["url", "data.geopf.fr"],
  ["url", "javascript:alert(1)"],
  ["date", "07/09/2026"],
  ["date", "2026-13-01"],
  ["text", ".."],
  ["text", "."],
] as const)("a %s is not %j", (type, value) => {
  expect(checkValue(value, { name: "x", type })).toBe(type);
});

test.each(["a\nb", "a\r\nb", "jeton accentué", "é", "a b", "\u0000"])("a token is not %j", (value) => {
  expect(checkValue(value, { name: "token", type: "secret" })).toBe("token");
});
