const KEY = "langage";

/** Shows one language at a time in the code of all calls, by buttons above it; remembers the choice. */
export function chooseCodeLanguage(root: ParentNode): void {
  const folds = [...root.querySelectorAll<HTMLElement>("[data-live-call]")];
  const languages = [...(folds[0]?.querySelectorAll<HTMLElement>("[data-code]") ?? [])].map((part) => ({
    id: part.dataset["code"] ?? "",
    label: part.querySelector("figcaption")?.textContent ?? "",
  }));
  if (languages.length < 2) return;
  const buttons: HTMLButtonElement[] = [];
  const show = (id: string): void => {
    for (const button of buttons) button.setAttribute("aria-pressed", String(button.value === id));
    for (const fold of folds)
      for (const part of fold.querySelectorAll<HTMLElement>("[data-code]"))
        part.hidden = part.dataset["code"] !== id;
  };
  for (const fold of folds) {
    const group = document.createElement("div");
    group.className = "code-languages";
    group.setAttribute("role", "group");
    group.setAttribute("aria-label", fold.dataset["languages"] ?? "");
    for (const { id, label } of languages) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "fr-btn fr-btn--sm fr-btn--tertiary-no-outline";
      button.value = id;
      button.textContent = label;
      button.addEventListener("click", () => {
        remember(id);
        show(id);
      });
      buttons.push(button);
      group.append(button);
    }
    fold.querySelector("[data-code]")?.before(group);
  }
  const known = remembered();
  show(languages.some(({ id }) => id === known) ? known : (languages[0]?.id ?? ""));
}

function remembered(): string {
  try {
    return localStorage.getItem(KEY) ?? "";
  } catch {
    return "";
  }
}

function remember(id: string): void {
  try {
    localStorage.setItem(KEY, id);
  } catch {
    // A browser that keeps nothing follows the choice on this page only
  }
}
