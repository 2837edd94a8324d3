import { expect, it } from "vitest";
import { renderPage } from "../../tests/render-page.ts";

/** The prose of a page, one text for each paragraph, with `_` for each character that is masked. */
function proseOf(text: string): string[] {
  return renderPage(text).page.prose.map(({ text: paragraph, masked }) =>
    Array.from(paragraph.split(""), (character, at) =>
      masked.some(({ start, end }) => start <= at && at < end) ? "_" : character,
    ).join(""),
  );
}

it.each([
  ["paragraphs, headings, lists and quotes", "a\nb\n\n## c\n\n- d\n\n> e", ["a\nb", "c", "d", "e"]],
  ["cells", "| a | `b` |\n|---|---|\n| c \\| d | [e](/f) |", ["a", "___", "c | d", "[e_____"]],
  ["titles of sections that fold", "??? Un titre\n\na\n\n???", ["____Un titre", "a"]],
  ["text around code", "a `b` ``c`d`` e", ["a ___ _______ e"]],
  ["the text of a link, without its address", "a [b](/c 'd') [e][r]\n\n[r]: /f", ["a [b_________ [e____"]],
  [
    "nothing of an image or of a bare address",
    "a ![b](/c) <https://d.fr> e",
    ["a ________ ______________ e"],
  ],
  ["text around tags", 'a <b title="c">d</b> e', ["a _____________d____ e"]],
  [
    "nothing of code in HTML",
    "a <code>b</code> <kbd>c <i>d</i></kbd> e",
    ["a ______________ _____________________ e"],
  ],
  [
    "the text of blocks of HTML",
    "<div>\na <b>c</b>\n<pre>d</pre>\n<!-- e -->\n</div>",
    ["_____\na ___c____\n____________\n__________\n______"],
  ],
  ["nothing of fences", "```\na\n```\n\n    b", []],
])("prose is %s", (_title, text, expected) => {
  expect(proseOf(text)).toEqual(expected);
});

it("knows where it was written", () => {
  const { page, at } = renderPage("# é😀\r\n\r\n| a \\| {{ title }} b |\r\n|---|\r\n");
  const [heading, cell] = page.prose;
  expect(heading && at(heading.toSource(1, 3))).toBe("😀");
  expect(cell?.text).toBe("a | Titre b");
  expect(cell && at(cell.toSource(4, 9))).toBe("{{ title }}");
  expect(cell && at(cell.toSource(10, 11))).toBe("b");
});
