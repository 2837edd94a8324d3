import { announce } from "./announce.ts";

/** Brings the copy buttons of a page to life: each copies the code of its figure, and says so. */
export function enableCopyButtons(root: ParentNode): void {
  for (const button of root.querySelectorAll<HTMLButtonElement>("button[data-copy]")) {
    button.hidden = false;
    button.addEventListener("click", () => void copyCode(button));
  }
}

async function copyCode(button: HTMLButtonElement): Promise<void> {
  const code = button.closest("figure")?.querySelector("code")?.textContent ?? "";
  const { done = "", failed = "" } = button.dataset;
  try {
    await navigator.clipboard.writeText(code.replace(/\n$/, ""));
    show(button, done);
  } catch {
    show(button, failed);
  }
}

function show(button: HTMLButtonElement, words: string): void {
  button.dataset["label"] ??= button.textContent;
  button.textContent = words;
  announce(words);
  setTimeout(() => {
    button.textContent = button.dataset["label"] ?? "";
  }, 2000);
}
