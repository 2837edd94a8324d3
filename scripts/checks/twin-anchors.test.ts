import { expect, it } from "vitest";
import { renderPage } from "../../tests/render-page.ts";
import { findTwinAnchors } from "./twin-anchors.ts";

it.each([
  ["headings alike, whose anchors are numbered", "## A\n\n## A\n", []],
  ["an id and a name of one tag", '<a id="a" name="a"></a>', []],
  ["anchors that a loop makes different", '{% for a in list %}<b id="{{ a }}"></b>{% endfor %}', []],
  ["empty anchors", '<b id=""></b> <b id=""></b>', []],
  ["anchors in code", '<b id="a"></b> `<b id="a">`\n\n```html\n<b id="a"></b>\n```', []],
  ["two tags", '<b id="a"></b>\n\né😀 <a name="a"></a>', [["a", 29]]],
  [
    "three",
    '<b id="a"></b><b id="a"></b><b id="a"></b>',
    [
      ["a", 21],
      ["a", 35],
    ],
  ],
  ["an anchor that a loop repeats", '{% for a in list %}<b id="z"></b>{% endfor %}', [["z", 26]]],
])("of %s, those behind the first are told", (_title, text, expected) => {
  const { page, at } = renderPage(text);
  expect(findTwinAnchors(page).map(({ range }) => [at(range), range.start])).toEqual(expected);
});
