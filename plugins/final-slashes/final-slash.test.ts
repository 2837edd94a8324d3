import { describe, expect, it } from "vitest";
import { addFinalSlash } from "./final-slash.ts";

describe("an address", () => {
  it.each([
    ["/fr/guides", "/fr/guides/"],
    ["/fr/guides#ancre", "/fr/guides/#ancre"],
    ["/fr/guides?a=b.c#d", "/fr/guides/?a=b.c#d"],
    ["/fr/v1.2/guides", "/fr/v1.2/guides/"],
    ["/fr/guides\n", "/fr/guides\n/"],
  ])("of a page gets its final slash: %j", (address, expected) => {
    expect(addFinalSlash(address)).toBe(expected);
  });

  it.each([
    "",
    "/",
    "/fr/guides/",
    "/fr/guides/#a",
    "/a.webm",
    "/a.pdf?b",
    "#a",
    "?a",
    "a/b",
    "../a",
    "//a.fr/b",
    "https://a.fr/b",
    "mailto:a@b.fr",
  ])("stays as it is: %j", (address) => {
    expect(addFinalSlash(address)).toBe(address);
  });
});
