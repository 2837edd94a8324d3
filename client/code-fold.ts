/** Folds long samples: the rest shows on demand, and when a search of the browser leads there. */
export function foldCode(root: ParentNode): void {
  for (const button of root.querySelectorAll<HTMLButtonElement>("button[data-fold]")) {
    const figure = button.closest("figure");
    const rest = figure?.querySelector("[data-rest]");
    const label = button.firstElementChild;
    if (!rest || !label) continue;
    const words = [label.textContent, button.dataset["fold"] ?? ""];
    const say = (isShown: boolean): void => {
      button.setAttribute("aria-expanded", String(isShown));
      label.textContent = words[Number(isShown)] ?? "";
    };
    rest.setAttribute("hidden", "until-found");
    figure?.setAttribute("data-foldable", "");
    button.hidden = false;
    button.addEventListener("click", () => {
      const isShown = rest.hasAttribute("hidden");
      if (isShown) rest.removeAttribute("hidden");
      else rest.setAttribute("hidden", "until-found");
      say(isShown);
      button.scrollIntoView({ block: "nearest" });
    });
    // The browser itself unhides what it has found, and leaves the block around it closed if that was done already
    rest.addEventListener("beforematch", () => say(true));
  }
}
