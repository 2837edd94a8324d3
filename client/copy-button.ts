import { announce } from "./announce.ts";

/** How long a button says what it has done, in milliseconds; longer where there is something to do. */
const SHOWN = { done: 2_000, incomplete: 5_000 };

/** Brings the copy buttons of a page to life: each copies a sample, an address or a link, and says so. */
export function enableCopyButtons(root: ParentNode): void {
  for (const link of root.querySelectorAll<HTMLElement>("[data-without-script]")) link.hidden = true;
  for (const button of root.querySelectorAll<HTMLButtonElement>("button[data-copy]")) {
    button.hidden = false;
    button.addEventListener("click", () => void copy(button));
  }
}

async function copy(button: HTMLButtonElement): Promise<void> {
  const { copy: kind, done = "", failed = "", incomplete = "" } = button.dataset;
  const source = button
    .closest(kind === "code" ? "figure" : "details")
    ?.querySelector(kind === "link" ? "[id]" : "code");
  if (!source) return;
  const text = kind === "link" ? linkTo(source) : source.textContent.replace(/\n$/, "");
  const toReplace = kind === "link" ? [] : placeholdersOf(source);
  try {
    await navigator.clipboard.writeText(text);
    if (toReplace.length === 0) show(button, done);
    else show(button, `${incomplete} ${toReplace.join(", ")}`, SHOWN.incomplete);
  } catch {
    // What the browser does not copy is made ready to be copied by hand
    if (kind === "link") location.hash = source.id;
    else getSelection()?.selectAllChildren(source);
    show(button, failed);
  }
}

/** The values that a text leaves to its reader, each once: `{token}`. */
function placeholdersOf(source: Element): string[] {
  const names = Array.from(source.querySelectorAll(".placeholder"), ({ textContent }) => textContent);
  return [...new Set(names)];
}

function linkTo({ id }: Element): string {
  return new URL(`#${id}`, location.href).href;
}

function show(button: HTMLButtonElement, words: string, milliseconds = SHOWN.done): void {
  const label = button.firstElementChild ?? button;
  button.dataset["label"] ??= label.textContent;
  label.textContent = words;
  announce(words);
  setTimeout(() => {
    label.textContent = button.dataset["label"] ?? "";
  }, milliseconds);
}
