import { expect, it } from "vitest";
import { siteOf } from "../../tests/site-of.ts";
import { findRightAddress } from "./right-address.ts";

const site = siteOf([], {
  addresses: ["/fr/guide/", "/fr/guides/un/", "/fr/guides/une/", "/fr/aide/", "/fr/pas-1/"],
  files: { "/images/a.png": { size: 1 } },
});

it.each([
  ["/fr/giude/", "/fr/guide/", true],
  ["/fr/giude", "/fr/guide/", true],
  ["/FR/Guide/", "/fr/guide/", true],
  ["/fr//guide/", "/fr/guide/", true],
  ["/fr/guide.md", "/fr/guide/", true],
  ["/content/fr/guide/index.md", "/fr/guide/", true],
  ["/assets/images/a.png", "/images/a.png", true],
  ["/images\\a.png", "/images/a.png", true],
  ["/images/A.PNG", "/images/a.png", true],
  ["/fr/guides/unx/", "/fr/guides/un/", false],
  ["/fr/suite/", undefined, false],
  ["/fr/pas-1/x/", undefined, false],
  ["/fr/", undefined, false],
])("of %s, %s is the right address, surely: %s", (path, right, isSure) => {
  expect(findRightAddress(path, site)).toEqual(right === undefined ? { isSure } : { right, isSure });
});
