import { describe, expect, it } from "vitest";
import { countLines, foldHtml } from "./fold.ts";

const twenty = "a\n".repeat(20);

describe("a folded sample", () => {
  it.each([
    ["between two lines", `${twenty}b`, `${twenty}<span class="code-rest" data-rest>b</span>`],
    [
      "in tokens that go on over the fold, which are closed and opened again",
      `${"a\n".repeat(19)}<span class="x">b<span class="y">c\nd</span>\ne</span>\nf`,
      `${"a\n".repeat(19)}<span class="x">b<span class="y">c\n</span></span>` +
        '<span class="code-rest" data-rest><span class="x"><span class="y">d</span>\ne</span>\nf</span>',
    ],
    [
      "behind tokens that are closed",
      `<span class="x">a</span>${"\n".repeat(20)}b`,
      `<span class="x">a</span>${"\n".repeat(20)}<span class="code-rest" data-rest>b</span>`,
    ],
  ])("is cut %s", (_title, html, expected) => {
    expect(foldHtml(html)).toBe(expected);
  });

  it.each([
    ["", 1],
    ["a", 1],
    ["a\n", 1],
    ["a\n\n", 2],
    ["a\nb", 2],
  ])("%j has %i lines", (code, count) => {
    expect(countLines(code)).toBe(count);
  });
});
