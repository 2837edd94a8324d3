import { expect, it } from "vitest";
import { renderPage } from "../../tests/render-page.ts";
import { findStyleAddresses } from "./style-addresses.ts";

it.each([
  [
    "an attribute",
    "<p style=\"color: red; background: url('/a.png'), url(/b.png)\">x</p>",
    ["/a.png", "/b.png"],
  ],
  ["an attribute in a line", "x <b style='background:url( \"/a.png\" )'>y</b>", ["/a.png"]],
  ["an element", "<style>\n.a { background: url(/a.png) }\n</style>", ["/a.png"]],
  ["addresses of their own", '<p style="background: url(https://a.fr/a.png), url(#b), url(c.png)">x</p>', []],
  ["code", '`<p style="background:url(/a.png)">`\n\n```html\n<p style="background:url(/a.png)">\n```', []],
  [
    "comments",
    '<!-- <p style="background:url(/a.png)"> --> x <!-- <style>a{background:url(/b)}</style> -->',
    [],
  ],
  ["text", 'style="background:url(/a.png)"', []],
])("the addresses with a path from the root are found in %s", (_title, text, expected) => {
  const { page, at } = renderPage(text);
  expect(findStyleAddresses(page).map(({ range }) => at(range))).toEqual(expected);
});
