import { expect, it } from "vitest";
import { internalPath } from "./internal-path.ts";

it.each([
  ["/fr/guide/", "/fr/guide/"],
  ["/fr/guide?x=1#y", "/fr/guide"],
  ["/fr/guide/index.html#y", "/fr/guide/"],
  ["suite/", "/fr/page/suite/"],
  ["../guide/", "/fr/guide/"],
  ["/fr/%C3%A9t%C3%A9/", "/fr/été/"],
  ["/fr/%zz/", "/fr/%zz/"],
  ["#y", undefined],
  ["?x=1", undefined],
  ["", undefined],
  ["https://ign.fr/x", undefined],
  ["//ign.fr/x", undefined],
  ["mailto:a@example.com", undefined],
  ["/fr/{{ nope }}/", undefined],
])("%s leads to %s", (address, path) => {
  expect(internalPath(address, { url: "/fr/page/" })).toBe(path);
});

it("of a page that is not written begins at the root", () => {
  expect(internalPath("suite/", { url: false })).toBe("/suite/");
});
