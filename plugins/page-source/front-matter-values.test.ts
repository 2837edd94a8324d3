import { describe, expect, it } from "vitest";
import { checkValues } from "./front-matter-values.ts";

describe("the values of front matter", () => {
  it.each([
    { title: "A", mermaid: true, order: 1, rien: null },
    { permalink: "/fr/a/" },
    { permalink: "/fr/a.txt" },
    { permalink: false },
    { date: "2026-01-31" },
    { date: "2026-01-31T12:00:00Z" },
    { tags: "a" },
    { tags: ["a", "b"] },
    { layout: false },
    { eleventyNavigation: null },
    { eleventyNavigation: { key: "A" } },
  ])("are used: %j", (data) => {
    expect(checkValues(data, ["urls"])).toEqual({ data, unusable: [], reserved: [] });
  });

  it.each([
    { permalink: "/fr/a" },
    { permalink: ["x"] },
    { permalink: null },
    { date: "hier" },
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
      unusable: Object.keys(data),
      reserved: [],
    });
  });

  it.each(["page", "collections", "content", "eleventy", "pkg", "pagination", "urls"])(
    "cannot be named %s",
    (name) => {
      expect(checkValues({ [name]: 1 }, ["urls", "ids"])).toEqual({
        data: {},
        unusable: [],
        reserved: [name],
      });
    },
  );
});
