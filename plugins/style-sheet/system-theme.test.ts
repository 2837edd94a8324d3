import { describe, expect, it } from "vitest";
import { addSystemTheme } from "./system-theme.ts";

describe("the theme of the reader’s system", () => {
  it.each([
    [
      "keeps the dark theme’s rules for screens and says them again",
      ":root[data-fr-theme=dark]{--a:#000}",
      "@media screen{:root[data-fr-theme=dark]{--a:#000}}@media screen and (prefers-color-scheme: dark){:root:where(:root):not([data-fr-theme=light]){--a:#000}}",
    ],
    [
      "with the rest of their selectors, inside the query that they stand in",
      '@media (hover){[data-fr-theme="dark"] .logo, .b{color:red}}.c{color:blue}',
      '@media (hover){@media screen{[data-fr-theme="dark"] .logo, .b{color:red}}@media screen and (prefers-color-scheme: dark){:where(:root):not([data-fr-theme=light]) .logo, .b{color:red}}}.c{color:blue}',
    ],
    ["leaves a style sheet without a dark theme as it is", "a{color:red}", "a{color:red}"],
  ])("%s", (_title, css, expected) => {
    expect(addSystemTheme(css).replace(/\s*([{}])\s*/g, "$1")).toBe(expected);
  });
});
