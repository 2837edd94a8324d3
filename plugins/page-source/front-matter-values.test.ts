import { describe, expect, it } from "vitest";
import { checkValues } from "./front-matter-values.ts";

describe("the values of front matter", () => {
  it.each([
    { title: "A", mermaid: true, noindex: false },
    { title: 2024, description: "a" },
    { redirect_from: "/a/" },
    { redirect_from: ["/a/", "/b"] },
    { permalink: "/fr/a/" },
    { permalink: "/fr/a.txt" },
    { permalink: false },
    { date: "2026-01-31" },
    { date: "2026-01-31T12:00:00Z" },
    { date: "2024-02-29T23:00:00+02:00" },
    { tags: "a" },
    { tags: ["a", "b"] },
    { layout: false },
    { eleventyNavigation: null },
    { eleventyNavigation: { key: "A" } },
  ])("are used: %j", (data) => {
    expect(checkValues(data, ["urls"])).toEqual({ data, faults: [] });
  });

  it.each([
    { permalink: "/fr/a" },
    { permalink: ["x"] },
    { date: "hier" },
    { date: "2026-02-30" },
    { date: "2026-01-31 12:00" },
    { redirect_from: "/a/#b" },
    { redirect_from: "/" },
    { date: "2024-13-45" },
    { date: "2024-1-5" },
    { tags: { a: "b" } },
    { tags: 3 },
    { layout: ["a"] },
    { eleventyNavigation: "A" },
    { eleventyExcludeFromCollections: "oui" },
  ])("cannot be used: %j", (data) => {
    expect(checkValues({ title: "A", ...data }, [])).toEqual({
      data: { title: "A" },
      faults: [{ kind: "unusable-value", path: Object.keys(data) }],
    });
  });

  it.each([{ permalink: null }, { description: null }, { title: null }])("cannot be empty: %j", (data) => {
    expect(checkValues(data, [])).toEqual({
      data: {},
      faults: [{ kind: "empty-value", path: Object.keys(data) }],
    });
  });

  it.each([
    [
      "a wrong part of a page’s place, which menus do without",
      { eleventyNavigation: { key: "A", order: "1" } },
      { eleventyNavigation: { key: "A", order: "1" } },
      [{ kind: "unusable-value", path: ["eleventyNavigation", "order"] }],
    ],
    [
      "a wrong entry with its list",
      { redirect_from: ["/a", "b"] },
      {},
      [{ kind: "unusable-value", path: ["redirect_from", "1"] }],
    ],
    [
      "a missing part with what should hold it",
      { action: { title: "A" } },
      {},
      [{ kind: "missing-name", path: ["action", "url"] }],
    ],
    [
      "no unknown name, which does no harm",
      { eleventyNavigation: { clef: "A" } },
      { eleventyNavigation: { clef: "A" } },
      [
        {
          kind: "unknown-name",
          path: ["eleventyNavigation", "clef"],
          allowed: ["key", "parent", "order", "nav"],
        },
      ],
    ],
  ])("lose %s", (_title, given, data, faults) => {
    expect(checkValues(given, [])).toEqual({ data, faults });
  });

  it("may have a name that the schema lacks where the page uses it", () => {
    const isUsed = (name: string): boolean => name === "ville";
    const { data, faults } = checkValues({ ville: "Lyon", pays: "FR" }, [], isUsed);
    expect(data).toEqual({ ville: "Lyon", pays: "FR" });
    expect(faults.map(({ kind, path }) => [kind, ...path])).toEqual([["unknown-name", "pays"]]);
  });

  it.each(["page", "collections", "content", "eleventy", "pkg", "pagination", "urls"])(
    "cannot be named %s",
    (name) => {
      expect(checkValues({ [name]: 1 }, ["urls", "ids"])).toEqual({
        data: {},
        faults: [{ kind: "reserved-name", path: [name] }],
      });
    },
  );
});
