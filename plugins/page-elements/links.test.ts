import { describe, expect, it } from "vitest";
import { renderPage } from "../../tests/render-page.ts";

/** The links of a page: address, what is written there and where. */
function linksOf(text: string): unknown[] {
  const { page, at } = renderPage(text);
  return page.links.map(({ address, range }) => [address, at(range), range.start]);
}

describe("the links of a page", () => {
  it.each([
    ["none", "# Titre\n\n`[a](/a)`\n\n```\n[a](/a) <a href='/a'>\n```\n\n<!-- <a href='/a'> -->", []],
    [
      "several on a line, behind emoji and values",
      "é😀 {{ urls.api }} [a](/a) et [a](/a)",
      [
        ["/a", "/a", 23],
        ["/a", "/a", 34],
      ],
    ],
    [
      "a variable",
      "[{{ title }}]({{ urls.api }}/x)",
      [["https://data.example/api/x", "{{ urls.api }}/x", 14]],
    ],
    [
      "an image in a link",
      "[![alt](/i.png)](/a)",
      [
        ["/a", "/a", 17],
        ["/i.png", "/i.png", 8],
      ],
    ],
    ["an address in angle brackets", '[a](</a b> "titre")', [["/a%20b", "/a b", 5]]],
    [
      "an address and a title on two lines",
      "[a](/a\n'titre') [b](/b)",
      [
        ["/a", "/a", 4],
        ["/b", "/b", 20],
      ],
    ],
    [
      "autolinks",
      "<https://a.fr> <a@b.fr>",
      [
        ["https://a.fr", "https://a.fr", 1],
        ["mailto:a@b.fr", "a@b.fr", 16],
      ],
    ],
    [
      "references, at the link",
      "[a][r] [r] [r][]\n\n[r]: /ref",
      [
        ["/ref", "[a][r]", 0],
        ["/ref", "[r]", 7],
        ["/ref", "[r][]", 11],
      ],
    ],
    [
      "an empty address",
      "[a]() [b](<>)",
      [
        ["", "", 4],
        ["", "", 11],
      ],
    ],
    [
      "those of headings, lists and quotes",
      "# [a](/a)\r\n\r\n1. x\r\n   [b](/b)\r\n\r\n> > [c](/c)\r\n",
      [
        ["/a", "/a", 6],
        ["/b", "/b", 26],
        ["/c", "/c", 41],
      ],
    ],
    [
      "those of a table, whose cells may be the same",
      "|a|b|\n|-|-|\n| [x](/x) | [x](/x) |\n| `\\|` | [y](/y) \\| [z](/z) |",
      [
        ["/x", "/x", 18],
        ["/x", "/x", 28],
        ["/y", "/y", 47],
        ["/z", "/z", 58],
      ],
    ],
    ["those of a table in a list", "- |a|\n  |-|\n  |[x](/x)|", [["/x", "/x", 19]]],
    [
      "HTML attributes of any quotes",
      "<a href='/s'>x</a> <a href=/u>y</a> <A HREF = \"/d\" >z</a>",
      [
        ["/s", "/s", 9],
        ["/u", "/u", 27],
        ["/d", "/d", 47],
      ],
    ],
    [
      "an HTML attribute with entities",
      'x <a href="/e?a=1&amp;b=2">y</a>',
      [["/e?a=1&b=2", "/e?a=1&amp;b=2", 11]],
    ],
    ["HTML behind the same in code", "`<a href='/s'>` <a href='/s'>x</a>", [["/s", "/s", 25]]],
    [
      "HTML over several lines",
      "<video controls\n  poster='/p.png'>\n  <source src={{ urls.api }}/v.webm>\n</video>",
      [
        ["/p.png", "/p.png", 26],
        ["https://data.example/api/v.webm", "{{ urls.api }}/v.webm", 49],
      ],
    ],
    [
      "those of pictures in several sizes",
      "<img srcset='/a.png, /b,c.png 2x,\n /{{ title }}.png 3x'> <img srcset='/d.png 1x, /e.png'>",
      [
        ["/a.png", "/a.png, /b,c.png 2x,\n /{{ title }}.png 3x", 13],
        ["/b,c.png", "/a.png, /b,c.png 2x,\n /{{ title }}.png 3x", 13],
        ["/Titre.png", "/a.png, /b,c.png 2x,\n /{{ title }}.png 3x", 13],
        ["/d.png", "/d.png", 70],
        ["/e.png", "/e.png", 81],
      ],
    ],
    ["HTML in a list, behind tabs", "- x\n\n\t<a href='/t'>x</a>", [["/t", "/t", 15]]],
    ["those of a block", '??? GET "/a"\n\n[x](/x)\n\n???', [["/x", "/x", 18]]],
    [
      "those of each turn of a loop",
      "{% for a in list %}[x](/{{ a }}) {% endfor %}",
      [
        ["/un", "/{{ a }}", 23],
        ["/deux", "/{{ a }}", 23],
      ],
    ],
  ])("are %s", (_title, text, expected) => {
    expect(linksOf(text)).toEqual(expected);
  });
});
