import { describe, expect, it } from "vitest";
import { findRedirects, type MovedPage } from "./find-redirects.ts";

const page = (url: string, formerAddresses: string[], file = `content${url}index.md`): MovedPage => ({
  file,
  url,
  title: `Titre de ${url}`,
  formerAddresses,
});
/** Where the pages written at old addresses lead: `[from, to]`. */
const leads = (pages: MovedPage[], taken: string[] = []): [string, string][] =>
  findRedirects(pages, taken).map(({ from, to }) => [from, to]);

describe("the page at an old address", () => {
  it("leads to the new one, whose title it bears", () => {
    expect(findRedirects([page("/fr/a/", ["/fr/b/"])], ["/fr/a/"])).toEqual([
      { from: "/fr/b/", to: "/fr/a/", path: "../a/", title: "Titre de /fr/a/" },
    ]);
  });

  it.each([
    ["/fr/b/", "/fr/a/", "../a/"],
    ["/fr/b/c/", "/fr/a/", "../../a/"],
    ["/b/", "/fr/a/", "../fr/a/"],
    ["/fr/a/b/", "/fr/a/", "../"],
    ["/fr/", "/fr/a/", "a/"],
    ["/b/", "/", "../"],
    ["/fr/b/", "/404.html", "../../404.html"],
    ["/été/b/", "/été/où/", "../o%C3%B9/"],
    ["/b/", "/100 %/", "../100%20%25/"],
  ])("%s leads to %s by a path that no prefix changes, %s", (from, to, path) => {
    expect(findRedirects([page(to, [from])], [to])).toMatchObject([{ from, to, path }]);
  });

  it.each([
    ["/fr/b", "/fr/b/"],
    ["/fr/b/index.html", "/fr/b/"],
    ["/fr/b/index.htm/", "/fr/b/"],
    ["/fr/b.html", "/fr/b.html/"],
    ["/fr/%C3%A9t%C3%A9/a%20b", "/fr/été/a b/"],
    ["/100%/", "/100%/"],
    ["/v1.2/b", "/v1.2/b/"],
    ["/l'été & l'{hiver}/", "/l'été & l'{hiver}/"],
  ])("%s is written at %s", (former, from) => {
    expect(leads([page("/fr/a/", [former])])).toEqual([[from, "/fr/a/"]]);
  });

  it("is each of those that a page names, once", () => {
    expect(leads([page("/fr/a/", ["/b/", "/c", "/b", "/b/index.html"])])).toEqual([
      ["/b/", "/fr/a/"],
      ["/c/", "/fr/a/"],
    ]);
  });

  it("leads to the first page that claims it, by file name", () => {
    const pages = [page("/fr/a/", ["/b/"], "content/z.md"), page("/fr/c/", ["/b"], "content/y.md")];
    expect(leads(pages)).toEqual([["/b/", "/fr/c/"]]);
  });

  it.each([
    ["of a page", "/fr/c/", "/fr/c/"],
    ["of a page, written otherwise", "/fr/c", "/fr/c/"],
    ["of a page in capitals, which is the same file on some systems", "/FR/C/", "/fr/c/"],
    ["of a file", "/openapi.json", "/openapi.json"],
    ["below a file", "/openapi.json/b/", "/openapi.json"],
    ["below the file of a page", "/fr/c/index.html/b/", "/fr/c/"],
  ])("is not written at an address %s", (_title, former, taken) => {
    expect(leads([page("/fr/a/", [former])], [taken])).toEqual([]);
  });

  it.each([
    ["no slash at its start", "fr/b/"],
    ["another site", "https://a.example/b/"],
    ["another site, without its scheme", "//a.example/b/"],
    ["an empty folder", "/fr//b/"],
    ["folders above the site", "/../../b/"],
    ["such folders in escapes", "/%2e%2e/b/"],
    ["a folder that stands for itself", "/fr/./b/"],
    ["a query", "/fr/b?c=d"],
    ["an anchor", "/fr/b#c"],
    ["a separator of Windows", "/fr\\b/"],
    ["a character that Windows refuses", "/fr/b:c/"],
    ["a full stop that Windows drops", "/fr/b./"],
    ["a line end", "/fr/b\n/"],
    ["a name too long for a folder", `/fr/${"é".repeat(101)}/`],
    ["nothing", ""],
  ])("is not written where its address has %s", (_title, former) => {
    expect(leads([page("/fr/a/", [former])])).toEqual([]);
  });

  it("leaves the site’s root to the site", () => {
    expect(leads([page("/fr/a/", ["/"])], ["/"])).toEqual([]);
  });
});
