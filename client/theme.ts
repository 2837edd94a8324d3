import { applyTheme, rememberedTheme, rememberTheme, type Theme } from "./theme-choice.ts";

/** Opens the choice of a theme, and follows it at once, on this page and in the other tabs. */
export function chooseTheme(root: Document): void {
  const dialog = root.querySelector<HTMLDialogElement>("[data-theme-dialog]");
  const radios = [...(dialog?.querySelectorAll<HTMLInputElement>("input[name=theme]") ?? [])];
  const show = (theme: Theme): void => {
    applyTheme(theme);
    for (const radio of radios) radio.checked = radio.value === theme;
  };
  show(rememberedTheme());
  for (const radio of radios)
    radio.addEventListener("change", () => {
      const theme = radio.value as Theme;
      rememberTheme(theme);
      show(theme);
    });
  for (const button of root.querySelectorAll("[data-theme-open]"))
    button.addEventListener("click", () => dialog?.showModal());
  dialog?.addEventListener("click", ({ target }) => {
    if (target === dialog) dialog.close();
  });
  addEventListener("storage", () => show(rememberedTheme()));
}
