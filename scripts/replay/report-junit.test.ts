import { parseFragment } from "parse5";
import { expect, test } from "vitest";
import { escapeXml } from "./report-junit.ts";

test.each([
  ['a < b & "c" > d', "a &lt; b &amp; &quot;c&quot; &gt; d"],
  ["deux\nlignes", "deux\nlignes"],
  ["été « à » 🗺", "été « à » 🗺"],
  ["nul \u0000, cloche \u0007, \ufffe, moitié \ud800", "nul \ufffd, cloche \ufffd, \ufffd, moitié \ufffd"],
  ["]]>", "]]&gt;"],
])("%j is written %j in XML", (text, written) => {
  expect(escapeXml(text)).toBe(written);
});

test("what is written reads as it was", () => {
  const text = `<a href="x">&amp;'</a>\n`;
  const [element] = parseFragment(`<p title="${escapeXml(text)}"></p>`).childNodes;
  expect(element && "attrs" in element && element.attrs[0]?.value).toBe(text);
});
