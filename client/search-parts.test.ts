import { describe, expect, it } from "vitest";
import type { FoundPart } from "./pagefind.ts";
import { bestParts, excerptPieces, joinWords } from "./search-parts.ts";

describe("an excerpt", () => {
  it("is text, with what was looked for marked", () => {
    expect(excerptPieces("Le <mark>jeton</mark> expire.")).toEqual([
      ["Le ", false],
      ["jeton", true],
      [" expire.", false],
    ]);
  });
  it("says the signs of HTML as they are", () => {
    expect(excerptPieces("a --&gt; b &amp;&lt;img src=x&gt; &quot;c&quot; <mark>&lt;b&gt;</mark>")).toEqual([
      ['a --> b &<img src=x> "c" ', false],
      ["<b>", true],
    ]);
  });
  it("shows whole what the index has cut", () => {
    expect(excerptPieces("GET <mark>/users</mark> <mark>\u2060/me</mark> \u2060/keys")).toEqual([
      ["GET ", false],
      ["/users/me", true],
      ["/keys", false],
    ]);
    expect(joinWords("\u2060.fr l’ \u2060API")).toBe(".fr l’API");
  });
  it("leaves out the title that stands above it", () => {
    expect(
      excerptPieces("Le <mark>jeton</mark> : quoi ? Il <mark>expire</mark>.", "Le jeton\u00a0: quoi\u00a0?"),
    ).toEqual([
      ["Il ", false],
      ["expire", true],
      [".", false],
    ]);
  });
});

describe("the parts of a page", () => {
  const part = (url: string, ...scores: number[]): FoundPart => ({
    title: url,
    url,
    excerpt: "",
    weighted_locations: scores.map((balanced_score) => ({ balanced_score })),
  });
  const page = (...sub_results: FoundPart[]): Parameters<typeof bestParts>[0] => ({
    url: "/fr/",
    meta: {},
    sub_results,
  });

  it("come the best first, as many as asked", () => {
    const { parts, intro } = bestParts(
      page(part("#a", 100), part("#b", 90, 20), part("#c", 50), part("#d", 60)),
      3,
    );
    expect(parts.map(({ url }) => url)).toEqual(["#b", "#a", "#d"]);
    expect(intro).toBe(undefined);
  });
  it("come after the call that was named, however little it matches", () => {
    const { parts } = bestParts(page(part("GET /users \u2060/me", 1), part("GET /users/me/keys", 100)), 3, [
      "GET /users/me",
    ]);
    expect(parts.map(({ url }) => url)).toEqual(["GET /users \u2060/me", "GET /users/me/keys"]);
  });
  it("leave apart what stands before the first heading, and out what hardly matches", () => {
    const { parts, intro } = bestParts(page(part("/fr/", 1), part("#a", 100), part("#b", 1.9)), 3);
    expect(intro?.url).toBe("/fr/");
    expect(parts.map(({ url }) => url)).toEqual(["#a"]);
  });
});
