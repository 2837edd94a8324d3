import { readFileSync } from "node:fs";
import postcss from "postcss";
import { describe, expect, it } from "vitest";

const DSFR = "node_modules/@gouvfr/dsfr/dist";
const core = postcss.parse(readFileSync(`${DSFR}/core/core.main.css`, "utf8"));
const scheme = postcss.parse(readFileSync(`${DSFR}/scheme/scheme.css`, "utf8"));
const ours = ["code", "example"].map((name) =>
  postcss.parse(readFileSync(`assets/styles/${name}.css`, "utf8")),
);

const light = variablesOf(core, /^:root$/);
const themes = { light, dark: new Map([...light, ...variablesOf(scheme, /dark/)]) };

/** The variables that the rules of a selector define. */
function variablesOf(sheet: postcss.Root, selector: RegExp): Map<string, string> {
  const variables = new Map<string, string>();
  sheet.walkRules(selector, (rule) =>
    rule.walkDecls(/^--/, ({ prop, value }) => void variables.set(prop, value)),
  );
  return variables;
}

/** `.hl-string`, `color` → `--text-label-green-emeraude`: the variable that our sheets give a selector. */
function variableOf(selector: string, property: string): string {
  const found: string[] = [];
  for (const sheet of ours)
    sheet.walkRules((rule) => {
      if (rule.selectors.includes(selector))
        rule.walkDecls(property, ({ value }) => void found.push(value.replace(/^var\((.*)\)$/, "$1")));
    });
  return found.at(-1) ?? "";
}

function luminance(variable: string, theme: ReadonlyMap<string, string>): number {
  const value = theme.get(variable) ?? "";
  const next = /^var\((.*)\)$/.exec(value)?.[1];
  if (next !== undefined) return luminance(next, theme);
  const digits = value.replace(/^#(.)(.)(.)$/, "#$1$1$2$2$3$3");
  const [red = NaN, green = NaN, blue = NaN] = [1, 3, 5].map((start) => {
    const channel = parseInt(digits.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(first: string, second: string, theme: ReadonlyMap<string, string>): number {
  const [low = NaN, high = NaN] = [luminance(first, theme), luminance(second, theme)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

describe.each(Object.entries(themes))("in the %s theme", (_theme, theme) => {
  it.each([".code pre", ".hl-property", ".hl-string", ".hl-literal", ".hl-keyword", ".hl-comment"])(
    "%s stands out from the background of samples",
    (selector) => {
      const ratio = contrast(variableOf(selector, "color"), variableOf(".code", "background-color"), theme);
      expect(ratio).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each([
    ["closed", "--background-default-grey"],
    ["under the mouse", variableOf(".example > summary:hover", "background-color")],
    ["open", variableOf(".example[open] > summary", "background-color")],
  ])("an address reads well where its block is %s", (_state, background) => {
    expect(contrast(variableOf(".address-server", "color"), background, theme)).toBeGreaterThanOrEqual(4.5);
  });

  it("a value to replace stands out from its own background", () => {
    const ratio = contrast(
      variableOf(".placeholder", "color"),
      variableOf(".placeholder", "background-color"),
      theme,
    );
    expect(ratio).toBeGreaterThanOrEqual(4.5);
  });
});
