const KEY = "search-shortcut";
const FIELDS = "input, textarea, select, [contenteditable]";

/** Ctrl+K, ⌘K and, unless the reader has turned it off, `/` open the search from anywhere but a field or a dialog. */
export function enableSearchShortcut(root: Document, open: () => void): void {
  const choice = root.querySelector<HTMLInputElement>("[data-search-shortcut]");
  if (choice) choice.checked = remembered() !== "off";
  choice?.addEventListener("change", () => remember(choice.checked ? "on" : "off"));

  addEventListener("keydown", (event) => {
    const { key, ctrlKey, metaKey, altKey, shiftKey, target } = event;
    const isSlash = key === "/" && !ctrlKey && !metaKey && !altKey && choice?.checked !== false;
    const isControlK = key.toLowerCase() === "k" && ctrlKey !== metaKey && !altKey && !shiftKey;
    if (!isSlash && !isControlK) return;
    if ((target instanceof Element && target.closest(FIELDS)) || root.querySelector("dialog[open]")) return;
    event.preventDefault();
    open();
  });
}

function remembered(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function remember(choice: "on" | "off"): void {
  try {
    localStorage.setItem(KEY, choice);
  } catch {
    // A browser that keeps nothing follows the choice on this page only
  }
}
