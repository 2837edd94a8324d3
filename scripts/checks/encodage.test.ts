import { expect, it } from "vitest";
import { renderPage } from "../../tests/render-page.ts";
import { siteOf } from "../../tests/site-of.ts";
import { encodage } from "./encodage.ts";

const findings = (text: string | Uint8Array) => {
  const { page } = renderPage(text);
  return encodage.run(page, siteOf([page]));
};

it.each([
  ["a file of Linux", "a\nb\n"],
  ["a file of Windows", "a\r\nb\r\n"],
  ["a file of an old Macintosh", "a\rb\r"],
  ["a file without end of line", "é😀"],
  ["an empty file", ""],
])("nothing is told of %s", (_title, text) => {
  expect(findings(text)).toEqual([]);
});

it("a byte that is not UTF-8 is told at its place", () => {
  const [found, ...others] = findings(Buffer.from([0x61, 0xe9, 0x20]));
  expect(found?.range).toEqual({ start: 1, end: 2 });
  expect(found?.reason).toBe("Ce fichier n’est pas en UTF-8\u00a0: ce caractère ne peut pas être lu.");
  expect(others).toEqual([]);
});

it.each([
  [
    "Windows in a file of Linux",
    "a\nb\r\nc\nd\r\ne\n",
    { start: 3, end: 5 },
    { start: 3, end: 10, text: "\nc\nd\n" },
  ],
  ["Linux in a file of Windows", "a\r\nb\nc\r\n", { start: 4, end: 5 }, { start: 4, end: 5, text: "\r\n" }],
  ["an old Macintosh", "a\nb\rc\n", { start: 3, end: 4 }, { start: 3, end: 4, text: "\n" }],
])("the line ends of %s are one warning, with what mends them all", (_title, text, range, fix) => {
  expect(findings(text)).toMatchObject([{ range, fix, severity: "avertissement" }]);
});
