/** Unfolds the blocks that an anchor leads into, and all of them for print, where the browser does not do it itself. */
export function openDetails(root: Document): void {
  const openTarget = (): void => {
    const target = root.getElementById(decodeHash(location.hash));
    if (!target) return;
    for (const details of ancestors(target)) details.open = true;
    target.closest("details")?.scrollIntoView();
  };
  addEventListener("hashchange", openTarget);
  if (location.hash.length > 1) openTarget();

  let opened: HTMLDetailsElement[] = [];
  addEventListener("beforeprint", () => {
    opened = [...root.querySelectorAll<HTMLDetailsElement>("details:not([open])")];
    for (const details of opened) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of opened) details.open = false;
  });
}

/** The identifier that a hash names; a hash that is badly escaped names none. */
function decodeHash(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return "";
  }
}

function ancestors(element: Element): HTMLDetailsElement[] {
  const details = element.closest("details");
  return details ? [details, ...(details.parentElement ? ancestors(details.parentElement) : [])] : [];
}
