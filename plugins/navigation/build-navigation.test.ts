import { describe, expect, it } from "vitest";
import { buildNavigation, type NavigationEntry, type NavigationPage } from "./build-navigation.ts";

const page = (key: string, parent?: string, rest: Partial<NavigationPage> = {}): NavigationPage => ({
  url: `/${key}/`,
  title: key,
  key,
  order: 1,
  ...(parent === undefined ? {} : { parent }),
  ...rest,
});

/** A menu in one line: `a(b c)`. */
function drawn(entries: readonly NavigationEntry[]): string {
  return entries
    .map(({ title, children }) => (children.length > 0 ? `${title}(${drawn(children)})` : title))
    .join(" ");
}

describe("the menus of the site", () => {
  it.each([
    ["are empty without pages", [], ""],
    [
      "follow parents to any depth, whatever the order of pages",
      [page("c", "b"), page("a"), page("b", "a")],
      "a(b(c))",
    ],
    [
      "follow `order`, then the title in French",
      [page("z", "a", { order: 0 }), page("Eau", "a"), page("Été", "a"), page("écu", "a"), page("a")],
      "a(z Eau écu Été)",
    ],
    ["set a page whose parent does not exist at the top", [page("a"), page("b", "nope")], "a b"],
    ["set a page that is its own parent at the top", [page("a", "a")], "a"],
    [
      "set pages that are parents of each other at the top",
      [page("a", "b"), page("b", "a"), page("c", "b")],
      "a b(c)",
    ],
    [
      "show both pages that bear the same key, the first as parent",
      [
        page("a", undefined, { title: "a1" }),
        page("a", undefined, { title: "a2", url: "/a2/" }),
        page("b", "a"),
      ],
      "a1(b) a2",
    ],
    ["leave out a page without key", [page("a"), { url: "/b/", title: "b", order: 1, parent: "a" }], "a"],
  ])("%s", (_title, pages, expected) => {
    expect(drawn(buildNavigation(pages).sections)).toBe(expected);
  });

  it("give each page its ancestors, its entry and its own menu", () => {
    const { byUrl, keys } = buildNavigation([
      page("guide", undefined, { menu: "guides" }),
      page("pas", "guide", { description: "Un pas" }),
      page("aide", undefined, { menu: "aides" }),
      page("autre", undefined, { menu: "guides", order: 2 }),
      page("seul", "nope"),
    ]);
    const found = Object.entries(byUrl).map(([url, { ancestors, entry, menu }]) => [
      url,
      drawn(ancestors),
      drawn([entry]),
      drawn(menu),
    ]);
    expect(found).toEqual([
      ["/aide/", "", "aide", "aide"],
      ["/guide/", "", "guide(pas)", "guide(pas) autre"],
      ["/pas/", "guide(pas)", "pas", "guide(pas) autre"],
      ["/seul/", "", "seul", "seul"],
      ["/autre/", "", "autre", "guide(pas) autre"],
    ]);
    expect(byUrl["/pas/"]?.entry).toEqual({
      url: "/pas/",
      title: "pas",
      description: "Un pas",
      children: [],
    });
    expect(keys).toEqual(new Set(["guide", "pas", "aide", "autre", "seul"]));
  });

  it("tell each page its section, and its neighbours in the order in which its menu reads", () => {
    const { byUrl } = buildNavigation([
      page("guide", undefined, { menu: "guides" }),
      page("pas", "guide"),
      page("détail", "pas"),
      page("suite", "guide", { order: 2 }),
      page("annexe", undefined, { menu: "guides", order: 2 }),
      page("aide"),
      page("autre"),
    ]);
    const found = Object.values(byUrl).map(({ entry, section, previous, next }) =>
      [section.title, previous?.title ?? "-", entry.title, next?.title ?? "-"].join(" "),
    );
    expect(found).toEqual([
      "aide - aide -",
      "autre - autre -",
      "guide - guide pas",
      "guide guide pas détail",
      "guide pas détail suite",
      "guide détail suite annexe",
      "annexe suite annexe -",
    ]);
  });

  it("are made of 20,000 pages in no time", () => {
    const pages = Array.from({ length: 20_000 }, (_, index) =>
      page(`p${index}`, index === 0 ? undefined : `p${Math.floor(index / 10)}`),
    );
    const start = performance.now();
    expect(Object.keys(buildNavigation(pages).byUrl)).toHaveLength(20_000);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
