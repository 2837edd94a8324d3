const KEY = "retour-a-la-ligne";

/** Wraps the lines of all samples on demand, and remembers it; the buttons show where lines are cut off. */
export function wrapCode(root: Document): void {
  const page = root.documentElement;
  const buttons = [...root.querySelectorAll<HTMLButtonElement>("button[data-wrap]")];
  const isOn = (): boolean => page.hasAttribute("data-wrap-code");
  const wrap = (isWanted: boolean): void => {
    page.toggleAttribute("data-wrap-code", isWanted);
    for (const button of buttons) button.setAttribute("aria-pressed", String(isWanted));
  };
  wrap(isRemembered());

  const widths = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      const button = target.closest("figure")?.querySelector<HTMLButtonElement>("[data-wrap]");
      // A button that vanished under the finger or the focus would lose them
      if (button && button !== root.activeElement)
        button.hidden = !isOn() && target.scrollWidth <= target.clientWidth;
    }
  });
  for (const button of buttons) {
    const code = button.closest("figure")?.querySelector("pre");
    if (code) widths.observe(code);
    button.addEventListener("click", () => {
      wrap(!isOn());
      remember(isOn());
    });
  }
}

function isRemembered(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}

function remember(isOn: boolean): void {
  try {
    if (isOn) localStorage.setItem(KEY, "");
    else localStorage.removeItem(KEY);
  } catch {
    // A browser that keeps nothing wraps for this page only
  }
}
