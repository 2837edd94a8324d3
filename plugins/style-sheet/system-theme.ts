import postcss from "postcss";

const DARK = /\[data-fr-theme="?dark"?\]/g;
/** The whole document, unless its reader has chosen light; as strong as the attribute that it stands for. */
const NOT_LIGHT = ":where(:root):not([data-fr-theme=light])";

/**
 * The style sheet with each rule of its dark theme said again for readers whose system is dark:
 * `[data-fr-theme=dark] a {}` → the same, then `@media (prefers-color-scheme: dark) { … a {} }`.
 */
export function addSystemTheme(css: string): string {
  const sheet = postcss.parse(css);
  sheet.walkRules(DARK, (rule) => {
    const copy = rule.clone({ selector: rule.selector.replace(DARK, NOT_LIGHT) });
    rule.after(postcss.atRule({ name: "media", params: "(prefers-color-scheme: dark)", nodes: [copy] }));
  });
  return sheet.toString();
}
