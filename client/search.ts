import { enableSearchShortcut } from "./search-shortcut.ts";

/** Links to the plain search page open the search where the reader is; its code and its index come at that moment. */
export function enableSearch(root: Document): void {
  const dialog = root.querySelector<HTMLDialogElement>("[data-search-dialog]");
  const ownPanel = root.querySelector<HTMLElement>("main [data-search]");
  const panel = ownPanel ?? dialog?.querySelector<HTMLElement>("[data-search]");
  const [input, status] = [panel?.querySelector("input"), panel?.querySelector("[role=status]")];
  if (!dialog || !panel || !input || !status) return;

  const listing = root.querySelector<HTMLElement>("[data-search-listing]");
  /** The page that is a search bears its query in its address, and gives its room to the results. */
  const showQuery = (query: string): void => {
    if (!listing) return;
    listing.hidden = query !== "";
    history.replaceState(null, "", query === "" ? location.pathname : `?q=${encodeURIComponent(query)}`);
  };

  let isStarted = false;
  let starting: Promise<void> | undefined;
  const start = (): void => {
    starting ??= import("./search-panel.ts").then(({ startSearch }) => {
      startSearch(panel, showQuery);
      isStarted = true;
    });
    starting.catch((error: unknown) => {
      console.warn(error);
      starting = undefined;
      status.textContent = panel.dataset["failed"] ?? "";
    });
  };
  // Pressed before the code of the search has come, Enter waits for it
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing || isStarted || !starting) return;
    event.preventDefault();
    void starting.then(
      () => input.dispatchEvent(new KeyboardEvent("keydown", event)),
      () => undefined,
    );
  });
  let opener: HTMLElement | undefined;
  const open = (from?: HTMLElement): void => {
    opener = from;
    // An open menu gives the focus back to its button first: that is where the reader comes from
    root.querySelector<HTMLElement>("[popover]:popover-open")?.hidePopover();
    // The page that is a search has its own field
    if (!ownPanel) dialog.showModal();
    input.focus();
    input.select();
    start();
  };

  root.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    const isElsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (event.target === dialog) dialog.close();
    if (!link || isElsewhere) return;
    if (link.matches("[data-search-open]")) {
      event.preventDefault();
      open(link);
    } else if (dialog.contains(link)) {
      // Focus goes where the result leads, not back
      opener = undefined;
      dialog.close();
    }
  });
  dialog.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    // A search field would lose its words first
    event.preventDefault();
    dialog.close();
  });
  dialog.addEventListener("close", () => opener?.focus());
  enableSearchShortcut(root, open);

  if (!ownPanel) return;
  input.addEventListener("focus", start);
  input.value = new URLSearchParams(location.search).get("q") ?? "";
  if (input.value !== "") start();
}
