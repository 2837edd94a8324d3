import { expect, it } from "vitest";
import { findUserPage, readBuiltPage, sampleOf } from "./built-page.ts";

const BLOCK = '<details class="example"></details>';

it.each<[string, string, string[]]>([
  ["/fr/", '<body data-kind="home">', ["home"]],
  ["/fr/a/", "<body>", ["page"]],
  ["/fr/b/", `<body data-kind="page">${BLOCK}<figure data-diagram></figure>`, ["page", "blocks", "diagram"]],
  ["/404.html", '<body data-kind="page">', ["not-found"]],
  ["/", '<meta http-equiv="refresh" content="0; url=fr/">', []],
])("tells what the page %s is, and holds", (url, html, kinds) => {
  expect(readBuiltPage(url, html).kinds).toEqual(kinds);
});

it("takes the first page of each kind as a sample, never a redirection", () => {
  const pages = [
    readBuiltPage("/", '<meta http-equiv="refresh" content="0; url=fr/">'),
    readBuiltPage("/fr/", '<body data-kind="home">'),
    readBuiltPage("/fr/a/", "<body>"),
    readBuiltPage("/fr/b/", "<body>"),
    readBuiltPage("/fr/c/", `<body>${BLOCK}`),
  ];
  expect(sampleOf(pages).map(({ url }) => url)).toEqual(["/fr/", "/fr/a/", "/fr/c/"]);
});

it("knows the page that readers come for", () => {
  const block = readBuiltPage("/fr/a/", BLOCK);
  const guide = readBuiltPage("/fr/connexion-api/", BLOCK);
  expect(findUserPage([block, guide])).toBe(guide);
  expect(findUserPage([readBuiltPage("/fr/", ""), block])).toBe(block);
});
