/** The look that the reader has asked for; without a choice, that of their system. */
export type Theme = "light" | "dark" | "system";

const KEY = "theme";

/** The choice kept in this browser; `system` where there is none, or where the browser keeps nothing. */
export function rememberedTheme(): Theme {
  try {
    const theme = localStorage.getItem(KEY);
    return theme === "light" || theme === "dark" ? theme : "system";
  } catch {
    return "system";
  }
}

/** Keeps the choice for the pages to come; forgets it where it is `system`. */
export function rememberTheme(theme: Theme): void {
  try {
    if (theme === "system") localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, theme);
  } catch {
    // A browser that keeps nothing follows the choice on this page only
  }
}

/** Dresses the page. */
export function applyTheme(theme: Theme): void {
  const { dataset } = document.documentElement;
  if (theme === "system") delete dataset["frTheme"];
  else dataset["frTheme"] = theme;
}
