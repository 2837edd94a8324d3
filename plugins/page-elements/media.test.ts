import { expect, it } from "vitest";
import { renderPage } from "../../tests/render-page.ts";

/** The media of a page, each with what stands at its place. */
function mediaOf(text: string): unknown[] {
  const { page, at } = renderPage(text);
  return page.media.map(({ range, ...medium }) => ({ ...medium, at: at(range) }));
}

const image = { kind: "image", isMarkdown: false, hasSize: false, hasCaptions: false };
const video = { ...image, kind: "video" };

it("an image in Markdown is one, with what is said of it", () => {
  expect(mediaOf("😀 [![Un *plan*](/a.png 'titre')](/b) ![][r]\n\n[r]: /c.png")).toEqual([
    {
      ...image,
      isMarkdown: true,
      addresses: ["/a.png"],
      alternative: "Un *plan*",
      at: "![Un *plan*](/a.png 'titre')",
    },
    { ...image, isMarkdown: true, addresses: ["/c.png"], alternative: "", at: "![][r]" },
  ]);
});

it("an image in HTML is one, with its size", () => {
  expect(
    mediaOf("x <img src='/{{ title }}.png' alt=''>\n\n<p>\n<img width=1 height=2 src=\"/b.png\">\n</p>"),
  ).toEqual([
    { ...image, addresses: ["/Titre.png"], alternative: "", at: "<img src='/{{ title }}.png' alt=''>" },
    { ...image, addresses: ["/b.png"], hasSize: true, at: '<img width=1 height=2 src="/b.png">' },
  ]);
});

it.each([
  ["its own address", '<video src="/a.webm"></video>', { addresses: ["/a.webm"] }],
  [
    "several sources, and captions",
    "<video>\n<source src=/a.webm><source src=/a.mp4>\n<track src=/a.vtt>\n</video>",
    { addresses: ["/a.webm", "/a.mp4"], hasCaptions: true },
  ],
  [
    "sources behind a blank line",
    "<video controls>\n\n<source src=/a.webm>\n<track kind=captions src=/a.vtt>\n\n</video>",
    { addresses: ["/a.webm"], hasCaptions: true },
  ],
  [
    "chapters alone",
    "<video src=/a.webm><track kind=chapters src=/a.vtt></video>",
    { addresses: ["/a.webm"] },
  ],
  ["no address", "<video></video>", { addresses: [] }],
])("a video is one, with %s", (_title, text, expected) => {
  expect(mediaOf(text)).toMatchObject([{ ...video, ...expected }]);
});

it("sounds and frames are media too", () => {
  expect(mediaOf("<audio src=/a.mp3></audio>\n\n<iframe src=/b title='Une carte'></iframe>")).toEqual([
    { ...image, kind: "audio", addresses: ["/a.mp3"], at: "<audio src=/a.mp3>" },
    {
      ...image,
      kind: "iframe",
      addresses: ["/b"],
      alternative: "Une carte",
      at: "<iframe src=/b title='Une carte'>",
    },
  ]);
});

it("what stands in code or in a comment is none", () => {
  expect(
    mediaOf("`![a](/a.png)` `<img src=/a.png>`\n\n```\n![a](/a.png)\n```\n\n<!-- <video></video> -->"),
  ).toEqual([]);
});
