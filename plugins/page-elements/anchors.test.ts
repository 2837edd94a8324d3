import { expect, it } from "vitest";
import { renderPage } from "../../tests/render-page.ts";

/** The anchors of a page: their names, and what stands at their places. */
function anchorsOf(text: string): unknown[] {
  const { page, at } = renderPage(text);
  return page.anchors.map(({ id, range }) => [id, at(range)]);
}

it.each([
  ["none", "texte\n\n`<b id='a'>`\n\n```\n## A\n<b id='a'>\n```\n\n<!-- <b id='a'> -->", []],
  [
    "those of headings, alike ones numbered",
    "## Un\r\n\r\n> ### Un\r\n",
    [
      ["un", "## Un"],
      ["un-1", "> ### Un"],
    ],
  ],
  [
    "those of examples",
    '??? GET "/users/me"\n\n## Un\n\n???\n',
    [
      ["get-users-me", '??? GET "/users/me"'],
      ["un", "## Un"],
    ],
  ],
  [
    "those of HTML, of the names only those of links",
    "😀 <a name=a id='b'></a>\n\n<div id=\"c\">\n<input name='d'>\n</div>",
    [
      ["a", "a"],
      ["b", "b"],
      ["c", "c"],
    ],
  ],
  [
    "those of each turn of a loop",
    "{% for a in list %}<b id='{{ a }}'></b>{% endfor %}",
    [
      ["un", "{{ a }}"],
      ["deux", "{{ a }}"],
    ],
  ],
])("the anchors of a page are %s", (_title, text, expected) => {
  expect(anchorsOf(text)).toEqual(expected);
});
