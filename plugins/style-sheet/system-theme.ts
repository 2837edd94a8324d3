import postcss from "postcss";

const DARK = /\[data-fr-theme="?dark"?\]/g;
/** The whole document, unless its reader has chosen light; as strong as the attribute that it stands for. */
const NOT_LIGHT = ":where(:root):not([data-fr-theme=light])";

/**
 * The style sheet with the rules of its dark theme for screens only, as paper is white, and said again for readers
 * whose system is dark: `[data-fr-theme=dark] a {}` → `@media screen { the same }`, then
 * `@media screen and (prefers-color-scheme: dark) { … a {} }`.
 */
export function addSystemTheme(css: string): string {
  const sheet = postcss.parse(css);
  const media = (params: string, rule: postcss.Rule): postcss.AtRule =>
    postcss.atRule({ name: "media", params, nodes: [rule] });
  sheet.walkRules(DARK, (rule) => {
    const { parent } = rule;
    if (parent?.type === "atrule" && (parent as postcss.AtRule).params === "screen") return;
    const ofSystem = rule.clone({ selector: rule.selector.replace(DARK, NOT_LIGHT) });
    rule.replaceWith(
      media("screen", rule.clone()),
      media("screen and (prefers-color-scheme: dark)", ofSystem),
    );
  });
  return sheet.toString();
}
