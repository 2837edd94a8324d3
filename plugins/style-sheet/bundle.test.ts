import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundleStyles, finishStyles } from "./bundle.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "styles-"));
  writeFileSync(join(folder, "Used.woff2"), "used");
  writeFileSync(join(folder, "Other.woff2"), "other");
  writeFileSync(join(folder, "icon.svg"), "<svg/>");
  writeFileSync(
    join(folder, "part.css"),
    `:root { --used: red; --lost: blue }
    .kept { color: var(--used); mask: url(icon.svg) }
    .gone { color: var(--lost) }
    .kept .gone-too {}
    table { color: red }`,
  );
  writeFileSync(
    join(folder, "site.css"),
    `@import "./part.css";
    @font-face { font-display: swap; font-family: A; src: url(Used.woff2) format("woff2") }
    @font-face { font-family: A; font-weight: 300; src: url(Other.woff2) format("woff2") }
    @font-face { font-family: B; src: local("Arial") }
    body { font-family: A, B }
    [data-fr-theme=dark] .kept { color: white }`,
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("the style sheet of the site", () => {
  it("holds what it imports: the rules, variables and fonts in use, minified, with icons inside, and fonts that never swap", async () => {
    const bundle = await bundleStyles(join(folder, "site.css"));
    const { css, fontFiles } = await finishStyles(bundle, new Set(["kept", "data-fr-theme", "dark"]), [
      "Used",
    ]);
    expect(css.trim()).toBe(
      `:root{--used: red}.kept{color:var(--used);-webkit-mask:url(data:image/svg+xml,<svg/>);mask:url(data:image/svg+xml,<svg/>)}table{color:red}` +
        `@font-face{font-display:optional;font-family:A;src:url(./Used-PHDS2R3U.woff2) format("woff2")}@font-face{font-family:B;src:local("Arial")}` +
        `body{font-family:A,B}@media screen{[data-fr-theme=dark] .kept{color:#fff}}` +
        `@media screen and (prefers-color-scheme:dark){:where(:root):not([data-fr-theme=light]) .kept{color:#fff}}`,
    );
    expect(fontFiles.map(({ name, contents }) => [name, Buffer.from(contents).toString()])).toEqual([
      ["Used-PHDS2R3U.woff2", "used"],
    ]);
  });
});
