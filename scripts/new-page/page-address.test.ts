import { describe, expect, it } from "vitest";
import { addressOf, folderOf } from "./page-address.ts";

describe("a page’s file says its address, and the folder of the pages below it", () => {
  it.each([
    ["fr/appels/index.md", "/fr/appels/", "fr/appels"],
    ["fr/appels/erreurs.md", "/fr/appels/erreurs/", "fr/appels/erreurs"],
    ["fr/appels/appels.md", "/fr/appels/", "fr/appels"],
    ["index.md", "/", ""],
    ["seule.md", "/seule/", "seule"],
  ])("%s", (file, address, folder) => {
    expect(addressOf(file)).toBe(address);
    expect(folderOf(file)).toBe(folder);
  });
});
