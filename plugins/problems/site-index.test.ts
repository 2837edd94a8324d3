import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { renderPage } from "../../tests/render-page.ts";
import { addressOf, indexSite } from "./site-index.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "site-"));
  mkdirSync(join(folder, "videos", "été"), { recursive: true });
  writeFileSync(join(folder, "videos", "a.webm"), "");
  writeFileSync(join(folder, "videos", "été", "b.webm"), "");
  writeFileSync(join(folder, "manques.ts"), "texte");
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const pageWith = (data: Record<string, unknown>) => renderPage("", { data }).page;
const contract = { operations: [] } as unknown as Parameters<typeof indexSite>[0]["contract"];

describe("the index of the site", () => {
  it("knows pages, served files, keys and gaps", () => {
    const gaps = { files: [{ file: "/videos/c.webm", reason: "à filmer" }], facts: { hote: "son nom" } };
    const site = indexSite({
      contract,
      pages: [
        pageWith({ manques: gaps, eleventyNavigation: { key: " a " } }),
        pageWith({ eleventyNavigation: { key: 2024 } }),
        pageWith({ eleventyNavigation: null }),
        pageWith({ eleventyNavigation: "b" }),
      ],
      addresses: ["/fr/", "/fr/a/"],
      otherAddresses: ["/openapi.json"],
      servedFolders: { [join(folder, "videos")]: "/videos/", [join(folder, "nope")]: "/nope/" },
      gapsFile: join(folder, "manques.ts"),
    });
    expect(
      ["/fr/a/", "/fr/a", "/videos/a.webm", "/videos/été/b.webm", "/videos/", "/videos/c.webm"].filter(
        site.hasAddress,
      ),
    ).toEqual(["/fr/a/", "/videos/a.webm", "/videos/été/b.webm"]);
    expect(site.navigationKeys).toEqual(new Set(["a", "2024"]));
    expect(site.gaps).toEqual(gaps);
    expect(site.gapsFile).toEqual({ file: join(folder, "manques.ts"), text: "texte" });
  });

  it("of a site without pages nor gaps is empty", () => {
    const { gaps, gapsFile, navigationKeys } = indexSite({
      contract,
      pages: [],
      addresses: [],
      otherAddresses: [],
      servedFolders: {},
      gapsFile: "nope.ts",
    });
    expect({ gaps, gapsFile, navigationKeys }).toEqual({
      gaps: { files: [], facts: {} },
      gapsFile: { file: "nope.ts", text: "" },
      navigationKeys: new Set(),
    });
  });
});

it.each([
  ["a.webm", "/videos/a.webm"],
  ["été/b.webm", "/videos/été/b.webm"],
  ["été\\b.webm", "/videos/été/b.webm"],
])("serves the file %j at %j", (file, address) => {
  expect(addressOf(file, "/videos/")).toBe(address);
});
